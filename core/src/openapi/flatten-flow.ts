/**
 * People paste JSON into YAML and leave its lines where they were: `Body: {` with the rest further
 * left than YAML 1.2 allows. AWS's tools read that without a word, `yaml` loses its way at the first
 * such line. Written on one line the same collection has no indentation to get wrong.
 */

/**
 * The text with every line break and comment inside a flow collection made blank: the same length,
 * so that every offset stays true. Collections that are not closed are left as they are.
 */
export function flattenFlow(text: string): string {
  const pieces: string[] = [];
  let copied = 0;
  let offset = 0;
  /** The column that the lines of a block scalar must pass. */
  let column = 0;
  let isValueNext = true;
  let lineStart = 0;

  while (offset < text.length) {
    const rest = at(/[ \t]*(?:[-?:](?=[ \t])[ \t]*)*(?:[&!*][^\s,[\]{}]*[ \t]*)*/y, text, offset);
    const character = text.charAt(offset + rest.length);
    if (offset === lineStart) column = columnOf(rest, character);
    offset += rest.length;
    if (isValueNext && (character === '{' || character === '[')) {
      const end = flowEnd(text, offset);
      if (end > offset + 1) {
        pieces.push(text.slice(copied, offset), blankedFlow(text.slice(offset, end)));
        copied = end;
      }
      offset = end;
    } else if (isValueNext && (character === '"' || character === "'")) {
      offset = quotedEnd(text, offset);
    } else if (isValueNext && (character === '|' || character === '>')) {
      offset = blockEnd(text, offset, column);
    } else {
      // A plain scalar or key, up to what may be followed by a value.
      offset += at(/(?:[^\s:#]|:(?!\s)|(?<!\s)#|[ \t]+(?![#\s]))*/y, text, offset).length;
    }
    const after = at(/[ \t]*(?::[ \t]*)?(?:#[^\n]*)?/y, text, offset);
    isValueNext = after.includes(':') && !after.trimStart().startsWith('#');
    offset += after.length;
    const breaks = at(/(?:\r?\n)+/y, text, offset);
    if (breaks.length > 0) {
      offset += breaks.length;
      lineStart = offset;
      isValueNext = true;
    } else if (after.length === 0 && rest.length === 0) {
      // Something that stands nowhere in this small picture of YAML: go on behind it.
      offset++;
    }
  }
  return pieces.join('') + text.slice(copied);
}

/** The column of a line's key; of a block scalar that is a list's item, the column of its dash. */
function columnOf(indicators: string, next: string): number {
  const keyColumn = indicators.search(/[^ \t?:-]|$/);
  if (next !== '|' && next !== '>') return keyColumn;
  const dash = indicators.lastIndexOf('-');
  return dash >= 0 ? dash : keyColumn - 1;
}

/** What the sticky pattern takes at the offset. */
function at(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

const FLOW_PIECE =
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*|[^\s,[\]{}:"'#][^\s,[\]{}:]*|[\s\S]/g;

/** Behind the bracket that closes the collection; just behind the opening one if none does. */
function flowEnd(text: string, start: number): number {
  let depth = 0;
  FLOW_PIECE.lastIndex = start;
  for (let piece = FLOW_PIECE.exec(text); piece; piece = FLOW_PIECE.exec(text)) {
    if (piece[0] === '{' || piece[0] === '[') depth++;
    if (piece[0] === '}' || piece[0] === ']') depth--;
    if (depth === 0) return piece.index + 1;
  }
  return start + 1;
}

function blankedFlow(flow: string): string {
  return flow.replace(FLOW_PIECE, (piece) =>
    /^(?:#|\s)/.test(piece) ? ' '.repeat(piece.length) : piece,
  );
}

function quotedEnd(text: string, start: number): number {
  const pattern = text.charAt(start) === '"' ? /"(?:[^"\\]|\\[\s\S])*"?/y : /'(?:[^']|'')*'?/y;
  return start + Math.max(1, at(pattern, text, start).length);
}

/** Behind the last line of a block scalar: blank, or deeper than the key that it belongs to. */
function blockEnd(text: string, start: number, column: number): number {
  let offset = start + at(/[^\n]*\n?/y, text, start).length;
  while (offset < text.length) {
    const indentation = at(/ */y, text, offset).length;
    const line = at(/[^\n]*\n?/y, text, offset);
    if (indentation <= column && line.trim() !== '') break;
    offset += line.length;
  }
  // The break before the next line is left, so that the caller sees a new line begin.
  return text.charAt(offset - 1) === '\n'
    ? offset - (text.charAt(offset - 2) === '\r' ? 2 : 1)
    : offset;
}
