/** Escapes that mean the same inside a character class and outside. */
import { not, property } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import type { RegexReader } from './regex-reader.ts';

const controls: Readonly<Record<string, number | undefined>> = {
  a: 7,
  e: 27,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
};

/** The code point of an escape behind its backslash: `n`, `x41`, `u0041`, `012`, `.`. */
export function literalEscape(reader: RegexReader): number {
  if (reader.atEnd()) throw reader.error('Unexpected internal error');
  const letter = reader.peek();
  const control = controls[letter];
  if (control !== undefined) {
    reader.next();
    return control;
  }
  if (reader.take('0')) return octal(reader);
  if (reader.take('x')) return hexadecimal(reader);
  if (reader.take('u')) return unicodeEscape(reader);
  if (reader.take('c')) {
    if (reader.atEnd()) throw reader.error('Illegal control escape sequence');
    return reader.nextCodePoint() ^ 64;
  }
  if (reader.take('N')) throw reader.unsupported("'\\N{…}'");
  if (letter === 'X') throw reader.unsupported("'\\X'");
  if (/[A-Za-z]/.test(letter)) throw reader.error('Illegal/unsupported escape sequence');
  return reader.nextCodePoint();
}

function octal(reader: RegexReader): number {
  const digits = reader.takePattern(/[0-3][0-7]{0,2}|[4-7][0-7]?/y)?.[0];
  if (digits === undefined) throw reader.error('Illegal octal escape sequence');
  return Number.parseInt(digits, 8);
}

function hexadecimal(reader: RegexReader): number {
  const match = reader.takePattern(/([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\}/y);
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16);
  if (!(code <= 0x10ffff)) throw reader.error('Illegal hexadecimal escape sequence');
  return code;
}

/** `\u` with four digits; two of them may write one character beyond the basic plane. */
function unicodeEscape(reader: RegexReader): number {
  const digits = reader.takePattern(/[0-9a-fA-F]{4}/y)?.[0];
  if (digits === undefined) throw reader.error('Illegal Unicode escape sequence');
  const unit = Number.parseInt(digits, 16);
  if (unit < 0xd800 || unit > 0xdbff) return unit;
  const low = reader.takePattern(/\\u([dD][c-fC-F][0-9a-fA-F]{2})/y)?.[1];
  return low === undefined
    ? unit
    : ((unit - 0xd800) << 10) + (Number.parseInt(low, 16) - 0xdc00) + 0x10000;
}

/** `p{L}`, `pL`, and the complement with a capital. */
export function propertyEscape(reader: RegexReader): CharSet {
  const negative = reader.next() === 'P';
  const match = reader.takePattern(/\{([^}]*)\}|([^{])/y);
  const name = match?.[1] ?? match?.[2];
  if (name === undefined || name === '') throw reader.error('Unclosed character family');
  const set = property(name.replace(/^\^/, ''), reader.fold() !== 'none', reader.flags.U);
  if (set === undefined) throw reader.unsupported(`the character property '${name}'`);
  return negative ? not(set) : set;
}
