/** Names and values as rows of a form, and back. */
import { expect, test } from 'vitest';
import { recordOf, rowsOf } from '../../webview/src/form/rows.ts';

test.each([
  ['{"a":"1","b":["2","3"]}'],
  // What every object of JavaScript has is a name like any other, and is passed while it is typed.
  ['{"constructor":"1","toString":["2","3"],"hasOwnProperty":""}'],
  ['{"__proto__":"1"}'],
])('%s', (text) => {
  const values = JSON.parse(text) as Record<string, string | string[]>;
  expect(JSON.stringify(recordOf(rowsOf(values)))).toBe(text);
});

test('a row without a name is still being typed', () => {
  expect(recordOf([{ name: '', value: 'x' }])).toEqual({});
});
