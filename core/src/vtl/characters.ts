/** Character classes of Velocity's grammar; all are ASCII, by UTF-16 code unit. */

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const BANG = 33;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const QUOTE = 39;
export const LEFT_PAREN = 40;
export const RIGHT_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const LEFT_BRACKET = 91;
export const BACKSLASH = 92;
export const RIGHT_BRACKET = 93;
export const LEFT_CURLY = 123;
export const BAR = 124;
export const RIGHT_CURLY = 125;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A letter or `_`: what a reference's name begins with. */
export function isIdentifierStart(code: number): boolean {
  return isLetter(code) || code === 95;
}

/** What a reference's name goes on with; the hyphen belongs to the name. */
export function isIdentifierPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === MINUS;
}

/** What a directive's name goes on with; here the hyphen ends it and `@` does not. */
export function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === 64;
}

/** A blank that stands on one line: space or tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isWhitespace(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The length of the line end at `offset`: 2 for CRLF, 1 for CR or LF, else 0. */
export function newlineLength(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code === LINE_FEED) return 1;
  if (code !== CARRIAGE_RETURN) return 0;
  return text.charCodeAt(offset + 1) === LINE_FEED ? 2 : 1;
}

/**
 * How much a directive swallows at `offset`: blanks and one line end, or nothing when something
 * else stands on the line.
 */
export function swallowLength(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text.charCodeAt(end))) end++;
  const newline = newlineLength(text, end);
  return newline === 0 ? 0 : end + newline - offset;
}
