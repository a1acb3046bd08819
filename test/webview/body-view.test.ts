import { describe, expect, it } from 'vitest';
import type { PublicReport } from '../../protocol/src/report.ts';
import type { ShownBody } from '../../webview/src/body/shown-body.ts';
import { noPieces, Pieces } from '../../webview/src/body/pieces.ts';
import { bodyView } from '../../webview/src/body/body-view.ts';
import { emptyMemory, type ViewMemory } from '../../webview/src/view-memory.ts';
import { sent } from './reports.ts';
import { findAll, h, textOf, type VElement } from '../../webview/src/vnode.ts';

const at = { file: 'a.vtl', line: 2, column: 1, endLine: 2, endColumn: 4 };
type Piece = PublicReport['provenance'][number];
const piece = (start: number, end: number, change: Partial<Piece> = {}): Piece => ({
  output: 'response.body',
  start,
  end,
  at,
  ...change,
});
const piecesOf = (pieces: readonly Piece[]): Pieces => {
  const packed = sent(pieces)['response.body'];
  return packed === undefined ? noPieces : new Pieces(packed);
};
const body = (
  text: string,
  change: Partial<ShownBody> = {},
  memory: Partial<ViewMemory> = {},
): VElement => {
  const drawings = drawingsOf(text, change, memory);
  return drawings.at(-1) ?? h('p');
};
/** The first, and those in the page's pauses behind it, until there is no empty block any more. */
const drawingsOf = (
  text: string,
  change: Partial<ShownBody> = {},
  memory: Partial<ViewMemory> = {},
): VElement[] => {
  const about = { mediaType: null, isBase64Encoded: false, output: null, fault: null };
  const body = { id: 'response', text, ...about, pieces: noPieces, ...change };
  const drawings: VElement[] = [];
  do drawings.push(bodyView(body, { ...emptyMemory, ...memory }));
  while (classed(drawings.at(-1) ?? h('p'), 'empty').length > 0);
  return drawings;
};
const shown = (picture: VElement): string =>
  findAll(picture, ({ tag }) => tag === 'code')
    .map(textOf)
    .join('');
const laidOut = { laidOut: ['response'] };
const classed = (picture: VElement, name: string): VElement[] =>
  findAll(picture, ({ attributes }) => String(attributes['class']).split(' ').includes(name));
const texts = (picture: VElement, name: string): string[] => classed(picture, name).map(textOf);

