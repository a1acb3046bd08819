/** Which edits are patched and which are parsed. That both give one tree is a law of `test/fuzz`. */
import { expect, it } from 'vitest';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import { patchDocument, patchOf } from '../../core/src/openapi/patch-document.ts';

/** `«old»new»`: the text between the first two marks becomes that between the last two. */
function versions(picture: string): { before: string; after: string } {
  const [head = '', old = '', changed = '', tail = ''] = picture.split(/[«»]/);
  return { before: head + old + tail, after: head + changed + tail };
}

it.each([
  ['a letter in a block', 'a: |\n  x «»y»z\nb: 1\n'],
  ['a letter at the end of a block', 'a: |\n  x\n  y«»z»\nb: 1\n'],
  ['a letter at the end of a file', 'a: |\n  x«»y»'],
  ['a new first letter', 'a: |\n  «»x»y\n'],
  ['a line within a block', 'a: |\n  x\n«»  y\n»  z\n'],
  ['a blank line within a block', 'a: |\n  x\n«»\n»  z\n'],
  ['a line taken out', 'a: |\n  x\n«  y\n»»  z\n'],
  ['a line break of a Windows file', 'a: |\r\n  x«»\r\n  »y\r\n'],
  ['a folded block', 'a: >-\n  x«»y»\n  z\n'],
  ['behind !Sub', 'a: !Sub |\n  x«»y»\n'],
  ['YAML inside a block', 'a: |\n  b«»: [»\n'],
  ['single quotes', "a: 'x«»y»'\n"],
  ['a doubled quote', "a: 'x«»''»y'\n"],
  ['double quotes', 'a: "x«»y»"\n'],
  ['an escape', 'a: "x«»\\n»"\n'],
  ['quotes in a flow collection', "a: {b: 'x«»y»', c: [1]}\n"],
  ['a plain text', "a: $input.json(«»'$.a'»)\n"],
  ['a plain text in a flow collection', 'a: {b: x«»y»}\n'],
])('patched: %s', (_, picture) => {
  const { before, after } = versions(picture);
  const document = parseDocument(before, 'yaml');
  expect(document.isClean).toBe(true);
  expect(patchDocument(document, after)?.roots).toEqual(parseDocument(after, 'yaml').roots);
});

it.each([
  ['a line that ends the block', 'a: |\n  x\n«»\nb: 1»\n  z\n'],
  ['a line less indented', 'a: |\n  x\n «» »y\n'],
  ['less indentation for the first line', 'a: |\n  « » »x\n  y\n'.replace('  «', ' «')],
  ['more indentation for the first line', 'a: |\n  «» »x\n'],
  ['the header', 'a: |«»-»\n  x\n'],
  ['nothing left of the last line', 'a: |\n  x\n  «y»»\n'],
  ['a blank last line', 'a: |\n  x«»\n   »\n'],
  ['behind the block', 'a: |\n  x\n«»  y\n»b: 1\n'],
  ['a lone carriage return', 'a: |\n  x«»\r»y\n'],
  ['a quote in single quotes', "a: 'x«»'»'\n"],
  ['between two doubled quotes', "a: 'x'«»y»''\n"],
  ['a quote in double quotes', 'a: "x«»"»"\n'],
  ['an open escape', 'a: "x«»\\»"\n'],
  ['a line break in quotes', 'a: "x«»\n  »y"\n'],
  ['the quotes themselves', 'a: «"»\'»x"\n'],
  ['a comment', 'a: x «»#»y\n'],
  ['a key', 'a: x«»: »y\n'],
  ['a colon at the end', 'a: x«»:»\n'],
  ['a word that is no text', 'a: nul«»l»\n'],
  ['a comma in a flow collection', 'a: {b: x«»,»y}\n'],
  ['a number', 'a: 1«»2»\n'],
  ['an anchored text', 'a: &x |\n  x«»y»\nb: *x\n'],
  ['a name of a type', 'a: !!int "1«»2»"\n'],
  ['a key', 'a«»b»: x\n'],
  ['two places', 'a: |\n  x«x\nb: |\n  »y\nb: |\n  y»y\n'],
  ['an item of a list', '- x«»y»\n'],
])('parsed: %s', (_, picture) => {
  const { before, after } = versions(picture);
  const document = parseDocument(before, 'yaml');
  expect(patchDocument(document, after)).toBeNull();
});

it.each([
  ['a key', 'a:\n  b«»c»: x\nd: 1\n'],
  ['a number', 'a:\n  b: 1«»2»\nd: 1\n'],
  ['a new key', 'a:\n  b: 1\n«»  c: 2\n»d: 1\n'],
  ['a new key before the first', 'a:\n«»  c: 2\n»  b: 1\nd: 1\n'],
  ['a new key behind blank lines and comments', 'a:\n  b: 1\n\n  # c\n«»  c: 2\n»\nd: 1\n'],
  ['a key that is half typed', 'a:\n  b: 1\n«»  c\n»  e: 2\nd: 1\n'],
  ['a key that is half typed, at the end', 'a:\n  b: 1\n«»  c\n»d: 1\n'],
  ['a line taken out', 'a:\n  b: 1\n«  c: 2\n»»d: 1\n'],
  ['a map moved deeper', 'a:\n  b:\n    «»  »c: 2\nd: 1\n'],
  ['an item of a list', 'a:\n- b\n«»- c\n»d: 1\n'],
  ['a key in an item of a list', 'a:\n  - b:\n      c: 1\n«»      e: 2\n»  - f\n'],
  ['a flow collection', 'a:\n  b: { c: 1«», e: 2» }\nd: 1\n'],
  ['a block scalar', 'a:\n  b: «1»|\n    x»\nd: 1\n'],
])('patched in the YAML around: %s', (_, picture) => {
  const { before, after } = versions(picture);
  const document = parseDocument(before, 'yaml');
  const { roots, errors } = parseDocument(after, 'yaml');
  expect(patchDocument(document, after)).toEqual({ roots, errors });
});

