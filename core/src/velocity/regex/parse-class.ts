/** Character classes: `[a-z&&[^aeiou]]`. */
import { both, either, not, shorthands } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import { literalEscape, propertyEscape } from './parse-escape.ts';
import { foldCode } from './regex-reader.ts';
import type { RegexReader } from './regex-reader.ts';

const nothing: CharSet = () => false;

/** A class behind its `[`, to behind its `]`. */
export function parseClass(reader: RegexReader): CharSet {
  const negative = reader.take('^');
  let set = union(reader, true);
  while (reader.take('&&')) {
    while (reader.take('&')) continue;
    if (reader.peek() === ']') {
      if (set === nothing) throw reader.error('Bad class syntax');
      break;
    }
    set = both(set, union(reader, false));
  }
  if (!reader.take(']')) throw reader.error('Unclosed character class');
  return negative ? not(set) : set;
}

/** Members up to `]` or `&&`; a `]` that comes first is a member. */
function union(reader: RegexReader, first: boolean): CharSet {
  let set = nothing;
  let empty = first;
  for (;;) {
    reader.skipComments();
    const next = reader.peek();
    if (next === '' || (next === ']' && !empty) || reader.rest().startsWith('&&')) return set;
    set = either(set, member(reader));
    empty = false;
  }
}

function member(reader: RegexReader): CharSet {
  if (reader.take('[')) return parseClass(reader);
  const set = setEscape(reader);
  if (set !== null) return set;
  const first = character(reader);
  if (!/^-[^\]]/s.test(reader.rest()) || reader.rest().startsWith('-['))
    return span(reader, first, first);
  reader.take('-');
  const last = character(reader);
  if (last < first) throw reader.error('Illegal character range');
  return span(reader, first, last);
}

/** `\d` or `\p{…}`; null for an escape of one character, and for none. */
function setEscape(reader: RegexReader): CharSet | null {
  const letter = /^\\(.)/s.exec(reader.rest())?.[1] ?? '';
  if (letter === 'p' || letter === 'P') {
    reader.take('\\');
    return propertyEscape(reader);
  }
  const known = Object.hasOwn(shorthands, letter) ? shorthands[letter] : undefined;
  if (known === undefined) return null;
  reader.take(`\\${letter}`);
  return known;
}

function character(reader: RegexReader): number {
  if (!reader.take('\\')) return reader.nextCodePoint();
  if (/[1-9bBAGZzRXk]/.test(reader.peek()))
    throw reader.error('Illegal/unsupported escape sequence');
  return literalEscape(reader);
}

/** A range, in both cases where the flags say so. */
function span(reader: RegexReader, first: number, last: number): CharSet {
  const fold = reader.fold();
  if (fold === 'none') return (code) => code >= first && code <= last;
  if (first === last) return reader.folded(first);
  return (code) => {
    if (code >= first && code <= last) return true;
    const lower = foldCode(code, fold);
    if (fold === 'ascii' && code > 127) return false;
    const upper = String.fromCodePoint(lower).toUpperCase().codePointAt(0) ?? lower;
    return (lower >= first && lower <= last) || (upper >= first && upper <= last);
  };
}