describe('a body', () => {
  it.each([
    '{"a": [1, tru,\n "b\\"c": null} $x',
    'a=1&b=%20+c&&=d&e',
    '<a b="c">d &amp; e</a>\n<!-- f',
    'line one\r\nline two\n',
    'x'.repeat(9000),
    `{"long": "${'y'.repeat(20_000)}", "b": 1}`,
  ])('is shown character for character: %.40s', (text) => {
    expect(shown(body(text, {}, { shownWhole: ['response'] }))).toBe(text);
  });

  it('is cut when it is long, and whole when asked', () => {
    const text = 'x'.repeat(20_000);
    expect(shown(body(text))).toHaveLength(12_000);
    expect(textOf(body(text))).toContain('The first 12,000 of 20,000 characters');
    expect(shown(body(text, {}, { shownWhole: ['response'] }))).toBe(text);
  });

  it('has its colours only where it is seen', () => {
    const text = `[${'"one", '.repeat(4000)}"last"]`;
    const whole = { shownWhole: ['response'] };
    const plain = classed(body(text, {}, whole), 'plain');
    expect(plain.length).toBeGreaterThan(1);
    expect(plain.flatMap((block) => classed(block, 'token-string'))).toEqual([]);
    const last = String(plain.at(-1)?.attributes['data-block']);
    const seen = body(text, {}, { ...whole, drawn: new Set([`response ${last}`]) });
    expect(texts(seen, 'token-string')).toContain('"last"');
  });

  it('is given to the page little by little where it is very long', () => {
    const text = 'x '.repeat(500_000);
    const whole = { shownWhole: ['response'] };
    const counts = drawingsOf(text, {}, whole).map((drawing) => classed(drawing, 'empty').length);
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(shown(body(text, {}, whole))).toBe(text);
  });

  it('draws but the blocks that changed when it is written anew', () => {
    const line = (at: number): string => `{"id": ${at}, "note": "${'n'.repeat(40)}"}\n`;
    const text = Array.from({ length: 20_000 }, (_, at) => line(at)).join('');
    const whole = { shownWhole: ['response'], drawn: new Set(['response 50']) };
    const before = classed(body(text, {}, whole), 'block');
    const [next = h('p')] = drawingsOf(`{"more": 1}\n${text}`, {}, whole);
    const after = classed(next, 'block');
    const isNew = after.flatMap((block, index) => (before[index] === block ? [] : [index]));
    expect(isNew).toEqual([0]);
    expect(shown(next)).toBe(`{"more": 1}\n${text}`);
  });

  it('in a closed step waits for its colours if it is long', () => {
    const colours = (text: string): number =>
      classed(body(text, { id: 'reply' }), 'token-string').length;
    expect(colours(`["a", "${'b'.repeat(100)}"]`)).toBe(2);
    expect(colours(`["a", "${'b'.repeat(20_000)}"]`)).toBe(0);
  });

  it('keeps the pictures of blocks of which nothing changed', () => {
    const same = { pieces: noPieces };
    const [one, two] = [body('{"same": 1}', same), body('{"same": 1}', same)];
    expect(classed(one, 'block')[0]).toBe(classed(two, 'block')[0]);
  });

  it.each([
    ['{"a": 1}', 'application/json', 'of-json'],
    ['{"a": 1}', null, 'of-json'],
    ['not JSON', 'application/problem+json; charset=utf-8', 'of-json'],
    ['<p>', 'application/json', 'of-xml'],
    ['<p>', 'text/html', 'of-xml'],
    ['a=1&b=2', 'application/x-www-form-urlencoded', 'of-form'],
    ['Action=SendMessage&MessageBody=%7B', null, 'of-form'],
    ['a = b', null, 'of-text'],
  ])('%s as %s is %s', (text, mediaType, kind) => {
    expect(classed(body(text, { mediaType }), kind)).toHaveLength(1);
  });
});

