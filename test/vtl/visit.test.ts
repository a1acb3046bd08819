/** Where a cursor stands in the tree, half-typed text included. */
import { expect, test } from 'vitest';
import { closest } from '../../core/src/text/closest.ts';
import { parse } from '../../core/src/vtl/parser.ts';
import { pathTo } from '../../core/src/vtl/visit.ts';

/** The kinds from the root to the node at `█`. */
function kindsAt(marked: string): string {
  const offset = marked.indexOf('█');
  const { root } = parse(marked.replace('█', ''));
  return pathTo(root, offset)
    .map(({ kind }) => kind)
    .join(' ');
}

test.each([
  ['a $in█put b', 'template reference identifier'],
  ['$input█', 'template reference identifier'],
  ['$input.pa█th("$.a")', 'template reference method identifier'],
  ['$input.path("$.█a")', 'template reference method string template text'],
  ['{"a": "$input.path(\'$.█', 'template reference method string'],
  ['#if($x█', 'template if reference identifier'],
  ['#set($x = $util.a█)\n', 'template set reference property identifier'],
  ['#foreach($i in $l)x█#end', 'template foreach block text'],
])('%s', (marked, kinds) => {
  expect(kindsAt(marked)).toBe(kinds);
});

test('did you mean: slips are found, strangers are not', () => {
  const names = ['json', 'path', 'params', 'body'];
  expect(closest('jsn', names)).toBe('json');
  expect(closest('PATH', names)).toBe('path');
  expect(closest('praams', names)).toBe('params');
  expect(closest('headers', names)).toBeUndefined();
});
