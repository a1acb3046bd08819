import { expect, test } from 'vitest';
import { jsonFault } from '../../../core/src/service/json-state/json-holes.ts';
import { parse } from '../../../core/src/vtl/parser.ts';

/** The template with the kind of its fault at the place, as `⟦kind⟧`; unchanged without one. */
function drawn(template: string): string {
  const fault = jsonFault(parse(template).root, []);
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
