/**
 * Lays out text that begins as JSON, whether it is JSON or not: only blanks between tokens change,
 * so that numbers such as `1.0`, doubled keys and mistakes stay as they were sent.
 */
import { linesIn, type Lines } from './lines.ts';

const code = { newline: 10, quote: 34, comma: 44, backslash: 92 };

/** One value a line; null where there is nothing to lay out. */
export function jsonLines(text: string): Lines | null {
  if (!/^\s*[[{]/.test(text.slice(0, 1000))) return null;
  const writer = new LineWriter();
  for (let at = 0; at < text.length;) {
    const char = text.charCodeAt(at);
    if (isBlank(char)) at += 1;
    else if (isOpening(char)) {
      const next = skipBlanks(text, at + 1);
      // Nothing in it: both brackets stay together.
      if (text.charCodeAt(next) === char + 2) at = writer.add(at, next + 1);
      else at = writer.open(at);
    } else if (isClosing(char)) at = writer.close(at);
    else if (char === code.comma) at = writer.endLine(at + 1, at);
    else at = writer.add(at, char === code.quote ? stringEnd(text, at) : wordEnd(text, at));
  }
  writer.endLine(-1, -1);
  return writer.starts.length > 1 ? writer : null;
}

class LineWriter implements Lines {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly depths: number[] = [];
  readonly closes: number[] = [];
  readonly parents: number[] = [];
  readonly #open: number[] = [];
  #isBegun = false;

  /** `[start, end)` stands on the line at hand. Answers `end`, as all of these do. */
  add(start: number, end: number): number {
    if (!this.#isBegun) {
      this.starts.push(start);
      this.ends.push(end);
      this.depths.push(this.#open.length);
      this.closes.push(-1);
      this.parents.push(this.#open.at(-1) ?? -1);
      this.#isBegun = true;
    }
    this.ends[this.ends.length - 1] = end;
    return end;
  }

  open(at: number): number {
    this.add(at, at + 1);
    this.#open.push(this.starts.length - 1);
    this.#isBegun = false;
    return at + 1;
  }

  close(at: number): number {
    this.#isBegun = false;
    const opener = this.#open.pop();
    this.add(at, at + 1);
    if (opener !== undefined) this.closes[opener] = this.starts.length - 1;
    return at + 1;
  }

  /** Ends the line behind `end`, if there is more to it than what stands on it already. */
  endLine(end: number, start: number): number {
    if (end >= 0) this.add(start, end);
    this.#isBegun = false;
    return end;
  }
}

/** What leads to a line, from the outside in: keys as they are written, and indices. */
export function pathOfLine(text: string, lines: Lines, line: number): string {
  const path: (string | number)[] = [];
  for (let at = line; at >= 0; at = lines.parents[at] ?? -1)
    path.unshift(keyOf(text, lines, at) ?? indexOf(lines, at));
  return JSON.stringify(path);
}

/** The line of a path that `pathOfLine` gave for this text or an earlier one; -1 where there is none. */
export function lineOfPath(text: string, lines: Lines, path: string): number {
  let at = -1;
  for (const step of JSON.parse(path) as readonly (string | number)[]) {
    let index = 0;
    let found = -1;
    for (const line of linesIn(lines, at)) {
      if (typeof step === 'number' ? index === step : keyOf(text, lines, line) === step) {
        found = line;
        break;
      }
      index += 1;
    }
    if (found < 0) return -1;
    at = found;
  }
  return at;
}

function keyOf(text: string, { starts }: Lines, line: number): string | null {
  const key = /"(?:[^"\\\n]|\\.)*"(?=\s*:)/y;
  key.lastIndex = starts[line] ?? 0;
  return key.exec(text)?.[0] ?? null;
}

function indexOf(lines: Lines, line: number): number {
  let index = 0;
  for (const sibling of linesIn(lines, lines.parents[line] ?? -1)) {
    if (sibling === line) break;
    index += 1;
  }
  return index;
}

function isBlank(char: number): boolean {
  return char === 32 || (char >= 9 && char <= 13);
}

function isOpening(char: number): boolean {
  return char === 91 || char === 123;
}

function isClosing(char: number): boolean {
  return char === 93 || char === 125;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the quote that ends a string, or at the line's end where none does. */
export function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === code.backslash) at += 1;
    else if (char === code.quote) return at + 1;
    else if (char === code.newline) return at;
  }
  return text.length;
}

/** Behind a number, a word, a colon, or whatever else it is. */
function wordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    const isEnd =
      isBlank(char) ||
      isOpening(char) ||
      isClosing(char) ||
      char === code.comma ||
      char === code.quote;
    if (isEnd) return at;
  }
  return text.length;
}
