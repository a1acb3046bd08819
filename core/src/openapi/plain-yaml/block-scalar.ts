/** Literal and folded scalars whose first line sets the indentation. */
import type { BlockShape, ScalarNode } from '../host-tree.ts';
import { decodeBlock } from '../scalars/decode-block.ts';
import { linesOf, withoutTrailingBlanks } from '../scalars/unit-writer.ts';
import { isLineEnd, skipSpaces } from './line-scalar.ts';

/**
 * The block scalar whose header begins at `start` and whose key or dash stands in `column`. Null for
 * an indentation in the header, kept line breaks, and lines that are not plainly text or behind it.
 */
export function readBlockScalar(text: string, start: number, column: number): ScalarNode | null {
  const header = /[|>]-? *\r?\n/y;
  header.lastIndex = start;
  const written = header.exec(text)?.[0];
  if (written === undefined) return null;
  const from = start + written.length;
  const lines = textLines(text, from, column);
  if (lines === null) return null;
  const style = written.startsWith('|') ? 'literal' : 'folded';
  const chomp = written.startsWith('-', 1) ? 'strip' : 'clip';
  const block: BlockShape = { content: { start: from, end: lines.end }, indent: null, chomp };
  return {
    kind: 'scalar',
    span: withoutTrailingBlanks(text, { start, end: lines.end }),
    tag: null,
    style,
    type: 'string',
    text:
      style === 'folded'
        ? decodeBlock(text, block, style).text
        : literalText(text, block, lines.indent),
    block,
  };
}

interface TextLines {
  readonly indent: number;
  /** Behind the line break of the last line that is not blank. */
  readonly end: number;
}

function textLines(text: string, from: number, column: number): TextLines | null {
  let indent = -1;
  let end = from;
  let widestBlank = 0;
  for (let lineStart = from; lineStart < text.length;) {
    const at = skipSpaces(text, lineStart);
    const spaces = at - lineStart;
    if (isLineEnd(text, at)) {
      widestBlank = Math.max(widestBlank, spaces);
    } else {
      if (indent < 0) indent = spaces;
      if (spaces < indent) {
        // Between the two it is neither text nor behind it; a tab there has rules of its own.
        if (spaces > column || text.charAt(at) === '\t') return null;
        break;
      }
    }
    const feed = text.indexOf('\n', at);
    if (feed < 0 && !isLineEnd(text, at)) return null;
    lineStart = feed < 0 ? text.length : feed + 1;
    if (!isLineEnd(text, at)) end = lineStart;
  }
  if (indent <= column || widestBlank > indent) return null;
  return { indent, end };
}

/** The lines without their indentation, as `decodeBlock` gives them without their places. */
function literalText(text: string, { content, chomp }: BlockShape, indent: number): string {
  const lines = linesOf(text, content.start, content.end - 1).map(({ start, end }) =>
    text.slice(Math.min(start + indent, end), end),
  );
  const joined = lines.join('\n');
  const isPair = joined.endsWith('\r');
  const whole = isPair ? joined.slice(0, -1) : joined;
  return chomp === 'strip' ? whole : `${whole}\n`;
}
