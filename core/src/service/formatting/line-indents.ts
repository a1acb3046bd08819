import type { TextEdit } from '../../text/text-edit.ts';
import { jsonLines } from '../json-state/json-lines.ts';
import { blockDepth } from './block-depth.ts';
import type { FormatSettings, FormattedTemplate } from './format-settings.ts';

/**
 * The indentation of lines that begin between two tokens of the printed JSON: as deep as its
 * brackets and the directives around. A line that may begin inside a string stays as it is.
 */
export function lineIndents(
  { parse, text, placeholders }: FormattedTemplate,
  { indent }: FormatSettings,
): readonly TextEdit[] {
  const depthAt = blockDepth(parse.root);
  const edits: TextEdit[] = [];
  for (const [start, { depth, isBetween }] of jsonLines(parse.root, placeholders)) {
    if (!isBetween || (start > 0 && text.charAt(start - 1) !== '\n')) continue;
    const blanks = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
    const end = start + blanks.length;
    const rest = text.slice(end);
    const isBlank = /^\r?(?:\n|$)/.test(rest);
    const closers = /^[}\]]*/.exec(rest)?.[0].length ?? 0;
    // `#end`, `#else` and `#elseif` stand outside of the body that they close.
    const levels = Math.max(0, depth - closers + depthAt(end));
    edits.push({ span: { start, end }, newText: isBlank ? '' : indent.repeat(levels) });
  }
  return edits;
}
