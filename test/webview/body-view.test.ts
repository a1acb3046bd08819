import { describe, expect, it } from 'vitest';
import { bodyView, layOut, splitByPieces, type Piece } from '../../webview/src/body-view.ts';
import { highlightJson } from '../../webview/src/highlight-json.ts';
import { findAll, textOf } from '../../webview/src/vnode.ts';

const at = { file: 'a.vtl', line: 2, column: 1, endLine: 2, endColumn: 4 };
const piece = (start: number, end: number): Piece => ({ output: 'response.body', start, end, at });
const body = (text: string, change = {}) =>
  bodyView({ id: 'response', text, isShownWhole: false, isLaidOut: false, ...change });
const shown = (picture: ReturnType<typeof body>) =>
  findAll(picture, ({ tag }) => tag === 'code')
    .map(textOf)
    .join('');

describe('a body', () => {
  it('is shown character for character', () => {
    const text = '{"a": [1, tru,\n "b\\"c": null} $x';
    expect(shown(body(text))).toBe(text);
  });

  it('is cut when it is long, and whole when asked', () => {
    const text = 'x'.repeat(20_000);
    expect(shown(body(text))).toHaveLength(12_000);
    expect(textOf(body(text))).toContain('The first 12,000 of 20,000 characters');
    expect(shown(body(text, { isShownWhole: true }))).toBe(text);
  });

  it('leads from a piece to the line that wrote it', () => {
    const pieces = findAll(
      body('{"id": "42"}', { pieces: [piece(8, 10)] }),
      ({ attributes }) => attributes['data-action'] === 'reveal',
    );
    expect(pieces.map(textOf)).toEqual(['42']);
  });

  it('is laid out only where that is the same JSON', () => {
    expect(layOut('{"a":1,"b":[true]}')).toBe('{\n  "a": 1,\n  "b": [\n    true\n  ]\n}');
    // 1.0 would become 1, and of two equal keys one would be lost.
    expect(layOut('{"a":1.0}')).toBeNull();
    expect(layOut('{"a":1,"a":2}')).toBeNull();
    expect(layOut('{"a":')).toBeNull();
  });
});

describe('tokens', () => {
  it('of JSON tell keys from strings', () => {
    const text = '{"a": "b", "c": -1.5e3, "d": null}';
    const kinds = highlightJson(text).filter(({ kind }) => kind !== 'plain');
    expect(kinds.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['key', '"a"'],
      ['string', '"b"'],
      ['key', '"c"'],
      ['number', '-1.5e3'],
      ['key', '"d"'],
      ['word', 'null'],
    ]);
  });

  it('are cut where pieces begin and end, and joined equal the text', () => {
    const parts = splitByPieces(
      [{ kind: 'plain', start: 0, end: 10 }],
      [piece(2, 4), piece(4, 6), piece(9, 12)],
      10,
    );
    expect(parts.map(({ token, piece: by }) => [token.start, token.end, by !== undefined])).toEqual(
      [
        [0, 2, false],
        [2, 4, true],
        [4, 6, true],
        [6, 9, false],
        [9, 10, true],
      ],
    );
  });
});
