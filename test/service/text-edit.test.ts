/** Edits of a text, put in together. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../core/src/index.ts';

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

test.each([
  ['none', [], 'abcdef'],
  ['in any order', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '-')], 'b-cdEf'],
  ['side by side', [edit(1, 3, 'X'), edit(3, 4, 'Y')], 'aXYef'],
  ['before what is replaced', [edit(1, 1, '+'), edit(1, 2, 'B')], 'a+Bcdef'],
  ['two at one place', [edit(1, 1, '1'), edit(1, 1, '2')], 'a21bcdef'],
  ['at both ends', [edit(6, 6, '>'), edit(0, 0, '<')], '<abcdef>'],
  ['over each other, the later one first', [edit(0, 3, 'x'), edit(2, 4, 'YZ')], 'xZef'],
])('%s', (_, edits, expected) => {
  expect(applyEdits('abcdef', edits)).toBe(expected);
});

test('a hundred thousand of them, one for each character', () => {
  const edits = Array.from({ length: 100_000 }, (_, at) => edit(at, at + 1, 'bc'));
  expect(applyEdits('a'.repeat(100_000), edits)).toBe('bc'.repeat(100_000));
});
