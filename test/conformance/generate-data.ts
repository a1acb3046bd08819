/** What a template reads: the same data most of the time, else data made from the seed. */
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';

/** The parts of a `render --batch` line besides the template. */
export interface CaseData {
  readonly body: string;
  readonly params: Record<'path' | 'querystring' | 'header', Record<string, string>>;
  readonly context: Record<string, unknown>;
  readonly stageVariables: Record<string, string>;
  readonly vars: Record<string, unknown>;
}

/** The data of every recorded case that names no other. */
export const caseData = {
  body: JSON.stringify({
    id: 7,
    name: "O'Neil",
    total: 12.5,
    big: 12345678901234567890n.toString(),
    paid: true,
    late: false,
    note: null,
    tags: ['a', 'b', 'c'],
    items: [
      { sku: 'x1', qty: 2, price: 1.5 },
      { sku: 'y/2', qty: 0, price: 10 },
    ],
    address: { city: 'Köln', zip: '50667', lines: [] },
    empty: '',
  }),
  params: {
    path: { id: '42' },
    querystring: { q: 'a b', page: '2' },
    header: { 'X-Id': 'h"1', Accept: '*/*' },
  },
  context: {
    stage: 'prod',
    httpMethod: 'POST',
    requestTimeEpoch: 1735689600000,
    identity: { sourceIp: '198.51.100.7', user: null },
  },
  stageVariables: { table: 'orders', empty: '' },
  vars: {
    one: 1,
    name: 'foo',
    list: [3, 1, 2],
    map: { a: 1, b: 'two', c: [1] },
    yes: true,
    no: false,
    nul: null,
    pi: 3.14,
    text: 'Hello, World',
  },
} as const;

/** Data for a seed; every name that templates read is there in most of them. */
export function makeData(random: Random): CaseData {
  const same = structuredClone(caseData);
  if (random() < 0.5) return same;
  return {
    body: random() < 0.3 ? pick(random, oddBodies) : body(random),
    params: {
      path: { id: oddText(random) },
      querystring: { q: oddText(random), page: pick(random, ['2', '', '007']) },
      header: { 'X-Id': oddText(random), Accept: '*/*' },
    },
    context: {
      ...same.context,
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      authorizer: {
        principalId: 'user',
        claims: { sub: oddText(random), 'cognito:groups': 'a,b' },
      },
      resourcePath: '/pets/{id}',
      wafResponseCode: null,
    },
    stageVariables: { table: oddText(random), empty: '' },
    vars: {
      ...same.vars,
      one: pick(random, [0, 1, -1, 2, 2147483647, 9007199254740991]),
      name: oddText(random),
      list: many(random, 0, 5, () => plainValue(random, 2)),
      map: { a: plainValue(random, 2), b: oddText(random), c: [plainValue(random, 1)] },
      pi: pick(random, [3.14, 0.1, -2.5, 1.5e300, 1e-7, 123456789.125]),
      text: oddText(random) + oddText(random),
    },
  };
}

const oddParts = [
  'a', 'B', 'foo', 'Hello, World', ' ', '', '0', '12', '-7', '1.5', 'é', 'ß', 'İ', 'ﬁ', 'Σ', '😀', '\ud83d',
  '\ude00', '\u0000', '\u0001', '\u007f', '\u0085', '\u00a0', '\u2028', '\ufeff', 'e\u0301', '"', "'", '\\',
  '/', '</script>', '&', '%20', '+', '$name', '$', '#if', '#', '\n', '\r\n', '\t', 'true', 'null', '{"a":1}',
  '[1,2]', 'a,b,,', 'YWJj', '=', '.', '*',
] as const; // prettier-ignore

/** A text of one to three parts, most of them harmless, some not. */
export function oddText(random: Random): string {
  return many(random, 1, 3, () => pick(random, oddParts)).join('');
}

function plainValue(random: Random, depth: number): unknown {
  const dice = random();
  if (dice < 0.35) return oddText(random);
  if (dice < 0.6) return pick(random, [0, 1, 2, 3, -1, 1.5, 100, 10000000000]);
  if (dice < 0.75 || depth === 0) return pick(random, [true, false, null]);
  if (dice < 0.88) return many(random, 0, 3, () => plainValue(random, depth - 1));
  return Object.fromEntries(
    many(random, 0, 3, () => [pick(random, ['a', 'b', 'k', 'x y']), plainValue(random, depth - 1)]),
  );
}

const names = [
  'id', 'name', 'total', 'big', 'paid', 'late', 'note', 'tags', 'items', 'address', 'empty',
] as const; // prettier-ignore

/** A JSON payload with the names that templates read; now and then one of them comes twice. */
function body(random: Random): string {
  const members = names
    .filter(() => random() < 0.85)
    .map((name) => `"${name}":${jsonText(random, name === 'items' ? 3 : 2)}`);
  if (random() < 0.15) members.push(`"${pick(random, names)}":${jsonText(random, 1)}`);
  const blank = pick(random, ['', '', ' ', '\n  ']);
  return `{${blank}${members.join(`,${blank}`)}${blank}}`;
}

const scalars = [
  '0', '1', '-1', '1.0', '1.50', '1E3', '1e-7', '-0', '-0.0', '12345678901234567890', '2147483648', '9223372036854775808',
  '0.1', '123456789.123456789012', '1e400', '""', '"a"', '"1"', '"\\u00e9"', '"\\ud83d\\ude00"', '"a\\/b"', '"\\"q\\""',
  '"\\n\\t"', '"$name"', "\"it's\"", 'true', 'false', 'null', '"</b>"', '"2024-01-01"',
] as const; // prettier-ignore

function jsonText(random: Random, depth: number): string {
  const dice = random();
  if (depth === 0 || dice < 0.5) return pick(random, scalars);
  if (dice < 0.75) return `[${many(random, 0, 3, () => jsonText(random, depth - 1)).join(',')}]`;
  const key = (): string =>
    pick(random, ['sku', 'qty', 'price', 'city', 'zip', 'a', 'b', 'x y', 'size', 'empty', 'class']);
  return `{${many(random, 0, 4, () => `"${key()}":${jsonText(random, depth - 1)}`).join(', ')}}`;
}

const oddBodies = [
  '', ' ', 'null', 'true', '12', '1.5', '"text"', '""', 'a=b&c=d', '<xml/>', '{', '[1,2', '{"a":1,}', "{'a':1}", '{a:1}',
  '{"a":1}{"b":2}', '[]', '{}', '[1,2,3]', '[{"sku":"x","qty":1}]', '\ufeff{}', '{"name":"a","name":"b"}', '{"":1}',
  '{"items":[]}', '[[1],[2,[3]]]', '{"a":{"a":{"a":{}}}}', '"\\u0041"', '{"items":{"0":"x"}}', ' [1] ', '{"id":1}x',
] as const; // prettier-ignore

/** A whole number as text, often near a border of Java's kinds. */
export function wholeNumber(random: Random): string {
  return random() < 0.7 ? String(integer(random, -3, 12)) : pick(random, borders);
}

const borders = [
  '100', '127', '128', '-128', '-129', '32768', '65536', '2147483647', '-2147483648', '2147483648', '-2147483649',
  '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '1000000',
  '123456789012345678901234567890', '007', '00',
] as const; // prettier-ignore
