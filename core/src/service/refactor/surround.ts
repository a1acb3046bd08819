import type { Span } from '../../text/span.ts';
import { parse } from '../../vtl/parser.ts';
import { pathTo } from '../../vtl/visit.ts';
import type { TemplateRegion } from '../analysis.ts';
import { rewriteTemplate } from '../rewrite-template.ts';
import { printedTexts } from './printed-texts.ts';
import type { RefactoringSource } from './refactoring.ts';

/** What is selected is rendered only where a condition holds, which is still to be written. */
export const surroundWithIf = surroundWith('#if', '#if($condition)');

/** What is selected is rendered for each item of a list, which is still to be named. */
export const surroundWithForeach = surroundWith('#foreach', '#foreach($item in $list)');

function surroundWith(name: string, head: string): RefactoringSource {
  return ({ analysis, region, selection }) => {
    const text = surrounded(region, selection, head);
    const edit = text === null ? null : rewriteTemplate(analysis, region, text);
    return edit && { title: `Surround with ${name}`, kind: 'refactor.rewrite', edits: [edit] };
  };
}

/**
 * The template with the selection between a head and its `#end`; null where the two would not
 * belong together (half a block is selected) or where another blank than before would be swallowed.
 */
function surrounded(
  { parse: before }: TemplateRegion,
  selection: Span,
  head: string,
): string | null {
  const { text, errors, root } = before;
  if (errors.length > 0) return null;
  if (text.slice(selection.start, selection.end).trim() === '') return null;
  const { start, end } = wholeLines(text, selection) ?? selection;
  const inner = text.slice(start, end);
  const isLines = start === 0 || text.charAt(start - 1) === '\n';
  const opening = isLines && inner.includes('\n') ? `${head}\n` : head;
  // A letter behind `#end` would be read as a part of the word.
  const closing = /^\w/.test(text.slice(end)) ? '#{end}' : '#end';
  const last = inner.endsWith('\n') && end < text.length ? `${closing}\n` : closing;
  const after = `${text.slice(0, start)}${opening}${inner}${last}${text.slice(end)}`;
  const tree = parse(after);
  if (tree.errors.length > 0 || printedTexts(tree.root) !== printedTexts(root)) return null;
  const endMark = start + opening.length + inner.length;
  const isOurs = pathTo(tree.root, start + 1).some(
    (node) =>
      (node.kind === 'if' || node.kind === 'foreach') &&
      node.head.start === start &&
      node.endMark?.start === endMark,
  );
  return isOurs ? after : null;
}

/** The lines of a selection that takes whole ones, or goes over several; null for a part of one. */
function wholeLines(text: string, { start, end }: Span): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isWhole =
    text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  return isWhole || text.slice(start, end).trim().includes('\n')
    ? { start: lineStart, end: lineEnd }
    : null;
}
