import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, changeOf } from '../../protocol/src/json-change.ts';

test('what says the same has no change, be it made anew', () => {
  expect(changeOf({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeNull();
});

test('a change tells the members that are new, at any depth', () => {
  const before = { steps: [{ id: 'a', output: 'x' }, { id: 'b' }], status: 200 };
  const after = { steps: [{ id: 'a', output: 'y' }, { id: 'b' }], status: 200 };
  const change = changeOf(before, after);
  expect(change).toEqual({ steps: { 0: { output: ['y'] } } });
  expect(changed(before, change ?? {})).toEqual(after);
});

test('what stayed is the very same object', () => {
  const before = { steps: [{ id: 'a' }, { id: 'b' }], headers: { Accept: '*/*' } };
  const after = changed(before, { steps: { 0: { id: ['c'] } } }) as typeof before;
  expect(after).toEqual({ ...before, steps: [{ id: 'c' }, { id: 'b' }] });
  expect(after.headers).toBe(before.headers);
  expect(after.steps[1]).toBe(before.steps[1]);
});

test('members in another order, or others, are another value: their order is seen', () => {
  expect(changeOf({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([{ b: 2, a: 1 }]);
  expect(changeOf({ a: 1 }, { a: 1, b: 2 })).toEqual([{ a: 1, b: 2 }]);
  expect(changeOf([1], [1, 2])).toEqual([[1, 2]]);
  expect(changeOf(['a'], { 0: 'a' })).toEqual([{ 0: 'a' }]);
  expect(changeOf({}, null)).toEqual([null]);
});

test('any JSON becomes any other one, over the wire too', () => {
  const letters = fc.constantFrom('a', 'b', '__proto__', 'constructor', '0');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 0, 1, '', 'x', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(letters, tie('value')), { maxLength: 3 })
        // As JSON has it: an own member, whatever its name.
        .map((members) => Object.fromEntries(members) as unknown),
    ),
  }));
  fc.assert(
    fc.property(value, value, (before, after) => {
      const change = changeOf(before, after);
      const sent = JSON.parse(JSON.stringify(change)) as typeof change;
      const got = sent === null ? before : changed(before, sent);
      expect(JSON.stringify(got)).toBe(JSON.stringify(after));
    }),
    { numRuns: 2000 },
  );
});
