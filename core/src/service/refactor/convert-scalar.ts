/** The ways in which a file can hold one and the same template. */
import { rewriteTemplate } from '../rewrite-template.ts';
import type { RefactoringSource } from './refactoring.ts';

/** A template of several lines in quotes becomes a block of lines, as it is read. */
export const toBlock: RefactoringSource = ({ analysis, region }) => {
  const { style, text } = region;
  if (analysis.language !== 'yaml' || style === 'literal' || !text.trim().includes('\n'))
    return null;
  const edit = rewriteTemplate(analysis, region, text, 'literal');
  return (
    edit && {
      title: 'Write the template as a block of lines',
      kind: 'refactor.rewrite',
      edits: [edit],
    }
  );
};

/** A block of lines becomes one quoted line, as JSON would have it. */
export const toQuoted: RefactoringSource = ({ analysis, region }) => {
  const { style, text } = region;
  if (style !== 'literal' && style !== 'folded') return null;
  const edit = rewriteTemplate(analysis, region, text, 'double');
  return (
    edit && {
      title: 'Write the template as one quoted line',
      kind: 'refactor.rewrite',
      edits: [edit],
    }
  );
};
