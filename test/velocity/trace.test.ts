/** The record behind the panel: what each reference gave, and which piece wrote which output. */
import { expect, it } from 'vitest';
import { velocity17Profile } from '../../core/src/velocity/profile.ts';
import { renderText } from './render.ts';

const template = '#set($x = $one + 1)a$x#if($x > 1)[$text]#end#foreach($i in $list)$i#end';

it('tells each event with its source, value and type', () => {
  const { trace } = renderText(template, undefined, { trace: true });
  expect(
    trace.map(({ what, span, value, type }) => [
      what,
      template.slice(span.start, span.end),
      value,
      type,
    ]),
  ).toEqual([
    ['set', '$x', '2', 'Integer'],
    ['reference', '$x', '2', 'Integer'],
    ['condition', '$x > 1', 'true', 'Boolean'],
    ['reference', '$text', 'Hello', 'String'],
    ['loop', '#foreach', '[3, b, null]', 'ArrayList'],
    ['round', '$i', '3', 'Integer'],
    ['reference', '$i', '3', 'Integer'],
    ['round', '$i', 'b', 'String'],
    ['reference', '$i', 'b', 'String'],
    ['round', '$i', '', 'null'],
    ['reference', '$i', '', 'String'],
  ]);
});

it('tells which text wrote which output', () => {
  const { output, pieces } = renderText(template, undefined, { trace: true });
  expect(
    pieces.map(
      ({ start, end, span }) =>
        `${output.slice(start, end)} from ${template.slice(span.start, span.end)}`,
    ),
  ).toEqual([
    'a from a',
    '2 from $x',
    '[ from [',
    'Hello from $text',
    '] from ]',
    '3 from $i',
    'b from $i',
  ]);
});

it('lays what an evaluated text writes at the directive', () => {
  const source = 'x#evaluate("$one")';
  const { pieces } = renderText(source, velocity17Profile, { trace: true });
  expect(pieces.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    'x',
    '#evaluate("$one")',
  ]);
});

it('cuts long values, and records nothing unless asked', () => {
  const long = renderText('#set($x = $text.repeat(100))', undefined, { trace: true });
  expect(long.trace[0]?.value).toHaveLength(200);
  expect(renderText(template)).toMatchObject({ trace: [], pieces: [] });
});
