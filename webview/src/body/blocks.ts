/**
 * A body cut into blocks of a few thousand characters. The page colours only those blocks that are
 * in view; the others hold plain text, for the page's height and its search.
 */
import { jsonLines, stringEnd } from './json-lines.ts';
import { formLines, type Lines } from './lines.ts';
import type { TextKind } from './text-kind.ts';

export interface Block {
  /** What of the text stands in it; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Laid out: the lines of it. */
  readonly firstLine: number;
  readonly endLine: number;
  /** A line that is too long was cut before it. */
  readonly continues: boolean;
  /** Cut within a string of JSON. */
  readonly isInString: boolean;
}

export interface BlockedText {
  readonly text: string;
  readonly kind: TextKind;
  /** Null where the text is shown as it was sent. */
  readonly lines: Lines | null;
  readonly blocks: readonly Block[];
}

/** So many characters, and the rest of the line. */
const wantedLength = 3000;
/** A line that is longer than this is cut. */
const lengthAtMost = 6000;
/** Laid out, lines are short. */
const linesOfBlock = 50;

/**
 * Never throws; a text that cannot be laid out is given as it was sent.
 * @param length as it was sent, blocks are made for so many characters at least.
 */
export function blockText(
  text: string,
  kind: TextKind,
  isLaidOut: boolean,
  length: number,
): BlockedText {
  const lines = isLaidOut ? layOut(text, kind) : null;
  const blocks = lines === null ? blocksAsSent(text, kind, length) : blocksOfLines(lines);
  return { text, kind, lines, blocks };
}

/** Null for what has no other form than that in which it was sent. */
export function layOut(text: string, kind: TextKind): Lines | null {
  if (kind === 'json') return jsonLines(text);
  return kind === 'form' ? formLines(text) : null;
}

function blocksOfLines({ starts, ends }: Lines): readonly Block[] {
  const blocks: Block[] = [];
  for (let firstLine = 0; firstLine < starts.length; firstLine += linesOfBlock) {
    const endLine = Math.min(firstLine + linesOfBlock, starts.length);
    const start = starts[firstLine] ?? 0;
    const end = ends[endLine - 1] ?? start;
    blocks.push({ start, end, firstLine, endLine, continues: false, isInString: false });
  }
  return blocks;
}

function blocksAsSent(text: string, kind: TextKind, length: number): readonly Block[] {
  const blocks: Block[] = [];
  let continues = false;
  let isInString = false;
  let newline = -1;
  for (let start = 0; start < Math.min(length, text.length);) {
    const from = start + wantedLength;
    // In a text of one line it is looked for once.
    if (newline < from) newline = newlineFrom(text, from);
    const wanted = Math.min(newline + 1, text.length);
    const isCut = wanted - start > lengthAtMost;
    const cut: Cut = isCut
      ? cutOf(text, kind, start, isInString)
      : { end: wanted, isInString: false };
    blocks.push({ start, end: cut.end, firstLine: 0, endLine: 0, continues, isInString });
    continues = isCut && text.charCodeAt(cut.end - 1) !== 10;
    isInString = cut.isInString;
    start = cut.end;
  }
  return blocks;
}

interface Cut {
  readonly end: number;
  readonly isInString: boolean;
}

/** Infinity behind the last. */
function newlineFrom(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? Infinity : found;
}

/** Where a long line is cut so that its colours stay right: in JSON between tokens, if possible. */
function cutOf(text: string, kind: TextKind, start: number, isInString: boolean): Cut {
  const limit = start + lengthAtMost;
  if (kind !== 'json') {
    const sign = { xml: '<', form: '&', text: ' ' }[kind];
    const found = text.lastIndexOf(sign, limit);
    // A new tag begins the next block; anything else ends this one.
    const end = kind === 'xml' ? found : found + 1;
    return {
      end: end > start + wantedLength ? end : wholeCharacter(text, limit),
      isInString: false,
    };
  }
  let end = isInString ? stringEnd(text, start - 1) : start;
  if (end > limit) return { end: wholeCharacter(text, limit), isInString: true };
  while (end < limit) {
    const char = text.charAt(end);
    if (char !== '"') {
      end += 1;
      continue;
    }
    const close = stringEnd(text, end);
    if (close > limit) {
      // A string of moderate length begins the next block.
      if (end > start + wantedLength && close - end < lengthAtMost) break;
      return { end: wholeCharacter(text, limit), isInString: true };
    }
    end = close;
  }
  return { end: Math.min(end, text.length), isInString: false };
}

/** Never between the halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const isLowHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLowHalf ? at + 1 : at;
}
