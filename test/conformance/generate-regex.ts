/** Regular expressions from a seed, with texts that they nearly match. */
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { caseData } from './generate-data.ts';
import type { Case, ProfileName } from './generate-template.ts';

/** A case about one pattern. */
export function makeRegexCase(random: Random, id: string, profile: ProfileName): Case {
  const template = pick(random, regexTemplates);
  return { ...caseData, id, profile, template, vars: makeRegexVars(random) };
}

/** Variables `t` (text), `p` (pattern) and `r` (replacement) for `regexTemplate`. */
export function makeRegexVars(random: Random): Record<string, string> {
  return {
    t: many(random, 0, 8, () =>
      pick(random, [
        'a',
        'b',
        'ab',
        'aB',
        'A',
        '1',
        '12',
        ' ',
        '\n',
        '\r\n',
        '-',
        '.',
        'foo',
        'x',
        '_',
        'é',
        '😀',
        '$',
        '\\',
        'bar',
        'aa',
        ',',
      ]),
    ).join(''),
    p: pattern(random, 3),
    r: many(random, 0, 3, () =>
      pick(random, ['$1', '$0', 'x', '\\$', '${n}', '-', '$2', '\\\\', '', '$12', '<', '>']),
    ).join(''),
  };
}

/** What the four methods make of them; each in a template of its own, since one error ends all. */
export const regexTemplates = [
  '$t.matches($p)',
  '$t.replaceAll($p, $r)',
  '$t.replaceFirst($p, $r)',
  '$t.split($p).size()#foreach($x in $t.split($p))[$x]#end#foreach($x in $t.split($p, 2))[$x]#end#foreach($x in $t.split($p, -1))[$x]#end',
] as const;

function pattern(random: Random, depth: number): string {
  const part = () => many(random, 0, 4, () => atom(random, depth) + quantifier(random)).join('');
  return many(random, 1, random() < 0.2 ? 3 : 1, part).join('|');
}

function quantifier(random: Random): string {
  if (random() < 0.55) return '';
  const base = pick(random, ['*', '+', '?', '{2}', '{1,2}', '{0,}', '{0}', '{2,3}']);
  return base + pick(random, ['', '', '', '?', '+']);
}

function atom(random: Random, depth: number): string {
  const dice = random();
  if (depth > 0 && dice < 0.3) {
    const open = pick(random, [
      '(',
      '(',
      '(?:',
      '(?=',
      '(?!',
      '(?<=',
      '(?<!',
      '(?>',
      '(?i)',
      '(?i:',
      '(?s:',
      '(?m:',
      '(?<n>',
      '(?x: ',
    ]);
    return open === '(?i)' ? open : `${open}${pattern(random, depth - 1)})`;
  }
  if (dice < 0.6)
    return pick(random, ['a', 'b', 'ab', 'A', '1', ' ', 'foo', '-', 'x', 'é', '😀', ',', '_']);
  if (dice < 0.75) return characterClass(random, depth);
  return pick(random, [
    '.',
    '^',
    '$',
    '\\d',
    '\\w',
    '\\s',
    '\\D',
    '\\W',
    '\\S',
    '\\b',
    '\\B',
    '\\A',
    '\\z',
    '\\Z',
    '\\.',
    '\\$',
    '\\\\',
    '\\n',
    '\\1',
    '\\2',
    '\\k<n>',
    '\\h',
    '\\v',
    '\\R',
    '\\G',
    '\\Qa.b\\E',
    '\\p{L}',
    '\\p{Upper}',
    '\\P{Lower}',
    '\\pN',
    '\\p{IsAlphabetic}',
    '\\x41',
    '\\u0061',
    '\\t',
    '\\0101',
    '\\e',
    '\\-',
    '\\q',
    '{',
    '}',
    ']',
    ')',
    '*',
    '\\p{Punct}',
  ]);
}

function characterClass(random: Random, depth: number): string {
  const member = () =>
    pick(random, [
      'a',
      'b',
      'a-c',
      '1-3',
      '\\d',
      '\\w',
      '\\s',
      '.',
      '-',
      '^',
      '&',
      '$',
      'é',
      'A-Z',
      '\\]',
      '\\p{L}',
      depth > 0 ? '[bx]' : 'x',
      '😀',
      '\\n',
      ' ',
      '\\Q-]\\E',
    ]);
  const sets = many(random, 1, random() < 0.15 ? 2 : 1, () =>
    many(random, 1, integer(random, 1, 3), member).join(''),
  );
  return `[${pick(random, ['', '', '^'])}${sets.join('&&')}]`;
}
