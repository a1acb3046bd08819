import { expect, test } from 'vitest';
import { readArchive, sectionOf, writeArchive } from './archive.ts';
import { readMarks } from './marks.ts';

test('a cursor is taken out, and its offset is that of the clean text', () => {
  expect(readMarks('ab█cd')).toEqual({ text: 'abcd', cursor: 2, ranges: [], carets: [] });
});

test('ranges may have names, span lines and hold a cursor', () => {
  const { text, cursor, ranges } = readMarks('a⟦x:b\n█c⟧d⟦e⟧');
  expect(text).toBe('ab\ncde');
  expect(cursor).toBe(3);
  expect(ranges).toEqual([
    { name: 'x', span: { start: 1, end: 4 } },
    { name: '', span: { start: 5, end: 6 } },
  ]);
});

test('a caret line points into the line above, and is taken out', () => {
  const { text, carets } = readMarks('one\ntwo\n ^^ some-code: why\nthree\n');
  expect(text).toBe('one\ntwo\nthree\n');
  expect(carets).toEqual([
    { span: { start: 5, end: 7 }, code: 'some-code', message: 'why', hasFix: false },
  ]);
});

test('two caret lines may follow one line; the first may stand in column 0', () => {
  const { text, carets } = readMarks('two\n^ a\n  ^ 💡 b\n');
  expect(text).toBe('two\n');
  expect(carets.map(({ span, code, hasFix }) => [span.start, span.end, code, hasFix])).toEqual([
    [0, 1, 'a', false],
    [2, 3, 'b', true],
  ]);
});

test('a caret line at the end takes the line end above it along', () => {
  expect(readMarks('two\n ^ a').text).toBe('two');
});

test('columns are those that the eye sees, marks included', () => {
  expect(readMarks('a█bc\n  ^^ code').carets[0]?.span).toEqual({ start: 1, end: 3 });
});

test('marks that make no sense are an error of the test', () => {
  expect(() => readMarks('^^^ code')).toThrow('line above');
  expect(() => readMarks('a\n   ^^ code')).toThrow('behind the line');
  expect(() => readMarks('██')).toThrow('two cursors');
  expect(() => readMarks('⟦a')).toThrow('without its');
});

test('an archive is its reason and its sections, and is written as it was read', () => {
  const text = 'Why it is there.\n-- a.yaml --\nx: 1\n-- @hover --\nshown\n';
  const archive = readArchive(text);
  expect(archive.reason).toBe('Why it is there.');
  expect(sectionOf(archive, 'a.yaml')).toBe('x: 1\n');
  expect(writeArchive(archive)).toBe(text);
});

test('an archive without a reason is refused', () => {
  expect(() => readArchive('-- a --\nx\n')).toThrow('reason');
});