it.each([
  ['a line less indented', 'a:\n  b: 1\n«»c: 2\n»d: 1\n'],
  ['a line between two indentations', 'a:\n    b: 1\n«»  c: 2\n»d: 1\n'],
  ['a quote that stays open', 'a:\n  b: «»"»x\nd: 1\n'],
  ['a collection that stays open', 'a:\n  b: «»[»x\nd: 1\n'],
  ['an alias', 'a:\n  b: «1»*x»\nd: 1\n'],
  ['an anchor that is asked for', 'a:\n  b: «1»&x 1»\nd: *x\n'],
  ['the end of a document', 'a:\n  b: 1\n«»---\n»d: 1\n'],
  ['a key of the root', 'a: 1\n«»b: 1\n»'],
  ['nothing left of a block', 'a:\n«  b: 1\n»»d: 1\n'],
])('parsed in the YAML around: %s', (_, picture) => {
  const { before, after } = versions(picture);
  expect(patchDocument(parseDocument(before, 'yaml'), after)).toBeNull();
});

it('a word that is typed on is patched while it is no key yet, and when it is one', () => {
  const first = parseDocument('a:\n  b: 1\nd: 1\n', 'yaml');
  const second = parseDocument('a:\n  b: 1\n  c\nd: 1\n', 'yaml', first);
  expect(second.errors).not.toEqual([]);
  const third = parseDocument('a:\n  b: 1\n  c: \nd: 1\n', 'yaml', second);
  expect(patchOf(third.roots)?.base.roots).toBe(first.roots);
  expect(third).toEqual(parseDocument(third.text, 'yaml'));
});

it.each([
  ['a letter', '{"a": "x«»y»"}'],
  ['an escape', '{"a": "x«»\\n»y", "b": [1]}'],
  ['several characters out', '{"a": ["b", {"c": "x«yz»»"}]}'],
  ['a key', '{"a": {"b«»c»": 1}, "d": 1}'],
  ['a new entry', '{"a": {"b": 1«», "c": [2]»}, "d": 1}'],
])('patched in JSON: %s', (_, picture) => {
  const { before, after } = versions(picture);
  const document = parseDocument(before, 'json');
  const patched = patchDocument(document, after);
  expect(patched?.roots).toEqual(parseDocument(after, 'json').roots);
});

it.each([
  ['a quote', '{"a": "x«»"»y"}'],
  ['an open escape', '{"a": "x«»\\»"}'],
  ['a line break', '{"a": "x«»\n»y"}'],
  ['a number', '{"a": 1«»2»}'],
  ['a key', '{"a«»b»": "x"}'],
])('parsed in JSON: %s', (_, picture) => {
  const { before, after } = versions(picture);
  expect(patchDocument(parseDocument(before, 'json'), after)).toBeNull();
});

it('typing on in one scalar stays a patch of one base, and a second scalar makes a new base', () => {
  const first = parseDocument('a: |\n  x\nb: |\n  y\n', 'yaml');
  const second = parseDocument('a: |\n  x1\nb: |\n  y\n', 'yaml', first);
  const third = parseDocument('a: |\n  x12\nb: |\n  y\n', 'yaml', second);
  expect(patchOf(third.roots)?.base.roots).toBe(first.roots);
  const fourth = parseDocument('a: |\n  x12\nb: |\n  y3\n', 'yaml', third);
  expect(patchOf(fourth.roots)?.base.text).toBe(third.text);
  expect(fourth).toEqual(parseDocument(fourth.text, 'yaml'));
});

it('patches nothing where the parser had to guess', () => {
  const { before, after } = versions('a: "x\nb: |\n  y«»z»\n');
  const document = parseDocument(before, 'yaml');
  expect(document.isClean).toBe(false);
  expect(parseDocument(after, 'yaml', document)).toEqual(parseDocument(after, 'yaml'));
});

it('keeps what stands before the change, and moves aliases to the new nodes', () => {
  const { before, after } = versions('a: {b: 1}\nc: &x\n  d: |\n    y«»z»\ne: *x\n');
  const old = parseDocument(before, 'yaml');
  const { roots } = parseDocument(after, 'yaml', old);
  const [root] = roots;
  if (root?.kind !== 'map' || old.roots[0]?.kind !== 'map') throw new Error('no map');
  const [a, c, e] = root.entries;
  expect(a).toBe(old.roots[0].entries[0]);
  expect(e?.value).toMatchObject({ kind: 'alias', span: { start: 33, end: 35 } });
  expect(e?.value.kind === 'alias' && e.value.target).toBe(c?.value);
});
