/** Character classes: `[a-z&&[^aeiou]]`. */
import { nullPointer } from '../exceptions.ts';
import { basic, both, either, not, range } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import { literalEscape, propertyEscape } from './parse-escape.ts';
import { foldCode } from './regex-reader.ts';
import type { RegexReader } from './regex-reader.ts';

/** A class behind its `[`, to behind its `]`. */
export function parseClass(reader: RegexReader): CharSet {
  return parseMembers(reader, reader.take('^'), true);
}

/**
 * Members up to `]`, which is taken where `closing` says so; a `]` that comes first is a member.
 * Single characters below U+0100 gather in one bag, as in Java, where a later one also joins an
 * earlier intersection.
 */
function parseMembers(reader: RegexReader, negative: boolean, closing: boolean): CharSet {
  const bag = new CharacterBag();
  let hasBag = false;
  let set: CharSet | null = null;
  let last: CharSet | null = null;
  for (;;) {
    reader.skipComments();
    const next = reader.peek();
    if (next === '') throw reader.error('Unclosed character class');
    // With the flag x, Java loses an ampersand before blanks, and takes what follows as it stands.
    const isLost = next === '&' && !standsIntersection(reader) && takeLostSign(reader);
    if (isLost) {
      if (reader.atEnd()) throw reader.error('Unclosed character class');
      last = member(reader, bag);
      if (last === null) hasBag = true;
      else set = joined(set, last);
      continue;
    }
    if (next === ']' && (set !== null || hasBag)) {
      if (closing) reader.take(']');
      const all = hasBag ? joined(set, bag.has) : (set ?? bag.has);
      return negative ? not(all) : all;
    }
    if (reader.take('[')) {
      last = parseClass(reader);
      set = joined(set, last);
    } else if (takeIntersection(reader)) {
      const right = intersected(reader);
      if (hasBag) {
        if (set === null) last = bag.has;
        set = joined(set, bag.has);
        hasBag = false;
      }
      last = right ?? last;
      if (set === null && right === null) throw reader.error('Bad class syntax');
      set = set === null ? right : both(set, last ?? missing);
    } else {
      last = member(reader, bag);
      if (last === null) hasBag = true;
      else set = joined(set, last);
    }
  }
}

/** Takes `&&`; with the flag `x`, blanks may lie between. */
function takeIntersection(reader: RegexReader): boolean {
  if (reader.take('&&')) return true;
  return (
    reader.flags.x && reader.takePattern(/&(?:[ \t-\r]|#[^\n\r\u0085\u2028\u2029]*)+&/y) !== null
  );
}

function standsIntersection(reader: RegexReader): boolean {
  return /^&(?:[ \t-\r]|#[^\n\r\u0085\u2028\u2029]*)*&/.test(reader.rest());
}

/** Takes an ampersand with the blanks and comments behind it, if the flag `x` lets some stand there. */
function takeLostSign(reader: RegexReader): boolean {
  return (
    reader.flags.x && reader.takePattern(/&(?:[ \t-\r]|#[^\n\r\u0085\u2028\u2029]*)+/y) !== null
  );
}

/** What stands behind `&&`, up to `]` or the next `&`; null for nothing. */
function intersected(reader: RegexReader): CharSet | null {
  let right: CharSet | null = null;
  for (;;) {
    reader.skipComments();
    if (reader.peek() === ']' || reader.peek() === '&') return right;
    const more: CharSet = reader.take('[')
      ? parseClass(reader)
      : parseMembers(reader, false, false);
    right = joined(right, more);
  }
}

function joined(set: CharSet | null, more: CharSet): CharSet {
  return set === null ? more : either(set, more);
}

/** Java intersects with null where nothing but `&` follows single characters, and then fails. */
function missing(): never {
  throw nullPointer();
}

/** Single characters, gathered while a class is read. */
class CharacterBag {
  private readonly sets: CharSet[] = [];

  readonly has: CharSet = basic((code) => this.sets.some((set) => set(code)));

  add(set: CharSet): void {
    this.sets.push(set);
  }
}

/** One member: a set, or null for a single character that has gone into the bag. */
function member(reader: RegexReader, bag: CharacterBag): CharSet | null {
  const set = setEscape(reader);
  if (set !== null) return set;
  const first = character(reader);
  reader.skipComments();
  if (!/^-[^\]]/s.test(reader.rest()) || reader.rest().startsWith('-[')) {
    const single = span(reader, first, first);
    if (first > 0xff) return single;
    bag.add(single);
    return null;
  }
  reader.take('-');
  const last = character(reader);
  if (last < first) throw reader.error('Illegal character range');
  return span(reader, first, last);
}

/** `\d` or `\p{…}`; null for an escape of one character, and for none. */
function setEscape(reader: RegexReader): CharSet | null {
  const letter = /^\\(.)/s.exec(reader.rest())?.[1] ?? '';
  // At the start of a range it is the vertical tab alone.
  if (reader.rest().startsWith('\\v-')) return null;
  if (letter === 'p' || letter === 'P') {
    reader.take('\\');
    return propertyEscape(reader);
  }
  const known = reader.shorthand(letter);
  if (known === undefined) return null;
  reader.take(`\\${letter}`);
  return known;
}

function character(reader: RegexReader): number {
  if (!reader.take('\\')) return reader.nextCodePoint();
  if (reader.take('v')) return 0x0b;
  if (/[1-9bBAGZzRXk]/.test(reader.peek()))
    throw reader.error('Illegal/unsupported escape sequence');
  return literalEscape(reader);
}

/** A range, in both cases where the flags say so. */
function span(reader: RegexReader, first: number, last: number): CharSet {
  const fold = reader.fold();
  if (fold === 'none') return range(first, last);
  if (first === last) return reader.folded(first);
  return (code) => {
    if (code >= first && code <= last) return true;
    const lower = foldCode(code, fold);
    if (fold === 'ascii' && code > 127) return false;
    const upper = String.fromCodePoint(lower).toUpperCase().codePointAt(0) ?? lower;
    return (lower >= first && lower <= last) || (upper >= first && upper <= last);
  };
}
