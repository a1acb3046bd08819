/** What stands between `[` and `]` in a JSONPath: names, indexes, a slice, a filter. */
import type { PathStep } from './json-path.ts';
import { parseFilter, type CompilePath } from './parse-filter.ts';
import { PathSyntaxError } from './path-syntax-error.ts';
import { quotedNames } from './quoted-names.ts';

const PLACEHOLDER = /^\[\s*\?\s*[,\s*?]*\s*\]$/;

/**
 * Reads a bracket with both its ends (the closing one may be missing). Jayway looks for the first
 * character that tells the kind and skips what stands before it. `base` is the offset of `[` in
 * the whole path, `compile` reads the paths in a filter. Throws `PathSyntaxError`.
 */
export function parseBrackets(text: string, base: number, compile: CompilePath): PathStep {
  if (text === '[*]') return { kind: 'wildcard' };
  if (PLACEHOLDER.test(text)) return { kind: 'filter', filter: null };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '?') return filterStep(text, at, base, compile);
    if (char === "'") {
      if (!text.includes(']', at)) throw unclosed(text, base);
      return { kind: 'properties', names: quotedNames(text.slice(at)) };
    }
    if (char === '@') return lengthStep(text, at, base);
    if (isDigit(char) || char === ':' || char === '-') return indexStep(text, at, base);
  }
  const hint = text.includes('"') ? ' Names in brackets take single quotes.' : '';
  throw new PathSyntaxError(`"${text}" is no name, index, slice or filter.${hint}`, base);
}

/** `[?(…)]`: from the nearest `[` before the question mark to the `]` that closes it. */
function filterStep(
  text: string,
  questionMark: number,
  base: number,
  compile: CompilePath,
): PathStep {
  const start = text.lastIndexOf('[', questionMark);
  const end = filterEnd(text, start);
  if (end === null) throw new PathSyntaxError('The brackets of the filter do not match.', base);
  return { kind: 'filter', filter: parseFilter(text.slice(start, end), base + start, compile) };
}

function filterEnd(text: string, start: number): number | null {
  let parentheses = 0;
  let brackets = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "'" && text.charAt(at - 1) !== '\\') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === '(') parentheses += 1;
    if (char === ')') parentheses -= 1;
    if (char === '[') brackets += 1;
    if (char !== ']') continue;
    brackets -= 1;
    if (parentheses === 0) return brackets === 0 ? at + 1 : null;
  }
  return null;
}

/** `[(@.length-1)]` and `[(@.size()-1)]`. */
function lengthStep(text: string, at: number, base: number): PathStep {
  const minus = text.indexOf('-', at + 2);
  const close = text.indexOf(')', minus);
  if (minus < 0 || close < 0) throw unclosed(text, base);
  const name = text.slice(at + 2, minus).replace(/[ ()]/g, '');
  if (name !== 'size' && name !== 'length') {
    throw new PathSyntaxError(
      `Only @.length and @.size() can stand here, not @.${name}.`,
      base + at,
    );
  }
  const offset = javaInteger(text.slice(minus, close).replaceAll(' ', ''), base + minus);
  return { kind: 'from-length', offset };
}

/** `[1]`, `[1,2]`, `[1:]`, `[:2]`, `[1:2]`; blanks count for nothing, even between digits. */
function indexStep(text: string, start: number, base: number): PathStep {
  const numbers: number[] = [];
  let slice: 'to' | 'from' | 'between' | null = null;
  let isSequence = false;
  let digits = '';
  let at = start;
  const take = (): void => {
    numbers.push(javaInteger(digits, base + at));
    digits = '';
  };
  const next = (): void => {
    at += 1;
    if (at >= text.length) throw unclosed(text, base);
  };
  const takeDigits = (): void => {
    next();
    while (/[\d -]/.test(text.charAt(at))) {
      digits += text.charAt(at).trim();
      next();
    }
  };
  while (/[\d, :-]/.test(text.charAt(at))) {
    const char = text.charAt(at);
    if (char === ':' && digits === '') {
      if (slice !== 'from') slice = 'to';
      takeDigits();
      take();
    } else if (char === ':') {
      take();
      takeDigits();
      if (digits === '') slice = 'from';
      else {
        slice = slice ?? 'between';
        take();
      }
    } else if (char === ',') {
      take();
      isSequence = true;
    } else digits += char.trim();
    if (text.charAt(at) === ']') break;
    next();
  }
  if (digits !== '') take();
  const [first = 0, second = 0] = numbers;
  if (numbers.length === 1 && slice === null) return { kind: 'index', index: first };
  if (isSequence) return { kind: 'indexes', indexes: numbers };
  switch (slice) {
    case 'from':
      return { kind: 'slice', from: first, to: null };
    case 'to':
      return { kind: 'slice', from: null, to: first };
    case 'between':
    case null:
      return { kind: 'slice', from: first, to: second };
  }
}

function javaInteger(digits: string, offset: number): number {
  const value = Number(digits);
  if (!/^-?\d+$/.test(digits) || value > 2147483647 || value < -2147483648) {
    throw new PathSyntaxError(`"${digits}" is no index.`, offset);
  }
  return value;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function unclosed(text: string, base: number): PathSyntaxError {
  return new PathSyntaxError('"]" is missing.', base + text.length);
}
