import { describe, expect, it } from 'vitest';
import { nodeAtPointer, positionAt } from '../../core/src/openapi/node-at.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

/** `<pointer> <role> <key of the entry> «what a completion replaces»` at the █ of the text. */
function at(marked: string, language: 'yaml' | 'json' = 'yaml'): string {
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const [root] = parseDocument(text, language).roots;
  if (!root) return 'no root';
  const { pointer, role, entry, replace } = positionAt(text, root, offset);
  return `${pointer || '/'} ${role} ${entry?.key.text ?? '-'} «${text.slice(replace.start, replace.end)}»`;
}

describe('a cursor in YAML', () => {
  it.each([
    ['in a value', 'a:\n  type: aw█s\n', '/a value type «aws»'],
    ['behind a colon', 'a:\n  type: █\n', '/a value type «»'],
    ['right at a colon', 'a:\n  type:█\n', '/a value type «»'],
    ['in quotes', "a:\n  type: 'a█ws'\n", '/a value type «aws»'],
    ['in empty quotes', 'a:\n  type: "█"\n', '/a value type «»'],
    ['in a key', 'a:\n  ty█pe: aws\n', '/a key type «type»'],
    ['in a half-typed key', 'a:\n  type: aws\n  ur█\n', '/a key ur «ur»'],
    ['in a half-typed key before others', 'a:\n  ur█\n  type: aws\n', '/a key ur «ur»'],
    ['in the first half-typed key', 'a:\n  ty█\n', '/a key - «ty»'],
    ['where the first key could be', 'a:\n  █\n', '/a key - «»'],
    ['where the first key could be, with text behind', 'a:\n  █\nb: 1\n', '/a key - «»'],
    ['where a further key could be', 'a:\n  type: aws\n  █\n', '/a key - «»'],
    ['between two keys', 'a:\n  type: aws\n  █\n  uri: x\n', '/a key - «»'],
    ['back at the outer column', 'a:\n  type: aws\n█\n', '/ key - «»'],
    ['deeper, below a map', 'a:\n  b:\n    c: 1\n    █\n', '/a/b key - «»'],
    ['in a list', 'a:\n  - x\n  - y█\n', '/a/1 value - «y»'],
    ['in a map of a list', 'a:\n  - x: 1\n    y: █\n', '/a/0 value y «»'],
    ['in a flow map', 'a: {type: █}\n', '/a value type «»'],
    ['where a key of a flow map could be', 'a: {type: aws, █}\n', '/a key - «»'],
    ['in an empty flow map', 'a: {█}\n', '/a key - «»'],
    ['under a key with a slash', '/a/b:\n  get:\n    t█: 1\n', '/~1a~1b/get key t «t»'],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe('a cursor in JSON', () => {
  it.each([
    ['in a value', '{"a": {"type": "a█ws"}}', '/a value type «aws»'],
    ['behind a colon', '{"a": {"type": █}}', '/a value type «»'],
    ['behind a colon before the next key', '{"a": {"type": █\n "uri": "x"}}', '/a value type «»'],
    ['in a key', '{"a": {"ty█pe": "aws"}}', '/a key type «type»'],
    ['in a half-typed key', '{"a": {"type": "aws", "ur█"}}', '/a key ur «ur»'],
    ['in a key without its closing quote', '{"a": {"type": "aws",\n "ur█\n}}', '/a key ur «ur»'],
    ['in an empty map', '{"a": {█}}', '/a key - «»'],
    ['where a further key could be', '{"a": {"type": "aws", █}}', '/a key - «»'],
    ['in a list', '{"a": ["x█"]}', '/a/0 value - «x»'],
  ])('%s', (_, text, expected) => {
    expect(at(text, 'json')).toBe(expected);
  });
});

it('finds nodes by JSON pointer, through aliases and merge keys', () => {
  const text = 'a: &x {b: [1, two]}\nc: *x\nd: {<<: *x}\n/e~f: 3\n';
  const [root] = parseDocument(text, 'yaml').roots;
  if (!root) throw new Error('a root is expected');
  const textAt = (pointer: string): unknown => {
    const node = nodeAtPointer(root, pointer);
    return node?.kind === 'scalar' ? node.text : (node?.kind ?? null);
  };
  expect(textAt('/a/b/1')).toBe('two');
  expect(textAt('/c/b/1')).toBe('two');
  expect(textAt('/d/b/0')).toBe('1');
  expect(textAt('/~1e~0f')).toBe('3');
  expect(textAt('')).toBe('map');
  expect(textAt('/a/b/7')).toBeNull();
  expect(textAt('/no/where')).toBeNull();
});
