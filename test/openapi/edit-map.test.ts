/** The edits that fixes are made of, as pictures: the file before and after. */
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  removeEntry,
  renameKey,
  replaceScalar,
} from '../../core/src/openapi/edit-map.ts';
import { findEntry, type Entry, type MapNode } from '../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import type { NewValue } from '../../core/src/openapi/write-value.ts';
import { applyEdits, type TextEdit } from '../../core/src/text/text-edit.ts';

/** The map that holds the key `it` (or `it…`), wherever it is. */
function targetOf(file: string): { map: MapNode; entry: Entry } {
  const language = /^\s*[{[]/.test(file) ? 'json' : 'yaml';
  const pending = [...parseDocument(file, language).roots];
  for (let node = pending.shift(); node; node = pending.shift()) {
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind !== 'map') continue;
    const entry = node.entries.find(({ key }) => key.text.startsWith('it'));
    if (entry) return { map: node, entry };
    pending.push(...node.entries.map(({ value }) => value));
  }
  throw new Error('no key begins with "it"');
}

function edited(file: string, edit: TextEdit | null): string | null {
  return edit && applyEdits(file, [edit]);
}

describe('an entry is taken out', () => {
  it.each([
    ['of a block', 'a: 1\nit: 2\nb: 3\n', 'a: 1\nb: 3\n'],
    ['the first', 'it: 2\nb: 3\n', 'b: 3\n'],
    ['the last', 'a: 1\nit: 2\n', 'a: 1\n'],
    ['the last of a file without a line break', 'a: 1\nit: 2', 'a: 1'],
    ['the last, behind a Windows break', 'a: 1\r\nit: 2', 'a: 1'],
    ['between Windows breaks', 'a: 1\r\nit: 2\r\nb: 3\r\n', 'a: 1\r\nb: 3\r\n'],
    ['with the comment behind it', 'a: 1 # one\nit: 2 # two\nb: 3\n', 'a: 1 # one\nb: 3\n'],
    ['the comment above stays', 'a: 1\n# two\nit: 2\nb: 3\n', 'a: 1\n# two\nb: 3\n'],
    ['with its own block', 'a: 1\nit:\n  c: 1\n  d: 2\nb: 3\n', 'a: 1\nb: 3\n'],
    ['with comments inside', 'a: |\n  x\nit:\n  c: 1\n  # c\nb: 3\n', 'a: |\n  x\nb: 3\n'],
    ['with its text', 'a: 1\nit: |\n  x: y\n\n  z\n\nb: 3\n', 'a: 1\n\nb: 3\n'],
    ['with its list', 'a: 1\nit:\n- c\n- d\nb: 3\n', 'a: 1\nb: 3\n'],
    ['without a value', 'a: 1\nit:\nb: 3\n', 'a: 1\nb: 3\n'],
    ['the only one', 'a:\n  it: 1\nb: 2\n', 'a: {}\nb: 2\n'],
    ['the only one, under a comment', 'a: # why\n  it: 1\nb: 2\n', 'a: # why\n  {}\nb: 2\n'],
    ['the only one of an item', 'a:\n  - it: 1\n', 'a:\n  - {}\n'],
    ['the only one of a file', 'it: 1\n', '{}\n'],
    ['beside a dash', 'a:\n  - it: 1\n    b: 2\n', 'a:\n  - b: 2\n'],
    ['below a dash', 'a:\n  - b: 1\n    it: 2\n  - c: 3\n', 'a:\n  - b: 1\n  - c: 3\n'],
    ['of a flow map', 'a: { b: 1, it: 2, c: 3 }\n', 'a: { b: 1, c: 3 }\n'],
    ['the first of a flow map', 'a: {it: 2, c: 3}\n', 'a: {c: 3}\n'],
    ['the last of a flow map', 'a: { b: 1, it: 2 }\n', 'a: { b: 1 }\n'],
    ['the only one of a flow map', 'a: { it: 2 }\n', 'a: {}\n'],
    ['of JSON', '{\n  "a": 1,\n  "it": 2,\n  "b": 3\n}\n', '{\n  "a": 1,\n  "b": 3\n}\n'],
    ['the last of JSON', '{\n  "a": 1,\n  "it": 2\n}\n', '{\n  "a": 1\n}\n'],
    ['the only one of JSON', '{\n  "a": {\n    "it": 2\n  }\n}\n', '{\n  "a": {}\n}\n'],
    ['of JSON in a line', '{"a": 1, "it": 2, "b": 3}', '{"a": 1, "b": 3}'],
    ['of JSON without blanks', '{"a":1,"it":[2],"b":3}', '{"a":1,"b":3}'],
    ['with tabs', '{\n\t"it": 2,\n\t"b": 3\n}\n', '{\n\t"b": 3\n}\n'],
    ['with a comment in JSON', '{\n  "it": 2, // two\n  "b": 3\n}\n', '{\n  "b": 3\n}\n'],
    ['a comment before the last', '{\n  "a": 1, // c\n  "it": 2\n}\n', '{\n  "a": 1 // c\n}\n'],
    ['before a last comma', '{\n  "a": 1,\n  "it": 2,\n}\n', '{\n  "a": 1,\n}\n'],
  ])('%s', (_, before, after) => {
    const { map, entry } = targetOf(before);
    expect(edited(before, removeEntry(before, map, entry))).toBe(after);
  });

  it.each([
    ['beside a merge key', 'x: &x\n  c: 0\na:\n  <<: *x\n  it: 1\n'],
    ['that another names', 'it: &x\n  a: 1\nb: *x\n'],
    ['that stands twice', 'it: 1\nb: 1\nit: 2\n'],
    ['of an intrinsic', 'a:\n  Ref: it\n'],
    ['behind a question mark', '? it\n: 1\n'],
    ['behind a text that keeps its blank lines', 'a: |+\n  x\nit: 1\n\nb: 2\n'],
    ['of a map whose brace is missing', '{\n  "a": 1,\n  "it": 2\n'],
    ['before a comment beside a dash', '- it: 1\n  # c\n  b: 2\n'],
  ])('null: %s', (_, file) => {
    const pending = [...parseDocument(file, file.startsWith('{') ? 'json' : 'yaml').roots];
    let isTried = false;
    for (let node = pending.shift(); node; node = pending.shift()) {
      if (node.kind === 'list') pending.push(...node.items);
      if (node.kind !== 'map') continue;
      pending.push(...node.entries.map(({ value }) => value));
      const key = ['it', 'Ref', '<<'].find((name) => findEntry(node, name) !== null);
      const entry = key === undefined ? null : findEntry(node, key);
      if (!entry) continue;
      isTried = true;
      expect(removeEntry(file, node, entry)).toBeNull();
    }
    expect(isTried).toBe(true);
  });
});

describe('an entry is written', () => {
  it.each<[string, string, string, NewValue, string]>([
    ['into a block', 'a:\n  it: 1\nb: 2\n', 'k', 'v', 'a:\n  it: 1\n  k: v\nb: 2\n'],
    ['behind the named one', 'it1: 1\nb: 2\n', 'k', 'v', 'it1: 1\nk: v\nb: 2\n'],
    ['at the end of a file', 'it: 1', 'k', 'v', 'it: 1\nk: v'],
    ['in Windows lines', 'it: 1\r\nb: 2\r\n', 'k', 'v', 'it: 1\r\nk: v\r\nb: 2\r\n'],
    ['behind a comment', 'it: 1 # c\n', 'k', 'v', 'it: 1 # c\nk: v\n'],
    ['behind a block', 'it:\n  a: 1\n  # c\nb: 2\n', 'k', 'v', 'it:\n  a: 1\n  # c\nk: v\nb: 2\n'],
    ['behind a text', 'it: |\n  x\n\nb: 2\n', 'k', 'v', 'it: |\n  x\nk: v\n\nb: 2\n'],
    ['behind a text that keeps its end', 'it: |+\n  x\n\n', 'k', 'v', 'it: |+\n  x\n\nk: v\n'],
    ['behind an empty value', 'it:\nb: 2\n', 'k', 'v', 'it:\nk: v\nb: 2\n'],
    ['into an item', '- it: 1\n- c\n', 'k', 'v', '- it: 1\n  k: v\n- c\n'],
    ['a number', 'it: 1\n', 'k', 2, 'it: 1\nk: 2\n'],
    ['a text of digits', 'it: 1\n', '200', '200', 'it: 1\n"200": "200"\n'],
    ['a word of YAML', 'it: 1\n', 'k', 'No', 'it: 1\nk: "No"\n'],
    ['in the quotes of the map', "it: '1'\n", 'k', '200', "it: '1'\nk: '200'\n"],
    ['a static value', 'it: 1\n', 'k', "'*'", 'it: 1\nk: "\'*\'"\n'],
    ['an address', 'it: 1\n', 'k', 'https://a.example/b', 'it: 1\nk: https://a.example/b\n'],
    ['a text with a colon', 'it: 1\n', 'k', 'a: b', 'it: 1\nk: "a: b"\n'],
    ['a map', 'a:\n    it: 1\n', 'k', { x: { z: 1 } }, 'a:\n    it: 1\n    k:\n        x:\n            z: 1\n'],
    ['a list', 'it: 1\n', 'k', [{ a: 1, b: 2 }, 'x'], 'it: 1\nk:\n  - a: 1\n    b: 2\n  - x\n'],
    ['nothing in it', 'it: 1\n', 'k', { a: {}, b: [] }, 'it: 1\nk:\n  a: {}\n  b: []\n'],
    ['lines of text', 'it: 1\n', 'k', '{\n  "a": 1\n}\n', 'it: 1\nk: |\n  {\n    "a": 1\n  }\n'],
    ['into a flow map', 'a: { it: 1 }\n', 'k', "'*'", 'a: { it: 1, k: "\'*\'" }\n'],
    ['a map into a flow map', 'a: {it: 1}\n', 'k', { x: ['z'] }, 'a: {it: 1, k: { x: [z] }}\n'],
    ['into JSON in YAML', 'a: {"it": 1}\n', 'k', 'v', 'a: {"it": 1, "k": "v"}\n'],
    ['into JSON', '{\n  "it": 1\n}\n', 'k', 'v', '{\n  "it": 1,\n  "k": "v"\n}\n'],
    ['into JSON, between', '{\n\t"it": 1,\n\t"b": 2\n}\n', 'k', { x: 1 }, '{\n\t"it": 1,\n\t"k": {\n\t\t"x": 1\n\t},\n\t"b": 2\n}\n'],
    ['into JSON with a comment', '{\n  "it": 1 // c\n}\n', 'k', 'v', '{\n  "it": 1, // c\n  "k": "v"\n}\n'],
    ['into JSON without blanks', '{"it":1}', 'k', { x: [1] }, '{"it":1,"k":{"x":[1]}}'],
  ])('%s', (_, before, key, value, after) => {
    const { map, entry } = targetOf(before);
    expect(edited(before, addEntry(before, map, key, value, entry))).toBe(after);
  }); // prettier-ignore

  it.each([
    ['a flow map', 'it: {}\n', 'it: { k: v }\n'],
    ['JSON', '{\n  "it": {}\n}\n', '{\n  "it": {\n    "k": "v"\n  }\n}\n'],
    ['JSON in a line', '{"it":{}}', '{"it":{"k":"v"}}'],
  ])('into the empty map of %s', (_, before, after) => {
    const { value } = targetOf(before).entry;
    if (value.kind !== 'map') throw new Error('no map');
    expect(edited(before, addEntry(before, value, 'k', 'v'))).toBe(after);
  });

  it.each([
    ['there already', 'it: 1\nk: 2\n'],
    ['behind a merge key', 'x: &x {a: 1}\ny:\n  <<: *x\n  it: 1\n'],
    ['in a tagged map', 'x: !Sub\n  it: 1\n'],
  ])('null: %s', (_, file) => {
    const { map } = targetOf(file);
    expect(addEntry(file, map, 'k', 'v')).toBeNull();
  });
});

it.each([
  ['it: 1\n', 'uri', 'uri: 1\n'],
  ['"it": 1\n', 'uri', '"uri": 1\n'],
  ["'it': 1\n", "u'i", "'u''i': 1\n"],
  ['it: 1\n', '200', '"200": 1\n'],
  ['{"it": 1}', 'u"i', '{"u\\"i": 1}'],
])('a key is renamed: %j', (before, name, after) => {
  expect(edited(before, renameKey(before, targetOf(before).entry, name))).toBe(after);
});

it.each<[string, string | number | boolean, string | null]>([
  ['it: a\n', 'b', 'it: b\n'],
  ['it: a # c\n', '200', 'it: "200" # c\n'],
  ['it: 1\n', 2, 'it: 2\n'],
  ['it: 1\n', '2', 'it: "2"\n'],
  ['it: a\n', 'true', 'it: "true"\n'],
  ['it: a\n', "'*'", 'it: "\'*\'"\n'],
  ["it: 'a'\n", "'*'", "it: '''*'''\n"],
  ["it: 'a'\n", 'b\n', 'it: "b\\n"\n'],
  ['it: "a"\n', 'b', 'it: "b"\n'],
  ['a: {it: a, b: c}\n', 'x, y', 'a: {it: "x, y", b: c}\n'],
  ['it:\n', 'a', 'it: a\n'],
  ['it: \nb: 1\n', 'a', 'it: a\nb: 1\n'],
  ['it:   # c\n', 'a', null],
  ['{"it": 1}', '1', '{"it": "1"}'],
  ['{"it": "a"}', 2, '{"it": 2}'],
  ['{"it": }', 'a', '{"it": "a"}'],
  ['it: |\n  a\n', 'b', null],
  ['it: !Ref a\n', 'b', null],
])('a value is replaced: %j by %j', (before, value, after) => {
  const { value: node } = targetOf(before).entry;
  if (node.kind !== 'scalar') throw new Error('no scalar');
  expect(edited(before, replaceScalar(before, node, value))).toBe(after);
});
