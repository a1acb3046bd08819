import type { DecodedText } from '../../text/offset-map.ts';
import type { Span } from '../../text/span.ts';
import { UnitWriter, isBlank } from './unit-writer.ts';
import type { LineBreak } from './unit-writer.ts';

/** The escapes of one letter. Source: YAML 1.2.2, 5.7. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Decode a double-quoted scalar: escapes, escaped line ends, folding (YAML 1.2.2, 7.3.1). An escape
 * that YAML does not know stands for itself, as `yaml` has it.
 */
export function decodeDouble(file: string, span: Span): DecodedText {
  const writer = new UnitWriter(file, span.end - span.start);
  const end = span.end - 1;
  let offset = span.start + 1;
  while (offset < end) {
    const character = file.charAt(offset);
    if (character === '\\') offset = escape(file, offset, end, writer);
    else if (isBlank(character)) offset = blanks(file, offset, end, writer);
    else if (breakAt(file, offset)) offset = foldAt(file, offset, end, writer);
    else writer.copy(offset, ++offset);
  }
  return writer.finish(span.start + 1);
}

/** Blanks count unless a line break follows. */
function blanks(file: string, start: number, end: number, writer: UnitWriter): number {
  const next = skipBlanks(file, start, end);
  if (next >= end || !breakAt(file, next)) writer.copy(start, next);
  return next;
}

function foldAt(file: string, start: number, end: number, writer: UnitWriter): number {
  const breaks: LineBreak[] = [];
  let offset = start;
  for (let found = breakAt(file, offset); found && offset < end; found = breakAt(file, offset)) {
    breaks.push(found);
    offset = skipBlanks(file, found.end, end);
  }
  writer.fold(breaks);
  return offset;
}

function escape(file: string, start: number, end: number, writer: UnitWriter): number {
  const letter = file.charAt(start + 1);
  const lineEnd = breakAt(file, start + 1);
  // A backslash before a line end joins the lines without a space.
  if (lineEnd) return skipBlanks(file, lineEnd.end, end);
  const simple = ESCAPES[letter];
  if (simple !== undefined) {
    writer.put(simple, start, start + 2);
    return start + 2;
  }
  const digits = HEX_DIGITS[letter] ?? 0;
  const after = start + 2 + digits;
  const code = digits > 0 ? hexCode(file.slice(start + 2, after), digits) : null;
  if (code !== null) writer.put(String.fromCodePoint(code), start, after);
  else writer.copy(start, Math.min(after, end));
  return after;
}

/** The code point that the digits name; null when they are not hexadecimal or name none. */
export function hexCode(digits: string, count: number): number | null {
  if (digits.length !== count || !/^[0-9a-fA-F]+$/.test(digits)) return null;
  const code = parseInt(digits, 16);
  return code <= 0x10ffff ? code : null;
}

function skipBlanks(file: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isBlank(file.charAt(offset))) offset++;
  return offset;
}

function breakAt(file: string, offset: number): LineBreak | null {
  if (file.charAt(offset) === '\n') return { start: offset, end: offset + 1 };
  const isPair = file.charAt(offset) === '\r' && file.charAt(offset + 1) === '\n';
  return isPair ? { start: offset, end: offset + 2 } : null;
}
