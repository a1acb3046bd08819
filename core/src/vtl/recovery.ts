/**
 * Where broken text may have been meant to end: pure looks at the characters around an error. All
 * of it is ours; Velocity gives up at the first error.
 */
import {
  CARRIAGE_RETURN,
  DOUBLE_QUOTE,
  LEFT_PAREN,
  LINE_FEED,
  QUOTE,
  RIGHT_PAREN,
  isIdentifierPart,
  isWhitespace,
} from './characters.ts';

/**
 * Where a string that is not closed may have been meant to end: before the `)` that closes what
 * stands around it, or before a `"` of the JSON around a `'…`, else with its line.
 */
export function unclosedStringEnd(text: string, at: number): number {
  const end = lineEnd(text, at, RECOVERY_REACH);
  const isSingle = text.charCodeAt(at) === QUOTE;
  let depth = 0;
  for (let offset = at + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LEFT_PAREN) depth++;
    if (code === RIGHT_PAREN && --depth < 0) return offset;
    if (code === DOUBLE_QUOTE && isSingle) return offset;
  }
  return end;
}

/** Behind the word at `at`, or `otherwise` where no word stands. */
export function wordEndOr(text: string, at: number, otherwise: number): number {
  let end = at;
  while (isIdentifierPart(text.charCodeAt(end))) end++;
  return Math.max(end, otherwise);
}

/**
 * How far an error is looked around for its end, in UTF-16 units: a bound, so that many errors on
 * one long line stay cheap.
 */
export const RECOVERY_REACH = 1000;

/** The offset of the line end behind `at`, or the text's length, but `reach` units on at most. */
export function lineEnd(text: string, at: number, reach = Infinity): number {
  const limit = Math.min(text.length, at + reach);
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    end++;
  }
  return end;
}

/** The `)` that closes the `(` at `open`, on the line of `errorAt` at the latest; -1 if none. */
export function findClosing(text: string, open: number, errorAt: number): number {
  const limit = headEnd(text, errorAt);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0) return at < errorAt ? errorAt - 1 : at;
    if (sign !== '"' && sign !== "'") continue;
    const close = text.indexOf(sign, at + 1);
    if (close > 0 && close < limit) at = close;
  }
  return -1;
}

/** Behind the last character before `at` that is no white space. */
export function behindLastSign(text: string, at: number): number {
  let end = at;
  while (end > 0 && isWhitespace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The line's end, or a directive before it: a broken head does not reach into the next one. */
export function headEnd(text: string, at: number): number {
  const end = lineEnd(text, at, RECOVERY_REACH);
  const directive = text.slice(at, end).search(/#\{?(?:if|else|elseif|end|foreach|set|define)\b/u);
  return directive < 0 ? end : at + directive;
}

/**
 * True for a string of several lines that looks unclosed on its first: the quote that ended it
 * further down may be the beginning of another. One whose first line ends in an opening sign or a
 * comma looks meant to go on.
 */
export function looksRunaway(image: string): boolean {
  const newline = lineEnd(image, 0);
  if (newline === image.length) return false;
  return !'{[(,:;>'.includes(image.slice(0, newline).trimEnd().at(-1) ?? '');
}
