/** What travels of provenance is short, and gives back each piece as it was. */
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Provenance } from '../../core/src/gateway/report.ts';
import { packProvenance, withPlaces } from '../../protocol/src/packed-provenance.ts';
import { unpackProvenance } from '../../protocol/src/read-provenance.ts';

const outputs = ['integrationRequest.body', 'response.body'] as const;

test('pieces are two numbers each, and a place is named once however often it wrote', () => {
  const output = 'response.body';
  const text = { start: 100, end: 105 };
  const reference = { start: 105, end: 108 };
  const packed = packProvenance([
    { output, start: 0, end: 5, at: text, literal: true },
    { output, start: 5, end: 17, at: reference },
    { output, start: 17, end: 22, at: { ...text }, literal: true },
    // What lies between has no template behind it.
    { output, start: 30, end: 30, at: { ...reference } },
  ]);
  expect(packed).toEqual({
    [output]: {
      writers: [{ at: text, literal: true }, { at: reference }],
      pieces: '5,0,12,1,5,0,8,-1,0,1',
    },
  });
});

test('a report without provenance has none packed', () => {
  expect(packProvenance([])).toEqual({});
  expect(unpackProvenance({})).toEqual([]);
});

test('the place of each writer is turned once, and its pieces stay as they are', () => {
  const output = 'response.body';
  const pieces = Array.from({ length: 9 }, (_, at) => piece(output, at, at + 1, 7));
  const turned: number[] = [];
  const packed = withPlaces(packProvenance(pieces), ({ start }) => turned.push(start));
  expect(turned).toEqual([7]);
  expect(unpackProvenance(packed)).toHaveLength(9);
});

test('what was packed is read as it was, for any pieces in the order of their outputs', () => {
  const part = record({
    gap: constantFrom(0, 0, 0, 1, 20_000),
    length: integer({ min: 0, max: 12_345 }),
    place: integer({ min: 0, max: 5 }),
    literal: boolean(),
  });
  assert(
    property(array(array(part), { minLength: 2, maxLength: 2 }), (parts) => {
      const pieces = outputs.flatMap((output, index) => {
        let end = 0;
        return (parts[index] ?? []).map(({ gap, length, place, literal }) => {
          const start = end + gap;
          end = start + length;
          return { ...piece(output, start, end, place), ...(literal && { literal }) } as const;
        });
      });
      // As it travels: nothing that JSON does not know.
      const sent: unknown = JSON.parse(JSON.stringify(packProvenance(pieces)));
      expect(unpackProvenance(sent as ReturnType<typeof packProvenance>)).toEqual(pieces);
    }),
  );
});

function piece(output: Provenance['output'], start: number, end: number, at: number): Provenance {
  return { output, start, end, at: { start: at, end: at + 3 } };
}
