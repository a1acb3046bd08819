/** Places of a report in the text as it reads now. */
import { describe, expect, it } from 'vitest';
import { RunText } from '../../client/src/provenance/run-text.ts';

const ran = 'a: 1\nb: $x\nc: 3\n';
const at = { file: 'a.yaml', line: 2, column: 4, endLine: 2, endColumn: 6 };
const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('a place of the text that ran', () => {
  it.each([
    ['the same text', ran, range(1, 3, 5)],
    ['a line more above', `new\n${ran}`, range(2, 3, 5)],
    ['a letter more before it', ran.replace('b:', 'bb:'), range(1, 4, 6)],
    ['a change behind it', ran.replace('3', '33\n4'), range(1, 3, 5)],
    ['a letter more right behind it', ran.replace('$x', '$x.'), range(1, 3, 5)],
    ['Windows lines', ran.replaceAll('\n', '\r\n'), null],
    ['a letter more in it', ran.replace('$x', '$ax'), null],
    ['no such thing any more', ran.replace('$x', ''), null],
    ['one replacement over it', 'a: 9\nb: $x\nc: 9\n', null],
  ])('with %s', (_, now, expected) => {
    const text = new RunText(ran);
    expect(text.toNow(at, now)).toEqual(expected);
    if (expected !== null) expect(text.toThen(expected, now, 'a.yaml')).toEqual(at);
  });

  it('a cursor in what was typed since means nothing', () => {
    const text = new RunText(ran);
    const now = ran.replace('$x', '$x and more');
    expect(text.toThen(range(1, 9, 9), now, 'a.yaml')).toBeNull();
    expect(text.toThen(range(1, 4, 4), now, 'a.yaml')).toMatchObject({ line: 2, column: 5 });
  });
});
