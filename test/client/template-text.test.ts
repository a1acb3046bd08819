/** What an editor does to a text, and that none of it reaches the template. */
import { expect, test } from 'vitest';
import { replacementBetween } from '../../client/src/replacement-between.ts';
import {
  canBeShown,
  fromBytes,
  toBytes,
  withLineBreaksOf,
} from '../../client/src/templates/template-text.ts';

test.each([
  ['nothing was typed', 'a\r\nb\nc\rd', 'a\nb\nc\nd', 'a\r\nb\nc\rd'],
  ['a line in the middle', 'a\r\nb\nc\rd', 'a\nB\nc\nd', 'a\r\nB\r\nc\rd'],
  ['a new line', 'a\nb\n', 'a\r\nx\r\nb\r\n', 'a\nx\nb\n'],
  ['a line break where there was none', 'a', 'a\r\nb', 'a\nb'],
  ['a line behind the last', 'a\r\nb', 'a\nb\nc', 'a\r\nb\r\nc'],
  ['the last line break goes', 'a\nb\n', 'a\nb', 'a\nb'],
  ['all of it goes', 'a\nb\n', '', ''],
  ['the first text', '', 'a\nb', 'a\nb'],
  ['equal lines', 'a\na\r\na', 'a\na', 'a\na'],
  ['blank lines', '\n\n\r\n', '\n\n\n', '\n\n\r\n'],
  ['a mark that the editor swallows', '\uFEFFa', 'ab', '\uFEFFab'],
])('%s', (_, template, shown, expected) => {
  expect(withLineBreaksOf(template, shown)).toBe(expected);
});

test('any text comes through bytes as it is', () => {
  const text = 'ä – 𝄞 \u2028 \u0000';
  expect(fromBytes(toBytes(text))).toBe(text);
});

test('half a character cannot be shown', () => {
  expect(canBeShown('𝄞')).toBe(true);
  expect(canBeShown('\ud800')).toBe(false);
});

test.each([
  ['abc', 'abc'],
  ['', 'a'],
  ['aaa', 'aa'],
  ['one two', 'one 2 two'],
  ['abcabc', 'abc'],
])('from %j to %j only what differs is replaced', (before, after) => {
  const { start, end, newText } = replacementBetween(before, after);
  expect(before.slice(0, start) + newText + before.slice(end)).toBe(after);
  expect(newText.length).toBe(Math.max(0, after.length - before.length));
});

test.each([
  ['a😀b', 'a😁b', '😁'],
  // Both end with the same half.
  ['a\u{1fa00}b', 'a\u{1f600}b', '\u{1f600}'],
])('from %j to %j a character is replaced as a whole', (before, after, written) => {
  expect(replacementBetween(before, after)).toEqual({ start: 1, end: 3, newText: written });
});
