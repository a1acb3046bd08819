import { expect, test } from 'vitest';
import { parse } from '../../core/src/vtl/parser.ts';
import { parseOnce } from '../../core/src/vtl/parse-once.ts';

test('the same text has the same tree, which is the parse of it', () => {
  const text = '#set($a = $input.path("$.a"))$a #if(';
  const tree = parseOnce(text);
  expect(parseOnce(text)).toBe(tree);
  expect({ root: tree.root, errors: tree.errors }).toEqual({
    root: parse(text).root,
    errors: parse(text).errors,
  });
});

test('another text has a tree of its own', () => {
  expect(parseOnce('$a').root).not.toBe(parseOnce('$b').root);
});

test('a very long text is parsed and not kept', () => {
  const text = '$a'.repeat(25_001);
  expect(parseOnce(text)).not.toBe(parseOnce(text));
  expect(parseOnce(text).root.end).toBe(text.length);
});
