/**
 * What becomes of a scalar when its inside changes, and whether the document around it stays what
 * it was. YAML decides by few characters where a scalar ends; each test below names the lot of its
 * style. Too strict costs a parse, too lenient would be wrong: `test/fuzz` compares with the parse.
 */
import type { Span } from '../text/span.ts';
import type { TextChange } from '../text/text-change.ts';
import { decodeScalar } from './decode-scalar.ts';
import type { BlockShape, ScalarNode } from './host-tree.ts';
import { linesOf, spacesOf, withoutTrailingBlanks } from './scalars/unit-writer.ts';
import type { Line } from './scalars/unit-writer.ts';

/** A change from one version of a file to the next. */
export interface FileChange {
  readonly oldFile: string;
  readonly file: string;
  readonly change: TextChange;
  readonly isInFlow: boolean;
}

/** The scalar after a change inside it; null where the change may reach beyond, or could not be read. */
export function editedScalar(edit: FileChange, node: ScalarNode): ScalarNode | null {
  // Only a text is sure to stay one; the decoding is trusted where it gave what the parser had.
  if (node.type !== 'string' || decodeScalar(edit.oldFile, node).text !== node.text) return null;
  switch (node.style) {
    case 'literal':
    case 'folded':
      return node.block && editedBlock(edit, node, node.block);
    case 'single':
      return editedLine(edit, node, SINGLE_QUOTED);
    case 'double':
      return editedLine(edit, node, DOUBLE_QUOTED);
    case 'plain':
      return editedLine(edit, node, edit.isInFlow ? PLAIN_IN_FLOW : PLAIN);
    case 'json':
      return editedLine(edit, node, JSON_STRING);
    case 'missing':
      return null;
  }
}

const SINGLE_QUOTED = /^'(?:[^'\t\r\n]|'')*'$/;

/** Escapes of one letter and `\uXXXX`; others are rare. */
const DOUBLE_QUOTED = /^"(?:[^"\\\t\r\n]|\\["\\/bfnrt]|\\u[\dA-Fa-f]{4})*"$/;

const JSON_STRING = /^"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[\dA-Fa-f]{4})*"$/;

/**
 * A plain text of printable ASCII that begins as no indicator and no number does. A colon before a
 * blank and a `#` behind one would end it, and the words for null and booleans are no texts.
 */
const PLAIN =
  /^(?!(?:null|true|false)$)[A-Za-z$/](?:[!-"$-9;-~]|:(?=[!-~])|(?<! )#| +(?=[!-"$-~]))*$/i;

const PLAIN_IN_FLOW = /^(?!(?:null|true|false)$)[A-Za-z$/][\w$./()'-]*$/i;

/** A scalar of one line, whose text as written matches the pattern before and after. */
function editedLine(
  { oldFile, file, change }: FileChange,
  node: ScalarNode,
  pattern: RegExp,
): ScalarNode | null {
  const { start, end } = node.span;
  // The quotes themselves stay; a change of the first or last plain letter is one inside.
  const quote = node.style === 'plain' ? 0 : 1;
  if (change.start < start + quote || change.oldEnd > end - quote) return null;
  const span = { start, end: end + change.newEnd - change.oldEnd };
  if (!pattern.test(oldFile.slice(start, end)) || !pattern.test(file.slice(start, span.end)))
    return null;
  return withDecodedText(file, { ...node, span });
}

/**
 * A block scalar ends where a line is less indented, and its first line of text sets the indentation:
 * that line keeps its spaces, and every other changed line has at least as many, or nothing else. The
 * last line of text stays one, because the blank lines behind it are counted by rules of their own.
 */
function editedBlock(
  { oldFile, file, change }: FileChange,
  node: ScalarNode,
  block: BlockShape,
): ScalarNode | null {
  const { start, end } = block.content;
  const textLines = linesOf(oldFile, start, end).filter((line) => !isBlankLine(oldFile, line));
  const [first] = textLines;
  const last = textLines.at(-1);
  if (!first || !last) return null;
  const textStart = first.start + spacesOf(oldFile, first);
  const indent = block.indent ?? textStart - first.start;
  // At column 0 `---` and the like could end it.
  if (indent < 1 || change.start < textStart || change.oldEnd > last.end) return null;
  if (/^[ \r\n]?$/.test(file.charAt(textStart))) return null;

  const changed = linesAround(file, { start: change.start, end: change.newEnd });
  const isHarmless = changed.every(
    (line) =>
      isBlankLine(file, line) ||
      (spacesOf(file, line) >= indent && !file.slice(line.start, line.end).includes('\r')),
  );
  const lastChanged = changed.at(-1);
  if (!isHarmless || !lastChanged) return null;
  if (change.oldEnd >= last.start && isBlankLine(file, lastChanged)) return null;

  const content = { start, end: end + change.newEnd - change.oldEnd };
  const span = withoutTrailingBlanks(file, { start: node.span.start, end: content.end });
  return withDecodedText(file, { ...node, span, block: { ...block, content } });
}

/** The lines that a span touches, each without its break. */
function linesAround(file: string, { start, end }: Span): readonly Line[] {
  const from = file.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = file.indexOf('\n', end);
  return lineBreak < 0
    ? linesOf(file, from, file.length)
    : linesOf(file, from, lineBreak + 1).slice(0, -1);
}

function isBlankLine(file: string, line: Span): boolean {
  return line.start + spacesOf(file, line) === line.end;
}

function withDecodedText(file: string, node: ScalarNode): ScalarNode {
  return { ...node, text: decodeScalar(file, node).text };
}
