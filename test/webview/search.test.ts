/** A search finds what is folded or cut, since both are opened when it begins. */
import { expect, test } from 'vitest';
import { beginsSearch, openedForSearch } from '../../webview/src/search.ts';
import { emptyMemory } from '../../webview/src/view-memory.ts';

const none = { ctrlKey: false, metaKey: false };

test('Ctrl+F and ⌘F begin one, and nothing else does', () => {
  expect(beginsSearch({ ...none, key: 'f', ctrlKey: true })).toBe(true);
  expect(beginsSearch({ ...none, key: 'F', metaKey: true })).toBe(true);
  expect(beginsSearch({ ...none, key: 'f' })).toBe(false);
  expect(beginsSearch({ ...none, key: 'g', ctrlKey: true })).toBe(false);
});

test('what is folded is unfolded, what is cut is shown whole, and what is whole stays so', () => {
  const memory = { ...emptyMemory, shownWhole: ['reply'], folded: ['response /items'] };
  const opened = openedForSearch(memory, ['response', 'reply']);
  expect(opened.folded).toEqual([]);
  expect(opened.shownWhole).toEqual(['reply', 'response']);
});

test('where nothing is hidden, nothing is drawn anew', () => {
  const memory = { ...emptyMemory, shownWhole: ['reply'] };
  expect(openedForSearch(memory, [])).toBe(memory);
});