describe('a body that is laid out', () => {
  it.each([
    ['{"a":1,"b":[true]}', '{\n  "a": 1,\n  "b": [\n    true\n  ]\n}\n'],
    // Nothing of it is read and written again: numbers and doubled keys stay.
    ['{"a" :1.0 , "a":{ }}', '{\n  "a": 1.0,\n  "a": {}\n}\n'],
    // Mistakes stay too; a string ends with its line.
    ['{"a": tru e, ]', '{\n  "a": tru e,\n]\n'],
    ['["a\nb"]', '[\n  "a b"]\n'],
    ['a=1&b=2', 'a=1&\nb=2\n'],
  ])('%s', (text, expected) => {
    expect(shown(body(text, {}, laidOut))).toBe(expected);
  });

  it('offers it only where there is another form', () => {
    const offers = (text: string): number =>
      findAll(body(text), ({ attributes }) => attributes['data-action'] === 'lay-out').length;
    expect([offers('{"a": 1}'), offers('a=1&b=2'), offers('{}'), offers('text')]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it('leads from its pieces to what wrote them, as the body does that was sent', () => {
    const text = '{"id":"42"}';
    const pieces = piecesOf([piece(0, 7), piece(7, 9), piece(9, 11)]);
    for (const memory of [laidOut, {}]) {
      const found = classed(body(text, { pieces }, memory), 'piece');
      expect(
        found.filter(({ attributes }) => attributes['data-piece'] === '1').map(textOf),
      ).toEqual(['42']);
    }
  });

  const json = '{"a": [1, {"b": 2, "c": 3}], "d": {"e": 4}}';
  const fold = (path: string): string =>
    shown(body(json, {}, { ...laidOut, folded: [`response ${path}`] }));

  it('folds what is in a bracket, by its path', () => {
    expect(fold('[0,"\\"a\\""]')).toBe('{\n  "a": [],\n  "d": {\n    "e": 4\n  }\n}\n');
    expect(fold('[0,"\\"a\\"",1]')).toContain('    1,\n    {}\n  ],');
    expect(fold('[0]')).toBe('{}\n');
    // A path of an earlier text.
    expect(fold('[0,"\\"x\\""]')).toBe(shown(body(json, {}, laidOut)));
  });

  it('says how much is folded away', () => {
    const picture = body(json, {}, { ...laidOut, folded: ['response [0,"\\"a\\""]'] });
    expect(classed(picture, 'folded').map(({ attributes }) => attributes['data-count'])).toEqual([
      '2 items',
    ]);
    expect(classed(picture, 'fold').map(({ attributes }) => attributes['aria-expanded'])).toEqual([
      'true',
      'false',
      'true',
    ]);
  });

  it('is quick and flat however deep it is', () => {
    const deep = '['.repeat(20_000);
    expect(shown(body(deep, {}, { ...laidOut, shownWhole: ['response'] })).length).toBeLessThan(
      20_000 * 90,
    );
  });
});

describe('what the cursor of the editor marks', () => {
  const text = 'Total: 13, 13';
  const literal = { file: 'a.vtl', line: 2, column: 1, endLine: 2, endColumn: 8 };
  const total = { file: 'a.vtl', line: 2, column: 8, endLine: 2, endColumn: 14 };
  const pieces = piecesOf([
    piece(0, 7, { at: literal, literal: true }),
    piece(7, 9, { at: total }),
    piece(9, 11, { at: { ...literal, line: 3, endLine: 3, endColumn: 3 }, literal: true }),
    // The same reference in the next round of a loop.
    piece(11, 13, { at: total }),
  ]);
  const marked = (line: number, column: number, endColumn = column, file = 'a.vtl'): string[] => {
    const marks = [{ file, line, column, endLine: line, endColumn }];
    return findAll(body(text, { pieces }, { marks }), ({ tag }) => tag === 'mark').map(textOf);
  };

  it('is all that the reference at the cursor wrote, in every round', () => {
    expect(marked(2, 10)).toEqual(['13', '13']);
    // Between text and reference the reference is meant.
    expect(marked(2, 8)).toEqual(['13', '13']);
  });

  it('is the text at the cursor, and of a selection the selected letters', () => {
    expect(marked(2, 3)).toEqual(['Total:']);
    expect(marked(2, 2, 4)).toEqual(['ot']);
    expect(marked(2, 4, 9)).toEqual(['al:', '13', '13']);
  });

  it('is nothing elsewhere', () => {
    expect([marked(9, 1), marked(2, 10, 10, 'b.vtl')]).toEqual([[], []]);
  });
});

describe('a body that is not JSON', () => {
  const problem = { severity: 'error', code: 'request-not-json', message: 'Not so', at } as const;
  const faults = (text: string, offset: number, memory = {}): string[] =>
    texts(body(text, { fault: { problem, offset } }, memory), 'fault');

  it('is marked at the character where it stops being JSON', () => {
    expect(faults('{"a": x}', 6)).toEqual(['x']);
    expect(faults('{"a": x}', 6, laidOut)).toEqual(['x']);
  });

  it('is marked at its end, and at a break that a string must not have', () => {
    expect(faults('{"a": 1', 7)).toEqual(['']);
    expect(faults('{"a": "x\ny"}', 8)).toEqual(['\n']);
    expect(faults('{"a": "x\ny"}', 8, laidOut)).toEqual(['']);
  });

  it('leads to the template, and says in words where it is', () => {
    const picture = body('{\n  "a": x}', { fault: { problem, offset: 9 } });
    const line = classed(picture, 'fault-line')[0];
    expect(line && textOf(line)).toBe('Not JSON at line 2, column 8written by line 2');
    const [fault] = classed(picture, 'fault');
    expect(fault?.attributes['data-action']).toBe('reveal');
    expect(JSON.parse(String(fault?.attributes['data-at']))).toEqual(at);
  });
});

describe('blanks', () => {
  it('are shown without changing the text', () => {
    const text = 'a  b\tc\r\nd\u00a0e';
    const picture = body(text, {}, { showsBlanks: true });
    expect(shown(picture)).toBe(text);
    expect(
      classed(picture, 'blank').map((one) => one.attributes['data-code'] ?? textOf(one)),
    ).toEqual(['  ', '\t', 'CR↵', 'U+00A0']);
  });
});
