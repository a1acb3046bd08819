import { expect, test } from 'vitest';
import { RecentlyUsed } from '../../core/src/text/recently-used.ts';

test('what was not used for longest is forgotten first', () => {
  const used = new RecentlyUsed<string, number>(2);
  used.keep('a', 1);
  used.keep('b', 2);
  expect(used.get('a')).toBe(1);
  used.keep('c', 3);
  expect([used.get('a'), used.get('b'), used.get('c')]).toEqual([1, undefined, 3]);
});

test('what is kept again is the newer one, and takes no second place', () => {
  const used = new RecentlyUsed<string, number>(2);
  used.keep('a', 1);
  used.keep('b', 2);
  used.keep('a', 3);
  expect([used.get('a'), used.get('b')]).toEqual([3, 2]);
});

test('what is forgotten is gone', () => {
  const used = new RecentlyUsed<string, number>(2);
  used.keep('a', 1);
  used.forget('a');
  expect(used.get('a')).toBeUndefined();
});
