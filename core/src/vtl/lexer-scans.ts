/** Where the things that Velocity's lexer knows end: numbers, words, strings, signs. */
import {
  BACKSLASH,
  BANG,
  DOLLAR,
  DOUBLE_QUOTE,
  HASH,
  LEFT_CURLY,
  LEFT_PAREN,
  MINUS,
  QUOTE,
  RIGHT_CURLY,
  SPACE,
  isBlank,
  isDigit,
  isIdentifierStart,
  isWhitespace,
  isWordPart,
} from './characters.ts';

/** Behind the digits at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind `e5`, `E-5`, …; `at` itself when there is no exponent. */
export function exponentEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 101 && code !== 69) return at;
  const sign = text.charCodeAt(at + 1);
  const digits = sign === MINUS || sign === 43 ? at + 2 : at + 1;
  const end = digitsEnd(text, digits);
  return end > digits ? end : at;
}

/** Behind the white space at `at`. */
export function whitespaceEnd(text: string, at: number): number {
  let end = at;
  while (isWhitespace(text.charCodeAt(end))) end++;
  return end;
}

/** Behind `name`, `@name` or `{name}`; 0 when no directive's name stands here. */
export function wordEnd(text: string, at: number): number {
  const isBracketed = text.charCodeAt(at) === LEFT_CURLY;
  let end = isBracketed ? at + 1 : at;
  const first = text.charCodeAt(end);
  if (!isIdentifierStart(first) && (isBracketed || first !== 64)) return 0;
  end++;
  while (isWordPart(text.charCodeAt(end))) end++;
  if (!isBracketed) return end;
  return text.charCodeAt(end) === RIGHT_CURLY ? end + 1 : 0;
}

/** Behind `#set(` or `#{set}(` with its leading blanks; 0 when it does not stand here. */
export function setEnd(text: string, at: number): number {
  let hash = at;
  while (isBlank(text.charCodeAt(hash))) hash++;
  if (text.charCodeAt(hash) !== HASH) return 0;
  let end = text.startsWith('set', hash + 1) ? hash + 4 : 0;
  if (end === 0) end = text.startsWith('{set}', hash + 1) ? hash + 6 : 0;
  if (end === 0) return 0;
  while (text.charCodeAt(end) === SPACE) end++;
  return text.charCodeAt(end) === LEFT_PAREN ? end + 1 : 0;
}

/** Behind `##`; 0 when it does not stand here. */
export function commentEnd(text: string, at: number): number {
  return text.charCodeAt(at) === HASH && text.charCodeAt(at + 1) === HASH ? at + 2 : 0;
}

/** Behind `$`, `$!` or `$\!`; `at` is the dollar's place, 0 is given when none stands there. */
export function dollarEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== DOLLAR) return 0;
  let end = at + 1;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  return text.charCodeAt(end) === BANG ? end + 1 : at + 1;
}

/** Behind `$[`, `$![`, `$\![` or `$.`, which begin no reference. */
export function emptyIndexEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (isIdentifierStart(next) || next === LEFT_CURLY) return 0;
  for (const sign of ['$[', '$![', '$\\![', '$.']) {
    if (text.startsWith(sign, at)) return at + sign.length;
  }
  return 0;
}

/** Where the run of backslashes at `at` ends. */
export function backslashes(text: string, at: number, memory: { backslashEnd: number }): number {
  if (at < memory.backslashEnd) return memory.backslashEnd;
  let end = at;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  memory.backslashEnd = end;
  return end;
}

/**
 * Behind the string that begins at `at`; 0 when it is not closed. A doubled quote stands for one,
 * and when no single quote follows it any more, the first of the two closes the string.
 */
export function stringEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== DOUBLE_QUOTE && quote !== QUOTE) return 0;
  const sign = text[at] ?? '';
  let fallback = 0;
  for (let from = at + 1; ;) {
    const close = text.indexOf(sign, from);
    if (close < 0) return fallback;
    if (text.charCodeAt(close + 1) !== quote) return close + 1;
    fallback = close + 1;
    from = close + 2;
  }
}
