/** Sets of characters as Java's regular expressions name them; a character is a code point. */

/**
 * True for the code points in the set. `basic` marks sets that Java knows to lie below U+10000: a
 * pattern of nothing else is tried at every UTF-16 unit of a text, others at whole characters.
 */
export interface CharSet {
  (codePoint: number): boolean;
  readonly basic?: true;
}

/** The set, marked as lying below U+10000. */
export function basic(set: CharSet): CharSet {
  return Object.assign((code: number) => set(code), { basic: true as const });
}

/** The code points from `first` to `last`, both included. */
export function range(first: number, last: number): CharSet {
  const set: CharSet = (code) => code >= first && code <= last;
  return last < 0xd800 || (first > 0xdfff && last < 0x10000) ? basic(set) : set;
}

export function not(set: CharSet): CharSet {
  return (code) => !set(code);
}

export function either(a: CharSet, b: CharSet): CharSet {
  const set: CharSet = (code) => a(code) || b(code);
  return a.basic === true && b.basic === true ? basic(set) : set;
}

export function both(a: CharSet, b: CharSet): CharSet {
  const set: CharSet = (code) => a(code) && b(code);
  return a.basic === true && b.basic === true ? basic(set) : set;
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
const space = basic((code) => code === 0x20 || (code >= 9 && code <= 13));
const vertical = basic(
  (code) => (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029,
);
const horizontal = basic(like(/[ \t\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/u));
const word = either(alnum, range(0x5f, 0x5f));

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

const unicodeWord = like(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u);
const unicodeDigit = like(/\p{Nd}/u);
const whiteSpace = like(/\p{White_Space}/u);

/** The same under the flag `U`. */
export const unicodeShorthands: Readonly<Record<string, CharSet>> = {
  ...shorthands,
  D: not(unicodeDigit),
  S: not(whiteSpace),
  W: not(unicodeWord),
  d: unicodeDigit,
  s: whiteSpace,
  w: unicodeWord,
};

/** What ends a line; with the flag `d` only the newline does. */
export function isLineEnd(code: number, unixLines: boolean): boolean {
  if (unixLines) return code === 10;
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** What `\b` takes for part of a word: Unicode letters and digits, and the underscore. */
export const isWordPart = like(/[\p{L}\p{Nd}_]/u);

/** The same under the flag `U`. */
export const isUnicodeWordPart = unicodeWord;

/** A mark without width, which counts as part of the word that it stands on. */
export const isMark = like(/\p{Mn}/u);

/** What a mark can stand on. */
export const isLetterOrDigit = like(/[\p{L}\p{Nd}]/u);

const punctuation = basic(like(/[!-/:-@[-`{-~]/u));
const graph = range(0x21, 0x7e);

/** The names that are Java's own; POSIX ones stand for ASCII only. */
const named: Readonly<Record<string, CharSet>> = {
  ASCII: range(0, 0x7f),
  Alnum: alnum,
  Alpha: alpha,
  Blank: either(range(0x20, 0x20), range(9, 9)),
  Cntrl: either(range(0, 0x1f), range(0x7f, 0x7f)),
  Digit: digit,
  Graph: graph,
  L1: range(0, 0xff),
  LC: like(/[\p{Lu}\p{Ll}\p{Lt}]/u),
  LD: like(/[\p{L}\p{Nd}]/u),
  Lower: lower,
  Print: range(0x20, 0x7e),
  Punct: punctuation,
  Space: space,
  Upper: upper,
  XDigit: basic(like(/[0-9a-fA-F]/u)),
  all: () => true,
  javaAlphabetic: like(/\p{Alphabetic}/u),
  javaDefined: like(/\P{Cn}/u),
  javaDigit: like(/\p{Nd}/u),
  javaISOControl: either(range(0, 0x1f), range(0x7f, 0x9f)),
  javaIdeographic: like(/\p{Ideographic}/u),
  javaLetter: like(/\p{L}/u),
  javaLetterOrDigit: like(/[\p{L}\p{Nd}]/u),
  javaLowerCase: like(/\p{Lowercase}/u),
  javaMirrored: like(/\p{Bidi_Mirrored}/u),
  javaSpaceChar: like(/\p{Z}/u),
  javaTitleCase: like(/\p{Lt}/u),
  javaUpperCase: like(/\p{Uppercase}/u),
  javaWhitespace: like(/[\t-\r\u001c-\u001f]|(?![\u00a0\u2007\u202f])\p{Z}/u),
};

/** The POSIX names under the flag `U`. */
const unicodeNamed: Readonly<Record<string, CharSet>> = {
  Alnum: like(/[\p{Alphabetic}\p{Nd}]/u),
  Alpha: like(/\p{Alphabetic}/u),
  Blank: like(/[\p{Zs}\t]/u),
  Cntrl: like(/\p{Cc}/u),
  Digit: unicodeDigit,
  Graph: like(/[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u),
  Lower: like(/\p{Lowercase}/u),
  Print: like(/\p{Zs}|[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u),
  Punct: like(/\p{P}/u),
  Space: whiteSpace,
  Upper: like(/\p{Uppercase}/u),
  XDigit: like(/[\p{Nd}\p{Hex_Digit}]/u),
};

/** Unicode's binary properties that Java knows, with JavaScript's name for each. */
const binary: Readonly<Record<string, string>> = {
  alphabetic: 'Alphabetic',
  assigned: 'Assigned',
  control: 'Cc',
  digit: 'Nd',
  hex_digit: 'Hex_Digit',
  ideographic: 'Ideographic',
  join_control: 'Join_Control',
  letter: 'L',
  lowercase: 'Lowercase',
  noncharacter_code_point: 'Noncharacter_Code_Point',
  punctuation: 'P',
  titlecase: 'Lt',
  uppercase: 'Uppercase',
  white_space: 'White_Space',
};

/** Names of one case, which mean any case under the flag `i`. */
const cased: Readonly<Record<string, CharSet>> = {
  Lower: alpha,
  Upper: alpha,
  ...Object.fromEntries(
    ['Lu', 'Ll', 'Lt', 'IsLu', 'IsLl', 'IsLt', 'gc=Lu', 'gc=Ll', 'gc=Lt'].map((name) => [
      name,
      like(/[\p{Lu}\p{Ll}\p{Lt}]/u),
    ]),
  ),
  ...Object.fromEntries(
    [
      'javaLowerCase',
      'javaUpperCase',
      'javaTitleCase',
      'IsLowercase',
      'IsUppercase',
      'IsTitlecase',
    ].map((name) => [name, like(/[\p{Uppercase}\p{Lowercase}\p{Lt}]/u)]),
  ),
};

/**
 * The set that `\p{name}` means, where `anyCase` is the flag `i` and `isUnicode` the flag `U`;
 * undefined for a name that is unknown or not supported here.
 */
export function property(name: string, anyCase: boolean, isUnicode: boolean): CharSet | undefined {
  if (isUnicode && anyCase && /^(?:Lower|Upper)$/.test(name)) return cased['javaLowerCase'];
  if (isUnicode && Object.hasOwn(unicodeNamed, name)) return unicodeNamed[name];
  if (anyCase && Object.hasOwn(cased, name)) return cased[name];
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
