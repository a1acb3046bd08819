import type { DecodedText } from '../../text/offset-map.ts';
import type { BlockShape } from '../host-tree.ts';
import { UnitWriter, linesOf, spacesOf } from './unit-writer.ts';
import type { Line, LineBreak } from './unit-writer.ts';

/** A line of a block scalar: `textStart` is where its indentation ends. */
interface BlockLine extends Line {
  readonly textStart: number;
  /** Columns of spaces at its start, text or not. */
  readonly spaces: number;
  /** Nothing but spaces, and none of them text. */
  readonly isEmpty: boolean;
}

/**
 * Decode a literal (`|`) or folded (`>`) scalar. Source: YAML 1.2.2, 8.1: the indentation is that
 * of the first line of text or given in the header; chomping says what becomes of the last breaks.
 */
export function decodeBlock(
  file: string,
  shape: BlockShape,
  style: 'literal' | 'folded',
): DecodedText {
  const { content } = shape;
  const writer = new UnitWriter(file, content.end - content.start);
  const raw = linesOf(file, content.start, content.end);
  const indent = shape.indent ?? indentOf(file, raw);
  const lines = raw.map((line) => blockLine(file, line, indent));
  const count = textLineCount(lines);

  if (style === 'literal') writeLiteral(lines.slice(0, count), writer);
  else writeFolded(file, lines.slice(0, count), writer);
  writeChomped(lines, count, shape.chomp, content.end, writer);

  const anchor = lines[0]?.textStart ?? content.start;
  if (shape.chomp === 'keep') return writer.finish(anchor);
  const tail = {
    start: lines[count]?.start ?? content.end,
    end: blanksEnd(file, content.end),
    indent,
  };
  return writer.finish(anchor, tail);
}

/** Behind the blank lines that follow a block scalar; the parser counts them to nobody. */
function blanksEnd(file: string, start: number): number {
  const blanks = /(?: *\r?\n)*(?: *$)?/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(file)?.[0].length ?? 0);
}

/** The spaces before the first line that holds more than spaces; else the widest of them. */
function indentOf(file: string, lines: readonly Line[]): number {
  let widest = 0;
  for (const line of lines) {
    const spaces = spacesOf(file, line);
    if (line.start + spaces < line.end) return spaces;
    widest = Math.max(widest, spaces);
  }
  return widest;
}

function blockLine(file: string, line: Line, indent: number): BlockLine {
  const spaces = spacesOf(file, line);
  const textStart = line.start + Math.min(spaces, indent);
  const { start, end, lineBreak } = line;
  return { start, end, lineBreak, spaces, textStart, isEmpty: textStart === end };
}

/** How many lines are text: all up to the last that holds a character, a space beyond the indentation included. */
function textLineCount(lines: readonly BlockLine[]): number {
  const hasText = lines.some(({ start, spaces, end }) => start + spaces < end);
  if (!hasText) return 0;
  let count = lines.length;
  while (lines[count - 1]?.isEmpty) count--;
  return count;
}

function writeLiteral(lines: readonly BlockLine[], writer: UnitWriter): void {
  lines.forEach(({ textStart, end, lineBreak }, index) => {
    writer.copy(textStart, end);
    if (lineBreak && index < lines.length - 1) writer.put('\n', lineBreak.start, lineBreak.end);
  });
}

/**
 * Breaks between two lines of plain text are folded; those next to a line that begins with a blank
 * ("more indented") stay as they are, and so do all before the first text (YAML 1.2.2, 8.1.3).
 */
function writeFolded(file: string, lines: readonly BlockLine[], writer: UnitWriter): void {
  const first = lines.findIndex(({ start, spaces, end }) => start + spaces < end);
  let pending: LineBreak[] = [];
  let previousKeepsBreaks = true;
  lines.forEach(({ textStart, end, isEmpty, lineBreak }, index) => {
    const isLeading = index < first;
    const isMoreIndented = !isEmpty && /[ \t]/.test(file.charAt(textStart));
    if (isLeading) {
      writer.copy(textStart, end);
      if (lineBreak) writer.put('\n', lineBreak.start, lineBreak.end);
      return;
    }
    if (!isEmpty) {
      if (index > first && !previousKeepsBreaks && !isMoreIndented) writer.fold(pending);
      else for (const { start, end: after } of pending) writer.put('\n', start, after);
      pending = [];
      writer.copy(textStart, end);
      previousKeepsBreaks = isMoreIndented;
    }
    if (lineBreak) pending.push(lineBreak);
  });
}

/** The breaks behind the text: none, the first or all; a missing one at the end of the file is added. */
function writeChomped(
  lines: readonly BlockLine[],
  count: number,
  chomp: BlockShape['chomp'],
  end: number,
  writer: UnitWriter,
): void {
  const isVoid = lines.every(
    ({ start, end: lineEnd, lineBreak }) => start === lineEnd && !lineBreak,
  );
  if (chomp === 'strip' || isVoid || (count === 0 && chomp === 'clip')) return;
  const breaks = lines.slice(Math.max(0, count - 1)).flatMap(({ lineBreak }) => lineBreak ?? []);
  const kept = chomp === 'clip' ? breaks.slice(0, 1) : breaks;
  for (const { start, end: after } of kept) writer.put('\n', start, after);
  if (kept.length === 0) writer.put('\n', end, end);
}
