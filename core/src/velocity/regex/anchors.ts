/** Places without width, and what ends a line. */
import { isLetterOrDigit, isLineEnd, isMark, isUnicodeWordPart, isWordPart } from './char-sets.ts';
import { isLowSurrogate } from './search.ts';
import type { Search } from './search.ts';
import type { RegexNode } from './tree.ts';

/** True when the anchor holds at an offset. */
export function holds(
  { anchor, unixLines, unicodeWords }: RegexNode & { kind: 'anchor' },
  search: Search,
  at: number,
): boolean {
  const { text } = search;
  switch (anchor) {
    case 'input-start':
      return at === 0;
    case 'input-end':
      return at === text.length;
    case 'match-end':
      return at === search.previousEnd;
    case 'line-start':
      if (at === 0) return true;
      if (at === text.length || !isLineEnd(text.charCodeAt(at - 1), unixLines)) return false;
      return unixLines || text.slice(at - 1, at + 1) !== '\r\n';
    case 'last-line-end':
      return (
        at === text.length ||
        (isEndOfLine(text, at, unixLines) &&
          lineEndLength(text, at, unixLines) === text.length - at)
      );
    case 'line-end':
      return at === text.length || isEndOfLine(text, at, unixLines);
    case 'word-border':
      return isWordAt(text, at - 1, unicodeWords) !== isWordAt(text, at, unicodeWords);
    case 'no-word-border':
      return isWordAt(text, at - 1, unicodeWords) === isWordAt(text, at, unicodeWords);
  }
}

/** True before a line's end, but not between a carriage return and its newline. */
function isEndOfLine(text: string, at: number, unixLines: boolean): boolean {
  if (!isLineEnd(text.charCodeAt(at), unixLines)) return false;
  return unixLines || text.slice(at - 1, at + 1) !== '\r\n' || at === 0;
}

function lineEndLength(text: string, at: number, unixLines: boolean): number {
  return !unixLines && text.startsWith('\r\n', at) ? 2 : 1;
}

function isWordAt(text: string, at: number, unicodeWords: boolean): boolean {
  if (at < 0 || at >= text.length) return false;
  const start = isLowSurrogate(text, at) ? at - 1 : at;
  const code = text.codePointAt(start) ?? 0;
  if (unicodeWords ? isUnicodeWordPart(code) : isWordPart(code)) return true;
  return isMark(code) && hasBase(text, start);
}

/** True where a letter or digit stands before the marks that end at an offset. */
function hasBase(text: string, at: number): boolean {
  for (let index = at; index >= 0; index--) {
    const code = text.codePointAt(index) ?? 0;
    if (isLetterOrDigit(code)) return true;
    if (!isMark(code)) return false;
  }
  return false;
}
