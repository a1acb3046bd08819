import { expect, it } from 'vitest';
import { lineIndex } from '../../core/src/text/line-index.ts';

it.each([
  [0, '0:0'],
  [1, '0:1'],
  // Between CR and LF: still the end of the line.
  [2, '0:1'],
  [3, '1:0'],
  [5, '2:0'],
  // Behind an emoji, which is two UTF-16 units.
  [7, '2:2'],
  [8, '3:0'],
  [99, '3:0'],
  [-1, '0:0'],
])('offset %i is %s', (offset, expected) => {
  const { line, column } = lineIndex('a\r\nb\r😀\n').toLineColumn(offset);
  expect(`${line}:${column}`).toBe(expected);
});

it('clamps lines and columns', () => {
  const index = lineIndex('ab\r\nc');
  expect(index.lineCount).toBe(2);
  expect(index.toOffset({ line: 0, column: 9 })).toBe(2);
  expect(index.toOffset({ line: 1, column: -1 })).toBe(4);
  expect(index.toOffset({ line: 7, column: 0 })).toBe(5);
  expect(index.toOffset({ line: -1, column: 3 })).toBe(0);
  expect(lineIndex('').toLineColumn(0)).toEqual({ line: 0, column: 0 });
});
