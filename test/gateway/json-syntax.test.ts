import { expect, it } from 'vitest';
import { jsonFault } from '../../core/src/gateway/json-syntax.ts';
import { Chance, document, looseJson } from './generate.ts';

it.each([
  ['{"a": 1}', null],
  ['[]', null],
  [' {} ', null],
  ['[[],{}, -0.5e3, "\\u00e9", true]', null],
  ['', 0],
  ['{"a": }', 6],
  ['{"a": 1,}', 8],
  ['{a: 1}', 1],
  ['[1 2]', 3],
  ['{"a": it\'s}', 6],
  ['01', 1],
  ['{"a": 1} x', 9],
  ['{"a": "b\nc"}', 8],
  ['{"it\\\'s": 1}', 4],
  ['["a", "it\\\'s"]', 9],
  ['["a', 3],
  ['{"a" "b"}', 5],
  ['[', 1],
  [']', 0],
])('%j has its first fault at %j', (text, offset) => {
  expect(jsonFault(text)?.offset ?? null).toBe(offset);
});

it('agrees with JSON.parse on what is JSON', () => {
  const chance = new Chance(3);
  const texts = [
    ...chance.times(1500, () => looseJson(chance)),
    ...chance.times(500, () => document(chance)),
  ];
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  expect(texts.filter((text) => (jsonFault(text) === null) !== isJson(text))).toEqual([]);
});

it('does not mind depth', () => {
  expect(jsonFault('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull();
});

it('does not mind length: a body may have ten million characters, and be one string', () => {
  const inside = 'a'.repeat(10_000_000);
  expect(jsonFault(`{"a": "${inside}"}`)).toBeNull();
  expect(jsonFault(`"${inside}`)?.offset).toBe(inside.length + 1);
});
