/** Changes of a template that a person asks for: layout, names, the way its file holds it. */
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  formatting,
  refactorings,
  rewriteTemplate,
} from '../../core/src/index.ts';
import { carriers } from '../support/carriers.ts';
import { readMarks } from '../support/marks.ts';

const exact = { indent: '  ', changesJsonBlanks: false };
const json = { indent: '  ', changesJsonBlanks: true };

/** The template after it was laid out, in each carrier; `kept` carriers may refuse and change nothing. */
function checkFormatting(before: string, after: string, settings: typeof exact): void {
  let changed = 0;
  for (const { name, wrap } of carriers) {
    const carried = wrap(before);
    if (carried === null) continue;
    const analysis = analyze(carried.text, carried.language);
    const text = applyEdits(carried.text, formatting(analysis, settings));
    const shown = analyze(text, carried.language).regions[0]?.text;
    if (shown !== before) changed += 1;
    expect([before, after], name).toContain(shown);
    if (['.vtl file', 'YAML literal block', 'JSON string'].includes(name))
      expect(shown, name).toBe(after);
  }
  expect(changed > 0).toBe(before !== after);
}

describe('formatting that keeps every rendering', () => {
  test.each([
    ['a set', '#set( $a=1+$b )', '#set($a = 1 + $b)'],
    ['a condition', '#if( $a==1&&($b||$c ) )x#end', '#if($a == 1 && ($b || $c))x#end'],
    ['a loop', '#foreach( $a  in  $b )$a#end', '#foreach($a in $b)$a#end'],
    [
      'sets as deep as their block',
      '#if($a)\n#set($b = 1)\n#end\nx',
      '#if($a)\n  #set($b = 1)\n#end\nx',
    ],
    ['blanks behind a directive', '#if($a)  \nx\n#end  \ny', '#if($a)\nx\n#end\ny'],
    ['not what is printed', '{  "a" :1}', '{  "a" :1}'],
    [
      'not inside references, whose text may be printed',
      "$input.path( '$.a' )",
      "$input.path( '$.a' )",
    ],
    ['not where somebody broke the line', '#set($a =\n  1)', '#set($a =\n  1)'],
    ['not with errors', '#if( $a', '#if( $a'],
  ])('%s', (_, before, after) => checkFormatting(before, after, exact));
});

describe('formatting that may change the blanks of JSON', () => {
  test.each([
    ['brackets', '{\n"a": [\n1\n]\n}', '{\n  "a": [\n    1\n  ]\n}'],
    [
      'loops and conditions',
      '[\n#foreach($a in $b)\n{"a": "$a"}#if($foreach.hasNext),#end\n#end\n]',
      '[\n  #foreach($a in $b)\n    {"a": "$a"}#if($foreach.hasNext),#end\n  #end\n]',
    ],
    ['sets beside them', '{\n#set($a = 1)\n"a": $a\n}', '{\n  #set($a = 1)\n  "a": $a\n}'],
    ['not inside a text', '{\n"a": "$b\n c"\n}', '{\n  "a": "$b\n c"\n}'],
    ['not what is no JSON', 'Action=1\n  &b=2', 'Action=1\n  &b=2'],
  ])('%s', (_, before, after) => checkFormatting(before, after, json));
});

describe('a reference gets a name', () => {
  /** The template after the extraction at its cursor, in each carrier. */
  function checkExtraction(template: string, expected: string | null): void {
    const { text, cursor } = readMarks(template);
    for (const { name, wrap } of carriers) {
      const carried = wrap(text);
      if (carried === null) continue;
      const at = carried.cursorAt(cursor ?? -1);
      const found = refactorings(analyze(carried.text, carried.language), { start: at, end: at });
      const extraction = found.find(({ kind }) => kind === 'refactor.extract');
      const after = analyze(applyEdits(carried.text, extraction?.edits ?? []), carried.language);
      expect(after.regions[0]?.text, name).toBe(expected ?? text);
    }
  }

  test.each([
    [
      'in text',
      '{"a": $input.pa█th("$.order.id")}',
      '#set($id = $input.path("$.order.id"))\n{"a": $id}',
    ],
    [
      'on its line',
      '{\n  "a": "$input.path("$.a").█b"\n}',
      '{\n#set($b = $input.path("$.a").b)\n  "a": "$b"\n}',
    ],
    ['with braces where letters follow', '${input.█body}x', '#set($body = $input.body)\n${body}x'],
    ['quietly', '$!input.█body', '#set($body = $input.body)\n$!body'],
    [
      'in the list of a loop',
      '#foreach($a in $input.path("$.l█"))$a#end',
      '#set($l = $input.path("$.l"))\n#foreach($a in $l)$a#end',
    ],
    [
      'with another name where that is taken',
      '#set($body = 1)\n$input.█body',
      '#set($body = 1)\n#set($body2 = $input.body)\n$body2',
    ],
  ])('%s', (_, template, expected) => checkExtraction(template, expected));

  test.each([
    ['a plain variable', '$inp█ut'],
    ['the target of a set', '#set($context.responseOverride.sta█tus = 1)'],
    [
      'what is asked only when the other side holds',
      '#if($input.body && $input.path("$.a█"))x#end',
    ],
    ['a loop in the same line', '[#foreach($a in $input.path("$"))$a.█b#end]'],
  ])('not %s', (_, template) => checkExtraction(template, null));
});

