/**
 * Random templates: sound ones by a loose grammar, half of them damaged afterwards, so that both
 * the ways Velocity accepts and the ways people break templates are met.
 */

import type { Random } from './law.ts';

/** A template of a few dozen characters. */
export function template(random: Random): string {
  if (chance(random, 0.1)) return soup(random);
  const text = statements(random, 3);
  return chance(random, 0.5) ? damage(random, text) : text;
}

function chance(random: Random, likelihood: number): boolean {
  return random() < likelihood;
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[below(random, choices.length)] ?? choices[0];
}

function many(random: Random, limit: number, make: () => string, join = ''): string {
  return Array.from({ length: below(random, limit + 1) }, make).join(join);
}

const names = [
  'a',
  'b',
  'foo',
  'x-y',
  '_z',
  'true1',
  'in',
  'set',
  'if',
  'input',
  'true',
  'null',
] as const;
const blanks = ['', '', '', ' ', '  ', '\t', '\n', ' \n', '\r\n', '\r'] as const;

function blank(random: Random): string {
  return pick(random, blanks);
}

function statements(random: Random, depth: number): string {
  return many(random, depth > 1 ? 5 : 3, () => statement(random, depth));
}

function statement(random: Random, depth: number): string {
  const inner = () => (depth > 0 ? statements(random, depth - 1) : 'x');
  const kind = below(random, depth > 0 ? 22 : 12);
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return text(random);
    case 3:
    case 4:
    case 5:
    case 6:
      return reference(random, depth);
    case 7:
      return escape(random);
    case 8:
      return comment(random);
    case 9:
      return set(random, depth);
    case 10:
      return call(random, depth);
    case 11:
      return pick(random, [
        '#stop',
        '#break',
        '#end',
        '#else',
        '#set',
        '#if',
        '#{end}',
        '#{foo}',
        '#5',
        '#-1.5',
        '# ',
        '#',
        '$',
        '$ ',
        '$!',
        '$.x',
        '$[0]',
        '\\',
        '{',
        '}',
        '.',
        '(',
        ')',
        '##',
        '#@x',
      ]);
    case 12:
    case 13:
    case 14: {
      const elseIfs = many(
        random,
        2,
        () => `${mark(random, 'elseif')}${blank(random)}(${expression(random, 2)})${inner()}`,
      );
      const otherwise = chance(random, 0.4)
        ? `${mark(random, 'else')}${blank(random)}${inner()}`
        : '';
      return `${mark(random, 'if')}${blank(random)}(${expression(random, 2)})${blank(random)}${inner()}${elseIfs}${otherwise}${end(random)}`;
    }
    case 15:
    case 16:
      return `${mark(random, 'foreach')}${blank(random)}(${blank(random)}${reference(random, 0)} in ${value(random, 2)}${blank(random)})${inner()}${end(random)}`;
    case 17:
      return `#define(${reference(random, 0)})${inner()}${end(random)}`;
    case 18:
      return `#macro(${pick(random, names)}${many(random, 2, () => ` ${reference(random, 0)}`)})${inner()}${end(random)}`;
    case 19:
      return `#@${pick(random, names)}(${many(random, 2, () => value(random, 1), ' ')})${inner()}${end(random)}`;
    case 20:
      return `#literal()${inner()}${end(random)}`;
    default:
      return `#[[${pick(random, ['', 'x', '$x', '#if', '#', ']]', '$', '#**]'])}]]#`;
  }
}

function mark(random: Random, name: string): string {
  return chance(random, 0.15) ? `#{${name}}` : `#${name}`;
}

function end(random: Random): string {
  return chance(random, 0.05) ? '' : `${mark(random, 'end')}${blank(random)}`;
}

function text(random: Random): string {
  return pick(random, [
    'hello ',
    '{"a": "',
    '"',
    "'",
    ' ',
    '\n',
    '  \n',
    '1.5 ',
    'a.b',
    '- ',
    '!',
    '[0]',
    'é',
    '😀',
    ': ',
    ', ',
    '}',
    '.x',
    '()',
    'end',
    'foreach',
    '@',
  ]);
}

function escape(random: Random): string {
  const slashes = '\\'.repeat(1 + below(random, 4));
  const what = pick(random, [
    '$a',
    '$!a',
    '${a}',
    '#if',
    '#end',
    '#foo',
    '#{end}',
    '#set($a = 1)',
    '#foreach',
    '#',
    '$',
    'x',
    '$\\!a',
    '$$a',
    '##',
    '#*',
    '#[[',
    '',
  ]);
  return slashes + what;
}

function comment(random: Random): string {
  return pick(random, [
    '## note\n',
    '##\r\n',
    '## $x #if\r',
    '#* block *#',
    '#** formal *#',
    '#**#',
    '#***#',
    '#*#*#',
    '## #**\n x\n',
    '#* $ *#',
    '#*',
    '## end',
  ]);
}

function set(random: Random, depth: number): string {
  const lead = pick(random, ['', '', ' ', '\t', '\n  ']);
  const gap = pick(random, ['', '', ' ', '  ', '\n']);
  return `${lead}${mark(random, 'set')}${gap}(${blank(random)}${reference(random, 0)}${blank(random)}=${blank(random)}${expression(random, depth)}${blank(random)})${blank(random)}`;
}

