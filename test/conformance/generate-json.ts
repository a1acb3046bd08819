/** Texts near JSON: what a client may send that json-smart reads in its own way, or refuses. */
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';

/** A text that is JSON, nearly JSON, or damaged JSON. */
export function nearJson(random: Random): string {
  const text = pick(random, before) + value(random, integer(random, 0, 5)) + pick(random, behind);
  if (random() < 0.04) return nested(random);
  return random() < 0.3 ? damaged(random, text) : text;
}

const before = ['', '', '', '', '', ' ', '\n', '\ufeff', '\t', '\r\n', '\u0000', '\u00a0', '//c\n', ')]}\',\n', ';'] as const; // prettier-ignore
const behind = ['', '', '', '', '', ' ', '\n', '\u0000', 'x', ',', '}', ']', ' {}', '\u001a', '\u00a0', ';', '//c'] as const; // prettier-ignore

const numbers = [
  '0', '1', '-1', '12.5', '1.0', '1.50', '007', '00', '-0', '-00', '-0.0', '+1', '+1.5', '.5', '-.5', '5.', '-5.', '1e5',
  '1E5', '1e+5', '1e-5', '1e', '1e+', '1.e5', '.e5', '0x1F', '0X1f', '-0x1', '1_000', '1,000', '1f', '1d', '1L', '12a',
  '1 2', '1.2.3', '1-2', '--1', '-', '+', '-a', 'e5', '2147483647', '2147483648', '-2147483648', '-2147483649',
  '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '0000000000000000000001',
  '00000000000000000001.5', '99999999999999999999999999999999', '1e308', '1e309', '-1e309', '1e-400', '1e99999999999',
  '0.1234567890123456789', '123456789012345678.9', '1234567890.12345678', '0.00000000000000000001', '1.7976931348623157e308',
  '100000000000000000000e-20', '1E+0000000000000000005', 'NaN', '-NaN', 'Infinity', '-Infinity', '+Infinity', 'inf',
  '١٢', '1\u00a02', '5\u007f', '5~', '5é', '5"', "5'", '5{', '5[', '5:', '5\u001a', '5\u0000', '5\\', '5//c', '5/*c*/', '5#c',
] as const; // prettier-ignore

const words = [
  'true', 'false', 'null', 'True', 'NULL', 'nul', 'truex', 'true1', 'none', 'undefined', 'abc', 'a b', 'é', '😀', '$x', 'a-b',
  'a.b', 'a/b', 'a"b', "a'b", 'a\\b', 'a{b', 'a[b', 'nan', 'NaNs', 'N', 't', 'f', 'n', 'Nope', 'true false', '@', '#', '`', '*',
  '\\u0041', '/*c*/1', '//c', '(1)', '=', 'new Date()', 'a\nb', 'a\tb', 'a\u0000b', 'a\u0001b', '\u0001', '\u007f', '\ud83d',
] as const; // prettier-ignore

const insides = [
  'a', 'b c', '', ' ', '\\n', '\\t', '\\"', "\\'", '\\\\', '\\/', '\\u0041', '\\u00e9', '\\ud83d\\ude00', '\\ud83d', '\\u12',
  '\\uZZZZ', '\\x41', '\\x4', '\\xZZ', '\\0', '\\a', '\\v', '\\', '\\\n', 'é', '😀', '\u0000', '\u0001', '\n', '\t', '\r',
  '\u007f', '\u0085', '\u2028', '\u001a', '"', "'", '{', '}', '[', ']', ',', ':', '$', '/*', '//', '%', '\\u', '\\b', '\\f',
] as const; // prettier-ignore

type Pair = readonly [open: string, close: string];

function quoted(random: Random): string {
  const [open, close] = pick<Pair>(random, [
    ['"', '"'], ['"', '"'], ['"', '"'], ["'", "'"], ["'", "'"], ['"', "'"], ["'", '"'], ['“', '”'], ['`', '`'], ['"', ''],
  ]); // prettier-ignore
  return open + many(random, 0, 3, () => pick(random, insides)).join('') + close;
}

function value(random: Random, depth: number): string {
  const dice = random();
  if (depth === 0 || dice < 0.3) {
    const scalar = random();
    if (scalar < 0.4) return pick(random, numbers);
    return scalar < 0.65 ? pick(random, words) : quoted(random);
  }
  return dice < 0.65 ? object(random, depth) : array(random, depth);
}

function gap(random: Random): string {
  return pick(random, [
    '',
    '',
    '',
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    '\u0001',
    '\u00a0',
    '\u000b',
    '/*c*/',
    '\u0000',
  ]);
}

function comma(random: Random): string {
  return (
    gap(random) +
    pick(random, [',', ',', ',', ',', ',', ',,', ' ', ';', '', ':', ', ,']) +
    gap(random)
  );
}

function array(random: Random, depth: number): string {
  const items = many(random, 0, 4, () => gap(random) + value(random, depth - 1) + gap(random));
  return `[${gap(random)}${joined(random, items)}${pick(random, ['', '', '', ',', ',,', ' '])}${closing(random, ']')}`;
}

function object(random: Random, depth: number): string {
  const members = many(random, 0, 4, () => {
    const key = random() < 0.55 ? quoted(random) : random() < 0.5 ? pick(random, words) : pick(random, numbers); // prettier-ignore
    const colon = pick(random, [':', ':', ':', ':', ':', '=', '', '::', '=>', ',']);
    const held = random() < 0.07 ? '' : value(random, depth - 1);
    return gap(random) + key + gap(random) + colon + gap(random) + held + gap(random);
  });
  return `{${gap(random)}${joined(random, members)}${pick(random, ['', '', '', ',', ',,', ' '])}${closing(random, '}')}`;
}

function joined(random: Random, parts: readonly string[]): string {
  return parts.reduce((text, part) => (text === '' ? part : text + comma(random) + part), '');
}

function closing(random: Random, right: string): string {
  return random() < 0.93 ? right : pick(random, ['', ']', '}', ')', `${right}${right}`]);
}

/** Lists and objects far inside one another. */
function nested(random: Random): string {
  const depth = integer(random, 5, 300);
  const [open, close] = pick<Pair>(random, [
    ['[', ']'], ['{"a":', '}'], ['[{a:', '}]'], ['[[', ']'], ['[', ''],
  ]); // prettier-ignore
  return open.repeat(depth) + pick(random, numbers) + close.repeat(depth);
}

/** A piece lost, doubled, or put elsewhere. */
function damaged(random: Random, text: string): string {
  const from = integer(random, 0, text.length);
  const to = Math.min(text.length, from + integer(random, 0, 3));
  const piece = text.slice(from, to);
  const kind = random();
  if (kind < 0.4) return text.slice(0, from) + text.slice(to);
  if (kind < 0.6) return text.slice(0, to) + piece + text.slice(to);
  if (kind < 0.8) return text.slice(0, from);
  return text.slice(0, from) + pick(random, insides) + text.slice(from);
}