describe('a selection is surrounded', () => {
  /** The template after the range of it is surrounded with that directive, in each carrier. */
  function checkSurround(template: string, directive: string, expected: string | null): void {
    const { text, ranges } = readMarks(template);
    const span = ranges[0]?.span ?? { start: 0, end: 0 };
    for (const { name, wrap } of carriers) {
      const carried = wrap(text);
      if (carried === null || (expected !== null && wrap(expected) === null)) continue;
      const selection = carried.toFile(span);
      const found = refactorings(analyze(carried.text, carried.language), selection);
      const surrounding = found.find(({ title }) => title === `Surround with ${directive}`);
      const after = analyze(applyEdits(carried.text, surrounding?.edits ?? []), carried.language);
      expect(after.regions[0]?.text, name).toBe(expected ?? text);
    }
  }

  test.each([
    [
      'lines',
      '{\n⟦  "a": 1,\n  "b": 2⟧\n}',
      '#if',
      '{\n#if($condition)\n  "a": 1,\n  "b": 2\n#end\n}',
    ],
    ['a line', '{\n  ⟦"a": 1⟧\n}', '#if', '{\n#if($condition)\n  "a": 1\n#end\n}'],
    [
      'lines of which only parts are selected',
      '{\n  "a": ⟦1,\n  "b"⟧: 2\n}',
      '#if',
      '{\n#if($condition)\n  "a": 1,\n  "b": 2\n#end\n}',
    ],
    ['a part of a line', '{"a": ⟦$input.body⟧}', '#if', '{"a": #if($condition)$input.body#end}'],
    ['a part in front of a letter', 'a⟦b⟧c', '#if', 'a#if($condition)b#{end}c'],
    ['with a loop', '[⟦{"a": 1}⟧]', '#foreach', '[#foreach($item in $list){"a": 1}#end]'],
    [
      'a whole block',
      '[\n⟦#if(true)\n1\n#end⟧\n]',
      '#foreach',
      '[\n#foreach($item in $list)\n#if(true)\n1\n#end\n#end\n]',
    ],
  ])('%s', (_, template, directive, expected) => checkSurround(template, directive, expected));

  test.each([
    ['half a block', '⟦#if(true)a⟧#end'],
    ['the other half', '#if(true)⟦a#end⟧'],
    ['half a reference', '$inp⟦ut.bo⟧dy'],
    ['blanks', 'a⟦ ⟧b'],
    ['what has mistakes', '⟦a⟧#if('],
    ['inside a comment', '## a⟦b⟧c'],
  ])('not %s', (_, template) => checkSurround(template, '#if', null));
});

describe('a template in another scalar', () => {
  const converted = (name: string, template: string, title: RegExp): string | null => {
    const carried = carriers.find((one) => one.name === name)?.wrap(template) ?? null;
    if (carried === null) throw new Error(`${name} cannot hold the template`);
    const at = carried.cursorAt(1);
    const found = refactorings(analyze(carried.text, carried.language), {
      start: at,
      end: at,
    }).find((one) => title.test(one.title));
    if (found === undefined) return null;
    const text = applyEdits(carried.text, found.edits);
    expect(analyze(text, carried.language).regions[0]?.text).toBe(template);
    return text.slice(text.lastIndexOf('application/json:'));
  };

  test('quotes become a block of lines', () => {
    expect(converted('YAML double-quoted scalar', '{\n  "a": "$input.body"\n}', /block/)).toBe(
      'application/json: |-\n            {\n              "a": "$input.body"\n            }\n',
    );
  });

  test('a block becomes one quoted line', () => {
    expect(converted('YAML literal block', '{\n  "a": 1\n}', /quoted/)).toBe(
      'application/json: "{\\n  \\"a\\": 1\\n}"\n',
    );
  });

  test('one line stays what it is, and JSON has no blocks', () => {
    expect(converted('YAML double-quoted scalar', '{"a": 1}', /block/)).toBeNull();
    expect(converted('JSON string', '{\n}', /block/)).toBeNull();
  });
});

describe('a template is written back', () => {
  test.each(carriers.map((carrier) => [carrier.name, carrier] as const))(
    'into a %s',
    (_, { wrap }) => {
      const carried = wrap('$input.body\n$x') ?? wrap('$input.body');
      if (carried === null) throw new Error('the carrier holds no template of one line');
      const analysis = analyze(carried.text, carried.language);
      const [region] = analysis.regions;
      if (region === undefined) throw new Error('no template');
      for (const text of [
        '',
        ' x',
        'it\'s "q"\n\n  b: #c\n',
        '\ttab\n',
        '- a\n\n\n',
        'é😀\u2028',
      ]) {
        const edit = rewriteTemplate(analysis, region, text);
        if (edit === null) throw new Error(`${JSON.stringify(text)} cannot be written`);
        const after = analyze(applyEdits(carried.text, [edit]), carried.language);
        expect(after.regions[0]?.text).toBe(text);
      }
    },
  );
});
