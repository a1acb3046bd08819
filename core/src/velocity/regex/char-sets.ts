/** Sets of characters as Java's regular expressions name them; a character is a code point. */

/** True for the code points in the set. */
export type CharSet = (codePoint: number) => boolean;

/** The code points from `first` to `last`, both included. */
export function range(first: number, last: number): CharSet {
  return (code) => code >= first && code <= last;
}

export function not(set: CharSet): CharSet {
  return (code) => !set(code);
}

export function either(a: CharSet, b: CharSet): CharSet {
  return (code) => a(code) || b(code);
}

export function both(a: CharSet, b: CharSet): CharSet {
  return (code) => a(code) && b(code);
}

/** Membership by a JavaScript pattern for one character. */
function like(pattern: RegExp): CharSet {
  return (code) => pattern.test(String.fromCodePoint(code));
}

const digit = range(0x30, 0x39);
const lower = range(0x61, 0x7a);
const upper = range(0x41, 0x5a);
const alpha = either(lower, upper);
const alnum = either(alpha, digit);
const space: CharSet = (code) => code === 0x20 || (code >= 9 && code <= 13);
const vertical: CharSet = (code) =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
const horizontal = like(/[ \t\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/u);
const word = either(alnum, (code) => code === 0x5f);

/** `\d`, `\s` and their like; a capital letter is the complement. */
export const shorthands: Readonly<Record<string, CharSet>> = {
  D: not(digit),
  H: not(horizontal),
  S: not(space),
  V: not(vertical),
  W: not(word),
  d: digit,
  h: horizontal,
  s: space,
  v: vertical,
  w: word,
};

/** What ends a line; with the flag `d` only the newline does. */
export function isLineEnd(code: number, unixLines: boolean): boolean {
  if (unixLines) return code === 10;
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** What `\b` takes for part of a word: Unicode letters and digits, and the underscore. */
export const isWordPart = like(/[\p{L}\p{Nd}_]/u);

const punctuation = like(/[!-/:-@[-`{-~]/u);
const graph = range(0x21, 0x7e);

/** The names that are Java's own; POSIX ones stand for ASCII only. */
const named: Readonly<Record<string, CharSet>> = {
  ASCII: range(0, 0x7f),
  Alnum: alnum,
  Alpha: alpha,
  Blank: (code) => code === 0x20 || code === 9,
  Cntrl: (code) => code < 0x20 || code === 0x7f,
  Digit: digit,
  Graph: graph,
  L1: range(0, 0xff),
  LC: like(/[\p{Lu}\p{Ll}\p{Lt}]/u),
  LD: like(/[\p{L}\p{Nd}]/u),
  Lower: lower,
  Print: either(graph, (code) => code === 0x20),
  Punct: punctuation,
  Space: space,
  Upper: upper,
  XDigit: like(/[0-9a-fA-F]/u),
  all: () => true,
  javaAlphabetic: like(/\p{Alphabetic}/u),
  javaDigit: like(/\p{Nd}/u),
  javaLetter: like(/\p{L}/u),
  javaLetterOrDigit: like(/[\p{L}\p{Nd}]/u),
  javaLowerCase: like(/\p{Lowercase}/u),
  javaTitleCase: like(/\p{Lt}/u),
  javaUpperCase: like(/\p{Uppercase}/u),
  javaWhitespace: like(/[\t-\r\u001c-\u001f]|(?![\u00a0\u2007\u202f])\p{Z}/u),
};

/** Unicode's binary properties that Java knows, with JavaScript's name for each. */
const binary: Readonly<Record<string, string>> = {
  alphabetic: 'Alphabetic',
  assigned: 'Assigned',
  control: 'Cc',
  digit: 'Nd',
  hex_digit: 'Hex_Digit',
  ideographic: 'Ideographic',
  letter: 'L',
  lowercase: 'Lowercase',
  punctuation: 'P',
  titlecase: 'Lt',
  uppercase: 'Uppercase',
  white_space: 'White_Space',
};

/** The set that `\p{name}` means; undefined for a name that is unknown or not supported here. */
export function property(name: string): CharSet | undefined {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  if (known !== undefined) return known;
  const assigned = /^(?:script|sc)=(.+)$/i.exec(name)?.[1];
  if (assigned !== undefined) return unicode(`Script=${capitalized(assigned)}`);
  const category = /^(?:general_category|gc)=(.+)$/i.exec(name)?.[1] ?? name;
  if (/^[A-Z][a-z]?$/.test(category)) return unicode(category);
  const is = /^Is(.+)$/.exec(name)?.[1];
  if (is === undefined) return undefined;
  const alias = Object.hasOwn(binary, is.toLowerCase()) ? binary[is.toLowerCase()] : undefined;
  return unicode(alias ?? (/^[A-Z][a-z]?$/.test(is) ? is : `Script=${capitalized(is)}`));
}

function capitalized(name: string): string {
  return name.toLowerCase().replace(/(^|_)[a-z]/g, (start) => start.toUpperCase());
}

function unicode(property: string): CharSet | undefined {
  try {
    return like(new RegExp(`\\p{${property}}`, 'u'));
  } catch {
    return undefined;
  }
}
