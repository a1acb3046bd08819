/** Pieces of a body, found by the character and by what the editor's cursors mean. */
import { describe, expect, it } from 'vitest';
import type { At, PublicReport } from '../../protocol/src/report.ts';
import { within, writtenBy } from '../../webview/src/body/marked.ts';
import { noPieces, Pieces, placeOfPiece } from '../../webview/src/body/pieces.ts';
import { shownBody } from '../../webview/src/body/shown-body.ts';
import { report, sent, step } from './reports.ts';

type Piece = PublicReport['provenance'][number];

const line = (number: number, column = 1, endColumn = column): At => ({
  file: 'a.vtl',
  line: number,
  column,
  endLine: number,
  endColumn,
});

/** Each text with the line that wrote it: `1` for text of the template, `$1` for a reference, none for neither. */
function written(...parts: readonly (readonly [text: string, by?: string])[]): {
  text: string;
  pieces: Pieces;
} {
  let text = '';
  const list: Piece[] = [];
  for (const [part, by] of parts) {
    const start = text.length;
    text += part;
    if (by === undefined) continue;
    const isReference = by.startsWith('$');
    const at = isReference
      ? line(Number(by.slice(1)), 50, 60)
      : line(Number(by), 1, part.length + 1);
    const piece = { output: 'response.body', start, end: text.length, at } as const;
    list.push(isReference ? piece : { ...piece, literal: true });
  }
  const packed = sent(list)['response.body'];
  return { text, pieces: packed === undefined ? noPieces : new Pieces(packed) };
}

describe('the pieces of a body', () => {
  const { text, pieces } = written(['ab', '1'], ['', '$2'], ['cde'], ['  f', '3'], ['gh', '$2']);

  it('are found by a character', () => {
    const writers = Array.from(
      { length: text.length },
      (_, at) => pieces.writerOf(pieces.indexAt(at))?.at.line,
    );
    expect(writers).toEqual([1, 1, undefined, undefined, undefined, 3, 3, 3, 2, 2]);
    expect(pieces.indexAt(text.length)).toBe(pieces.count);
    expect(pieces.writerOf(pieces.count)).toBeNull();
  });

  it('lead to the first character that is no blank of a text, and to all of a reference', () => {
    const places = ['a', 'c', 'f', 'g'].map((char) =>
      placeOfPiece(pieces, pieces.indexAt(text.indexOf(char)), text),
    );
    expect(places).toEqual([line(1, 1, 3), null, line(3, 3, 4), line(2, 50, 60)]);
  });

  it('are the same objects for the same report', () => {
    const shown = report({
      steps: [step('render-response-template', { output: '{"id": 1}' })],
      provenance: [{ output: 'response.body', start: 0, end: 9, at: line(1) }],
    });
    const body = shownBody(shown, 'response');
    expect(body.pieces.count).toBe(1);
    expect(shownBody(shown, 'render-response-template').pieces).toBe(body.pieces);
    expect(shownBody(report(), 'response').pieces).toBe(noPieces);
  });
});

describe('what cursors and selections mean', () => {
  const marked = (marks: readonly At[]): string[] => {
    const { text, pieces } = written(
      ['one two ', '1'],
      ['A', '$1'],
      [' ', '2'],
      ['B', '$1'],
      ['end', '3'],
    );
    return writtenBy(pieces, marks, text).map(({ start, end }) => text.slice(start, end));
  };

  it('is what each wrote, in the order of the body and not in that of the cursors', () => {
    expect(marked([line(3), line(1, 55)])).toEqual(['A', 'B', 'end']);
    expect(marked([line(1, 5, 8), line(1, 1, 4)])).toEqual(['one', 'two']);
  });

  it('is once what two selections mean, and nothing where only blanks were written', () => {
    expect(marked([line(1, 1, 6), line(1, 3, 8)])).toEqual(['one two']);
    expect(marked([line(2)])).toEqual([]);
    expect(marked([{ ...line(1), file: 'b.vtl' }])).toEqual([]);
  });

  it('is looked up by the part of the body that is drawn', () => {
    const intervals = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }));
    const starts = (start: number, end: number): number[] =>
      within(intervals, start, end).map((one) => one.start);
    expect(starts(0, 100)).toEqual([0, 10, 20, 30]);
    expect(starts(14, 20)).toEqual([10]);
    expect(starts(15, 20)).toEqual([]);
    expect(starts(24, 31)).toEqual([20, 30]);
  });
});
