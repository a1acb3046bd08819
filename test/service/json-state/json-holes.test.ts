import { expect, test } from 'vitest';
import { jsonHoles } from '../../../core/src/service/json-state/json-holes.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { jsonTemplate, jsonTemplateVariables } from '../../fuzz/generate/json-template.ts';
import { inputSeed, seededRandom } from '../../fuzz/law.ts';
import { judgeHoles } from '../../fuzz/laws/json-state-holes.ts';

/** The template with each claimed hole as `⟦place⟧`. */
function drawn(template: string): string {
  const holes = [...jsonHoles(parse(template).root, [])];
  return holes
    .sort(([a], [b]) => b.start - a.start)
    .reduce(
      (text, [at, { place }]) => `${text.slice(0, at.start)}⟦${place}⟧${text.slice(at.end)}`,
      template,
    );
}

test.each([
  ['{"a": "$x"}', '{"a": "⟦string⟧"}'],
  ['{"a": $x}', '{"a": ⟦value⟧}'],
  ['{"$k": [$x]}', '{"⟦key-string⟧": [⟦value⟧]}'],
  ['{"a": "\\"$x\\""}', '{"a": "\\"⟦string⟧\\""}'],
  ['{$k: 1}', '{⟦key⟧: 1}'],
  ['#if($a){"x": "#else["#end$y', '#if($a){"x": "#else["#end⟦string⟧'],
  ['#if($a){"x": "#else[#end$y', '#if($a){"x": "#else[#end$y'],
  [
    '[#foreach($i in $l)"$i"#if($foreach.hasNext),#end#end, $x]',
    '[#foreach($i in $l)"⟦string⟧"#if($foreach.hasNext),#end#end, ⟦value⟧]',
  ],
  ['#set($q = \'"\'){"a": $q$x$q}', '#set($q = \'"\'){"a": ⟦value⟧$x$q}'],
  ['a=$x', 'a=$x'],
  ['<a>"$x"</a>', '<a>"$x"</a>'],
  ['{"a": $x "b": $y}', '{"a": ⟦value⟧ "b": $y}'],
  ['{$body, "a": "$x"}', '{⟦key⟧, "a": "$x"}'],
  ['#stop{"a": $x}', '#stop{"a": $x}'],
])('%s', (template, expected) => {
  expect(drawn(template)).toBe(expected);
});

test('what somebody else fills in is a hole', () => {
  const { root } = parse('{"a": 000, "b": "$x"}');
  expect([...jsonHoles(root, [{ start: 6, end: 9 }]).values()].map(({ place }) => place)).toEqual([
    'string',
  ]);
});

test('the law holds many claims against outputs', () => {
  let compared = 0;
  for (let index = 0; index < 300; index++) {
    const random = seededRandom(inputSeed(7, index));
    const template = jsonTemplate(random);
    const vars = jsonTemplateVariables(random) as Parameters<typeof judgeHoles>[1];
    compared += judgeHoles(template, vars).compared;
  }
  expect(compared).toBeGreaterThan(100);
});
