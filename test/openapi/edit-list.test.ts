/** The edits of lists that fixes are made of, as pictures: the file before and after. */
import { describe, expect, it } from 'vitest';
import { addItem, addItemTo, removeItem } from '../../core/src/openapi/edit-list.ts';
import type { HostNode, ListNode } from '../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import type { NewValue } from '../../core/src/openapi/write-value.ts';
import { applyEdits, type TextEdit } from '../../core/src/text/text-edit.ts';

function rootOf(file: string): HostNode {
  const [root] = parseDocument(file, /^\s*[{[]/.test(file) ? 'json' : 'yaml').roots;
  if (!root) throw new Error('nothing in the file');
  return root;
}

/** The list that holds `it`, or a map with that key; else the first list of the file. */
function targetOf(file: string): { list: ListNode; item: HostNode | undefined } {
  const lists: ListNode[] = [];
  const pending: HostNode[] = [rootOf(file)];
  for (let node = pending.shift(); node; node = pending.shift()) {
    if (node.kind === 'list') lists.push(node);
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind === 'map') pending.push(...node.entries.map(({ value }) => value));
  }
  const found = lists.map((list) => ({ list, item: list.items.find(isMarked) }));
  const target = found.find(({ item }) => item !== undefined) ?? found[0];
  if (!target) throw new Error('no list');
  return target;
}

function isMarked(node: HostNode): boolean {
  if (node.kind === 'scalar') return node.text.startsWith('it');
  return node.kind === 'map' && node.entries.some(({ key }) => key.text === 'it');
}

function edited(file: string, edit: TextEdit | null): string | null {
  return edit && applyEdits(file, [edit]);
}

describe('an item is taken out', () => {
  it.each([
    ['of a block', 'a:\n  - x\n  - it\n  - y\nb: 1\n', 'a:\n  - x\n  - y\nb: 1\n'],
    ['the first', 'a:\n  - it\n  - y\n', 'a:\n  - y\n'],
    ['the last', 'a:\n  - x\n  - it\nb: 1\n', 'a:\n  - x\nb: 1\n'],
    ['the last of a file', '- x\n- it', '- x'],
    ['between Windows breaks', '- x\r\n- it\r\n- y\r\n', '- x\r\n- y\r\n'],
    ['in the column of the key', 'a:\n- it\n- y\n', 'a:\n- y\n'],
    ['with the comment behind it', '- x # x\n- it # c\n- y\n', '- x # x\n- y\n'],
    ['the comment above stays', '- x\n# c\n- it\n- y\n', '- x\n# c\n- y\n'],
    ['a map', '- x\n- it: 1\n  b:\n    c: 1\n  # c\n- y\n', '- x\n- y\n'],
    ['a quoted one', "- 'x'\n- 'it'\n", "- 'x'\n"],
    ['the only one', 'a:\n  - it\nb: 1\n', 'a: []\nb: 1\n'],
    ['the only one, in the column of its key', 'a:\n- it\nb: 1\n', 'a: []\nb: 1\n'],
    ['the only one of a file', '- it\n', '[]\n'],
    ['of an inner list', '- - x\n  - it\n- y\n', '- - x\n- y\n'],
    ['of a list in brackets', 'a: [x, it, y]\n', 'a: [x, y]\n'],
    ['the last in brackets', 'a: [x, it]\n', 'a: [x]\n'],
    ['the only one in brackets', 'a: [it]\n', 'a: []\n'],
    ['a map in brackets', 'a: [{ it: 1 }, y]\n', 'a: [y]\n'],
    ['of JSON', '{"a":["x","it","y"]}', '{"a":["x","y"]}'],
    ['of JSON in lines', '[\n  "x",\n  "it"\n]\n', '[\n  "x"\n]\n'],
    ['a map of JSON', '[\n  {\n    "it": 1\n  },\n  "y"\n]\n', '[\n  "y"\n]\n'],
    ['with a comment in JSON', '[\n  "it", // c\n  "y"\n]\n', '[\n  "y"\n]\n'],
    ['before a comment in JSON', '[\n  "x", // c\n  "it"\n]\n', '[\n  "x" // c\n]\n'],
  ])('%s', (_, before, after) => {
    const { list, item } = targetOf(before);
    if (!item) throw new Error('no item begins with "it"');
    expect(edited(before, removeItem(before, list, item))).toBe(after);
  });

  it.each([
    ['under a comment in the column of its key', 'a: # c\n- it\nb: 1\n'],
    ['beside the dash of an outer list, before a comment', '- - it\n  # c\n  - x\n'],
    ['that another names', '- &x it\n- b: *x\n'],
    ['of a list that another names', 'a: &x\n  - it\n  - y\nb: *x\n'],
    ['of an intrinsic', 'a: !Join\n  - it\n  - y\n'],
    ['with a tag', 'a:\n  - !Ref it\n  - y\n'],
    ['behind a text that keeps its blank lines', '- |+\n  x\n- it\n\n- y\n'],
    ['of a list whose bracket is missing', '{\n  "a": ["x", "it"'],
  ])('null: %s', (_, file) => {
    const { list, item } = targetOf(file);
    if (!item) throw new Error('no item begins with "it"');
    expect(removeItem(file, list, item)).toBeNull();
  });
});

describe('an item is written', () => {
  it.each<[string, string, NewValue, string]>([
    ['into a block', 'a:\n  - x\nb: 1\n', 'v', 'a:\n  - x\n  - v\nb: 1\n'],
    ['in the column of the key', 'a:\n- x\nb: 1\n', 'v', 'a:\n- x\n- v\nb: 1\n'],
    ['at the end of a file', '- x', 'v', '- x\n- v'],
    ['in Windows lines', '- x\r\n', 'v', '- x\r\n- v\r\n'],
    ['behind a comment', '- x # c\n', 'v', '- x # c\n- v\n'],
    ['in the quotes of the others', "- 'x'\n", '200', "- 'x'\n- '200'\n"],
    ['a map', 'a:\n  - x: 1\n', { k: 1, l: { m: 2 } }, 'a:\n  - x: 1\n  - k: 1\n    l:\n      m: 2\n'],
    ['behind a text', '- |\n  x\n\n- y: |\n    z\n', 'v', '- |\n  x\n\n- y: |\n    z\n- v\n'],
    ['behind a text that keeps its end', '- |+\n  x\n\n', 'v', '- |+\n  x\n\n- v\n'],
    ['behind an intrinsic', 'a:\n  - !Ref x\n', 'v', 'a:\n  - !Ref x\n  - v\n'],
    ['into an inner list', '- - x\n- y: [it]\n', 'v', '- - x\n- y: [it, v]\n'],
    ['into brackets', 'a: [x]\n', 'v', 'a: [x, v]\n'],
    ['a map into brackets', 'a: [x]\n', { k: 'v' }, 'a: [x, { k: v }]\n'],
    ['into quotes in brackets', 'a: ["x"]\n', 'v', 'a: ["x", "v"]\n'],
    ['into brackets in lines', 'a: [\n  x\n]\n', 'v', 'a: [\n  x,\n  v\n]\n'],
    ['into an empty list', 'a: []\n', 'v', 'a: [v]\n'],
    ['into JSON', '{"a": ["x"]}', 'v', '{"a": ["x", "v"]}'],
    ['into JSON without blanks', '{"a":["x"]}', { k: 1 }, '{"a":["x",{"k":1}]}'],
    ['into lines of JSON', '[\n  "x"\n]\n', { k: 1 }, '[\n  "x",\n  {\n    "k": 1\n  }\n]\n'],
    ['into an empty list of JSON', '{\n  "a": []\n}', 'v', '{\n  "a": [\n    "v"\n  ]\n}'],
    ['behind a comment in JSON', '[\n  "x" // c\n]\n', 'v', '[\n  "x", // c\n  "v"\n]\n'],
    ['behind a last comma', '[\n  "x", // c\n]\n', 'v', '[\n  "x", // c\n  "v",\n]\n'],
    ['behind a comment in brackets', 'a: [\n  x # c\n]\n', 'v', 'a: [\n  x, # c\n  v\n]\n'],
  ])('%s', (_, before, value, after) => {
    expect(edited(before, addItem(before, targetOf(before).list, value))).toBe(after);
  }); // prettier-ignore

  it.each([
    ['to an intrinsic', 'a: !Join [x, y]\n'],
    ['to a list that another names', 'a: &x [it]\nb: *x\n'],
    ['behind a dash with nothing', 'a:\n  - \n'],
    ['where the bracket is missing', '{"a": ["x"'],
  ])('null: %s', (_, file) => {
    expect(addItem(file, targetOf(file).list, 'v')).toBeNull();
  });

  it.each([
    ['that is there', 'a: 1\nlist: [x]\n', 'a: 1\nlist: [x, v]\n'],
    ['that is not there', 'a: 1\n', 'a: 1\nlist:\n  - v\n'],
    ['that is not there in JSON', '{"a": 1}', '{"a": 1, "list": ["v"]}'],
    ['that is to be typed', 'list:\na: 1\n', null],
    ['that is of another place', 'b: &x [1]\nlist: *x\n', null],
    ['that is no list', 'list: x\n', null],
  ])('under a key, a list %s', (_, before, after) => {
    const map = rootOf(before);
    if (map.kind !== 'map') throw new Error('no map');
    expect(edited(before, addItemTo(before, map, 'list', 'v'))).toBe(after);
  });
});