function call(random: Random, depth: number): string {
  const name = pick(random, [
    'foo',
    'a',
    'parse',
    'include',
    'stop',
    'break',
    'evaluate',
    'foreach',
    'define',
    'macro',
    'set',
    'return',
    'literal',
    'if',
  ]);
  if (chance(random, 0.3)) return mark(random, name);
  const separator = pick(random, [' ', ', ', ',', '  ', ' , ']);
  return `${mark(random, name)}${blank(random)}(${blank(random)}${many(random, 3, () => value(random, depth), separator)}${blank(random)})`;
}

function reference(random: Random, depth: number): string {
  const name = pick(random, names);
  const path = many(random, depth > 0 ? 3 : 1, () => step(random, depth - 1));
  const sigil = pick(random, [
    '$',
    '$',
    '$',
    '$',
    '$!',
    '\\$',
    '$$',
    '#$',
    '\\\\$!',
    '$\\!',
    '\\$$',
    '',
  ]);
  return chance(random, 0.25) ? `${sigil}{${name}${path}}` : `${sigil}${name}${path}`;
}

function step(random: Random, depth: number): string {
  const name = pick(random, names);
  switch (below(random, 6)) {
    case 0:
    case 1:
      return `.${name}`;
    case 2:
      return `[${blank(random)}${index(random)}${blank(random)}]`;
    case 3:
      return pick(random, ['.', '.1', '{', '(', '.x(', '-', '.x( )', '{x}']);
    default:
      return `.${name}(${many(random, 3, () => `${blank(random)}${chance(random, 0.1) ? pick(random, names) : value(random, depth)}${blank(random)}`, ',')})`;
  }
}

function index(random: Random): string {
  return chance(random, 0.2)
    ? reference(random, 0)
    : pick(random, ['0', '-1', '"k"', 'true', '1.5', 'x']);
}

function value(random: Random, depth: number): string {
  switch (below(random, depth > 0 ? 12 : 7)) {
    case 0:
    case 1:
      return reference(random, depth);
    case 2:
      return pick(random, [
        '1',
        '0',
        '-5',
        '12345678901',
        '1.5',
        '.5',
        '1.',
        '1e3',
        '-2.5e-1',
        '1..',
        '#5',
        '$5',
        '1a',
      ]);
    case 3:
      return pick(random, ["'s'", "''", "'it''s'", "'a\nb'", "'$x'"]);
    case 4:
      return string(random, depth);
    case 5:
      return pick(random, ['true', 'false', 'null', 'in', '']);
    case 6:
      return '"plain"';
    case 7:
    case 8:
      return `[${blank(random)}${many(random, 3, () => value(random, depth - 1), pick(random, [',', ', ']))}${blank(random)}]`;
    case 9:
      return `[${blank(random)}${pick(random, ['1', '-1', '$a', '${b}', '1.5', '"x"'])}${blank(random)}..${blank(random)}${pick(random, ['3', '$b', '-2', 'x'])}${blank(random)}]`;
    default:
      return `{${blank(random)}${many(random, 2, () => `${value(random, depth - 1)}${blank(random)}:${blank(random)}${value(random, depth - 1)}`, ', ')}${blank(random)}}`;
  }
}

function string(random: Random, depth: number): string {
  const inside =
    depth > 0
      ? statements(random, 1)
      : pick(random, [
          '$x',
          '#if(true)a#end',
          'a $b c',
          '$',
          '#',
          '##',
          'a ## $b',
          '\\u0041$x',
          '\\u00',
          '$x.foo(',
          '""$x""',
          '\\\\',
        ]);
  const quoted = chance(random, 0.9) ? inside.replaceAll('"', '""') : inside;
  return `"${quoted}"`;
}

const operators = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&&',
  '||',
  'and',
  'or',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  '=',
  'in',
] as const;

function expression(random: Random, depth: number): string {
  const roll = random();
  if (depth <= 0 || roll < 0.45) return value(random, depth);
  if (roll < 0.8) {
    return `${expression(random, depth - 1)}${blank(random)}${pick(random, operators)}${blank(random)}${expression(random, depth - 1)}`;
  }
  if (roll < 0.9)
    return `${pick(random, ['!', '!', 'not ', ' ! '])}${expression(random, depth - 1)}`;
  return `(${expression(random, depth - 1)})${pick(random, ['', '', ' ', '\n'])}`;
}

const signs = [
  '$',
  '#',
  '\\',
  '!',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '.',
  '..',
  ',',
  ':',
  '=',
  '"',
  "'",
  ' ',
  '\n',
  '\r\n',
  '*',
  '#*',
  '*#',
  '##',
  '#[[',
  ']]#',
  '-',
  '1',
  'a',
  'x',
  '@',
  '#if',
  '#end',
  '#else',
  '#set(',
  '#foreach(',
  '$a',
  '${',
  '$!',
  '+',
  '<',
  '&',
  '|',
  '?',
  'é',
] as const;

/** Signs of the language in no order at all. */
function soup(random: Random): string {
  return many(random, 20, () => pick(random, signs));
}

/** A few characters lost, doubled, put in or cut off. */
function damage(random: Random, text: string): string {
  let damaged = text;
  for (let count = 1 + below(random, 3); count > 0; count--) {
    const at = below(random, damaged.length + 1);
    switch (below(random, 5)) {
      case 0:
        damaged = damaged.slice(0, at) + damaged.slice(at + 1 + below(random, 3));
        break;
      case 1:
        damaged = damaged.slice(0, at) + pick(random, signs) + damaged.slice(at);
        break;
      case 2:
        damaged = damaged.slice(0, at);
        break;
      case 3:
        damaged = damaged.slice(at);
        break;
      default:
        damaged = damaged.slice(0, at) + damaged.slice(at, at + 4) + damaged.slice(at);
    }
  }
  return damaged;
}
