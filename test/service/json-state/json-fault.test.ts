import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../../core/src/service/json-state/json-holes.ts';
import type { ForeachDirective } from '../../../core/src/vtl/ast.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { walk } from '../../../core/src/vtl/visit.ts';

/**
 * The template with the kind of its fault at the place, as `⟦kind⟧`; unchanged without one. With
 * `rounds`, the first loop is taken to have as many at least.
 */
function drawn(template: string, rounds = 0): string {
  const { root } = parse(template);
  const loops: ForeachDirective[] = [];
  walk(root, (node) => {
    if (node.kind === 'foreach') loops.push(node);
    return undefined;
  });
  const [loop] = loops;
  const fault = jsonFault(root, [], loop === undefined ? null : { loop, rounds });
  if (fault === null) return template;
  return `${template.slice(0, fault.at)}⟦${fault.kind}⟧${template.slice(fault.at)}`;
}

test.each([
  ['{"a": 1 "b": 2}', '{"a": 1 ⟦missing-comma⟧"b": 2}'],
  ['{"a": [1, 2,]}', '{"a": [1, 2⟦trailing-comma⟧,]}'],
  ['{"a": yes}', '{"a": ⟦bare-word⟧yes}'],
  ['{"a": #if($x)1#{else}2#end "b"}', '{"a": #if($x)1#{else}2#end ⟦missing-comma⟧"b"}'],
  // One way gives JSON.
  ['{"a": 1#if($x),#end "b": 2}', '{"a": 1#if($x),#end "b": 2}'],
  ['[#foreach($i in $l)$i,#end]', '[#foreach($i in $l)$i,#end]'],
  // What a hole printed is not known.
  ['{"a": $x "b": 2}', '{"a": $x "b": 2}'],
  ['#if($x){}#stop#end{"a" 1}', '#if($x){}#stop#end{"a" 1}'],
  ['a=$x&b', 'a=$x&b'],
])('%s', (template, expected) => {
  expect(drawn(template)).toBe(expected);
});

describe('a loop', () => {
  test.each([
    [1, '[#foreach($i in $l)"$i",#end]', '[#foreach($i in $l)"$i"⟦trailing-comma⟧,#end]'],
    [1, '[#foreach($i in $l),"$i"#end]', '[#foreach($i in $l)⟦unexpected⟧,"$i"#end]'],
    [1, '{#foreach($i in $l)"$i": 1,#end}', '{#foreach($i in $l)"$i": 1⟦trailing-comma⟧,#end}'],
    [2, '[#foreach($i in $l)"$i"#end]', '[#foreach($i in $l)⟦missing-comma⟧"$i"#end]'],
    [2, '[0#foreach($i in $l), "$i"#end]', null],
    [1, '[#foreach($i in $l)"$i"#end]', null],
    [2, '[#foreach($i in $l)"$i"#if($foreach.hasNext),#end#end]', null],
    [2, '#set($c = "")[#foreach($i in $l)$c"$i"#set($c = ",")#end]', null],
    // What a value printed is not known.
    [2, '[#foreach($i in $l)$i#end]', null],
    // The first round may be the last.
    [2, '[#foreach($i in $l)"$i"#break#end]', null],
    [2, '[#foreach($i in $l)#if($i.a)"$i"#end#end]', null],
    // The loop may not be reached.
    [1, '[#if($x)#foreach($i in $l)"$i",#end#end]', null],
  ])('of %d rounds or more: %s', (rounds, template, expected) => {
    expect(drawn(template, rounds)).toBe(expected ?? template);
  });
});
