/** Seeded generators of what the Java libraries are asked. */
import type { Question, UtilFunction } from './ask-jayway.ts';

/** The same numbers for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return (this.#state >>> 9) % limit;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}

const scalars = [
  '1', '-2', '1.0', '2', '10', '1E3', '"x"', '"1"', '"null"', 'null', 'true', 'false', '"it\'s"',
  '"abc"', '8.95', '12345678901', '""', '"true"',
] as const; // prettier-ignore

const looseScalars = [
  "'y'", 'word', '12345678901234567890', '1.23456789012345678', '-0', '-0.0', '1e5', 'NaN',
  '123456789.123456789012', '0.00000000000000000012', '-', '1.', '-.5', '007',
] as const; // prettier-ignore

const fragments = [
  '{', '}', '[', ']', ':', ',', '"', "'", '\\', '\\n', '\\u0041', '\\x41', '\\z', '\\u00g1', ' ',
  '\n', '\t', 'a', 'b c', 'null', 'true', 'false', 'NaN', 'nul', '1', '-', '0', '12', '.', 'e', 'E',
  '+', '1.5', '00', '9223372036854775807', '9223372036854775808', '1e400', 'é', '~', '\u0001',
  '\u001a', '\u007f', '"k":', '"v"', 'k:', '[1,2]', '{"a":1}',
] as const; // prettier-ignore

const names = ['a', 'b', 'c', 'items', 'id', 'price'] as const;

/** A document that is JSON. */
export function document(chance: Chance, depth = 0): string {
  const choice = chance.below(10);
  if (depth > 3 || choice < 3) return chance.pick(scalars);
  if (choice < 7) {
    const member = (): string => `"${chance.pick(names)}":${document(chance, depth + 1)}`;
    return `{${chance.times(1 + chance.below(4), member).join(',')}}`;
  }
  return `[${chance.times(chance.below(5), () => document(chance, depth + 1)).join(',')}]`;
}

/** A text that json-smart may or may not read: loose JSON, damaged JSON, or noise. */
export function looseJson(chance: Chance): string {
  if (chance.below(3) === 0) {
    return chance.times(1 + chance.below(8), () => chance.pick(fragments)).join('');
  }
  const text = looseValue(chance, 0);
  if (chance.below(3) > 0) return text;
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + chance.pick(fragments) + text.slice(at + chance.below(2));
}

function looseValue(chance: Chance, depth: number): string {
  const choice = chance.below(12);
  if (depth > 3 || choice < 4) return chance.pick([...scalars, ...looseScalars]);
  const tail = chance.pick(['', '', ',']);
  if (choice < 8) {
    const key = (): string => chance.pick(['"a"', 'b', "'c'", '"d e"']);
    const member = (): string =>
      `${key()}${chance.pick([':', ' : '])}${looseValue(chance, depth + 1)}`;
    return `{${chance.times(chance.below(4), member).join(chance.pick([',', ', ', ',,']))}${tail}}`;
  }
  return `[${chance.times(chance.below(4), () => looseValue(chance, depth + 1)).join(',')}${tail}]`;
}

/** A path, most often one that people could write; now and then a damaged one. */
export function jsonPath(chance: Chance): string {
  const start = chance.pick(['$', '$', '$', '$', '', '@']);
  const path =
    (start + chance.times(chance.below(4), () => step(chance)).join('')).replace(/^\./, '') || '$';
  if (chance.below(15) > 0) return path;
  const at = chance.below(path.length + 1);
  const damage = chance.pick(['.', '[', ']', "'", ' ', '*', '?', '(', ')', '0', '-', ':', ',']);
  return path.slice(0, at) + damage + path.slice(at + chance.below(2));
}

function step(chance: Chance): string {
  const name = (): string => chance.pick(names);
  const number = (): string => chance.pick(['0', '1', '2', '-1', '10']);
  switch (chance.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return `.${name()}`;
    case 4:
      return `['${name()}']`;
    case 5:
      return `['${name()}',${chance.pick(['', ' '])}'${name()}']`;
    case 6:
      return chance.pick(['.*', '[*]']);
    case 7:
      return `..${chance.pick([name(), '*', '[0]', "['a']", '[*]', filter(chance)])}`;
    case 8:
      return `[${number()}]`;
    case 9:
      return `[${number()},${number()}]`;
    case 10:
      return `[${chance.pick(['', '0', '1', '-1'])}:${chance.pick(['', '1', '2', '-1'])}]`;
    case 11:
      return chance.pick(['[(@.length-1)]', '[(@.length - 1)]', '[(@.size()-2)]', '[@.length-1]']);
    case 12:
      return filter(chance);
    default:
      return chance.pick(oddSteps);
  }
}

const oddSteps = [
  '[?]', '.length()', '[]', "['']", '["a"]', '.a b', '. ', '..', '.', '$', 'a', "['a'", '[0', '[1,2:3]',
  '[:1,2]', '[1:2:3]', '[1 2]', '[a1]', '.a]b', ".it's", '[?(@.a]', '[?(@.a == 1)', '[?@.a]', '[-]',
  '[,1]', '.$a', '.*.*', '@', '[99999999999]', "['a']b", "['a'].['b']", '.[0]',
] as const; // prettier-ignore

function filter(chance: Chance): string {
  const count = 1 + (chance.below(3) === 0 ? chance.below(3) : 0);
  return `[?(${chance.times(count, () => condition(chance)).join(chance.pick([' && ', ' || ', '&&']))})]`;
}

function condition(chance: Chance): string {
  if (chance.below(3) === 0) return chance.pick(['', '', '!']) + filterPath(chance);
  const operator = chance.pick(['==', '!=', '<', '<=', '>', '>=', '=~', '==', '=']);
  const blank = chance.pick(['', ' ']);
  return `${operand(chance)}${blank}${operator}${blank}${operand(chance)}`;
}

function operand(chance: Chance): string {
  if (chance.below(3) === 0) return filterPath(chance);
  return chance.pick([
    '1', '2', '10', "'x'", "'abc'", "'1'", 'null', 'true', 'false', '/a.*/', '/A.*/i', '8.95', 'x',
    '', "'it\\'s'", "'", '1.0', '-2', '/', '1e1',
  ]); // prettier-ignore
}

function filterPath(chance: Chance): string {
  const part = (): string =>
    chance.pick([
      `.${chance.pick(names)}`,
      `['${chance.pick(names)}']`,
      '[0]',
      '[1]',
      '.*',
      "['a','b']",
    ]);
  return chance.pick(['@', '$', '@']) + chance.times(chance.below(3), part).join('');
}

const utilFunctions = [
  'base64Decode', 'base64Encode', 'escapeJavaScript', 'urlDecode', 'urlEncode',
] as const satisfies UtilFunction[]; // prettier-ignore

const utilFragments = [
  'a', 'Z9', ' ', '+', '%', '%41', '%C3%A9', '%c3', '%zz', '%4', '=', '==', 'YWJj', 'w6k=', '/', '"',
  "'", '\\', '\n', '\t', '\u0000', '\u007f', 'é', '\u2028', '😀', '\ud800', '.-*_~', '&', '{"a": 1}',
] as const; // prettier-ignore

/** One question to the Java side. */
export function question(chance: Chance): Question {
  switch (chance.below(5)) {
    case 0:
    case 1:
      return ['json', looseJson(chance)];
    case 2:
      return [
        chance.pick(utilFunctions),
        chance.times(1 + chance.below(6), () => chance.pick(utilFragments)).join(''),
      ];
    default:
      return ['path', document(chance), jsonPath(chance)];
  }
}
