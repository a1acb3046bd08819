/** `compareToIgnoreCase` on characters beyond the first plane; the numbers are JDK 17's. */
import { expect, test } from 'vitest';
import { renderTemplate } from '../../core/src/index.ts';

test.each([
  ['\ude00x', '\ud83d\ude00', -71680],
  ['\ud801\udc00', '\ud801\udc28', 0],
  ['\u0101\ud801\udc00b', '\u0100\ud801\udc28C', -1],
  ['\u00e9', '\u00c9\u0100', -1],
  ['\u0101x', '\ud83d', -55100],
  ['x', '\ud83d\ude00', -55237],
  ['\ud83d\ude00z', '\ud83d\ude00', 1],
])('%j and %j', (text, other, expected) => {
  const template = '$text.compareToIgnoreCase($other)';
  expect(renderTemplate({ template, vars: { text, other } }).output).toBe(String(expected));
});
