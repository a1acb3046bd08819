/** What a language has beside diagnostics and completion, for templates in every carrier. */
import { describe, expect, test } from 'vitest';
import { analyze, folding, highlights, selectionRanges } from '../../core/src/index.ts';
import { readMarks } from '../support/marks.ts';
import {
  checkFoldsInCarriers,
  checkLinkedInCarriers,
  checkOnTypeEnd,
  checkSelectionInCarriers,
  checkSignatureInCarriers,
  checkTokensInCarriers,
} from '../support/check.ts';

describe('signature help', () => {
  test.each([
    ['one argument', "$input.json(█'$.a')", ['> json([path: String]): String']],
    [
      'forms by their count',
      "$input.params('a█')",
      ['params(): Map', '> params([name: String]): String'],
    ],
    ['half-typed', '$util.escapeJavaScript(█', ['> escapeJavaScript([string: String]): String']],
    [
      'half-typed inside a directive',
      '#set($x = $util.urlEncode(█',
      ['> urlEncode([string: String]): String'],
    ],
    [
      'the second argument',
      '#set($s = "text")$s.replace("a", █',
      ['> String replace(CharSequence target, [CharSequence with])'],
    ],
    [
      'the form that has as many arguments as stand there',
      '#set($s = "text")$s.substring(1, █2)',
      ['String substring(int from)', '> String substring(int from, [int to])'],
    ],
    [
      'a comma inside a text is none of the call',
      '#set($s = "text")$s.replace("a,b█", "c")',
      ['> String replace([CharSequence target], CharSequence with)'],
    ],
    [
      'the inner of two calls',
      '$util.urlEncode($input.json(█"$"))',
      ['> json([path: String]): String'],
    ],
    [
      'the outer behind the inner',
      '$util.urlEncode($input.json("$")█)',
      ['> urlEncode([string: String]): String'],
    ],
    ['of $input.path', "$input.path('█')", ['> path([path: String]): Object']],
    ['of $util.parseJson', '$util.parseJson(█)', ['> parseJson([json: String]): Object']],
    ['of $util.urlDecode', '$util.urlDecode(█)', ['> urlDecode([string: String]): String']],
    ['of $util.base64Encode', '$util.base64Encode(█)', ['> base64Encode([data: String]): String']],
    ['of $util.base64Decode', '$util.base64Decode(█)', ['> base64Decode([data: String]): String']],
    ['in a condition', '#if($input.json(█))a#end', ['> json([path: String]): String']],
    ['in a condition that is half-typed', '#if($input.json(█', ['> json([path: String]): String']],
    [
      'in the list of a loop',
      '#foreach($i in $input.path(█))a#end',
      ['> path([path: String]): Object'],
    ],
    ['in a string', '#set($x = "a $input.json(█) b")', ['> json([path: String]): String']],
    ['in braces', "${input.json('█')}", ['> json([path: String]): String']],
    ['of a list', '#set($l = [])$l.get(█)', ['> Object get([int index])']],
    [
      'of what a method gives',
      '#set($s = "a")$s.trim().concat(█)',
      ['> String concat([String s])'],
    ],
    ['nothing without parentheses', '$input.json█', []],
    ['nothing in a comment', '## $input.json(█)', []],
    ['nothing behind the call', '$input.json("$")█', []],
    ['nothing in text', 'f(█)', []],
    ['nothing of an unknown method', '$input.nothing(█)', []],
    ['a macro of the template', '#macro(row $a $b)$a#end#row(1 █2)', ['> #row($a [$b])']],
  ])('%s', (_, template, expected) => checkSignatureInCarriers(template, expected));
});

describe('folding', () => {
  test.each([
    ['a block, its end in view', '{\n⟦#if($a)\n  x⟧\n#end\n}'],
    ['each part of a condition', '⟦#if($a)\nx⟧\n⟦#elseif($b)\ny⟧\n⟦#else\nz⟧\n#end'],
    ['loops inside each other', '⟦#foreach($a in $b)\n⟦#foreach($c in $d)\nx⟧\n#end⟧\n#end'],
    ['a comment', '⟦#*\n a\n*#⟧x'],
    ['a map', '#set($m = ⟦{"a": 1,\n"b": 2}⟧)'],
    ['a block that is kept', '⟦#define($d)\na⟧\n#end'],
    ['a macro', '⟦#macro(m $a)\na⟧\n#end'],
    ['text that is not read', '⟦#[[\na\n]]#⟧b'],
    ['a list', '#set($l = ⟦[1,\n2]⟧)'],
    ['a condition in a loop', '⟦#foreach($a in $b)\n⟦#if($a)\nx⟧\n#end⟧\n#end'],
    ['an else in a loop', '⟦#foreach($a in $b)\n#if($a)x⟦#else\ny⟧\n#end⟧\n#end'],
    ['a block without its end', '{\n⟦#if($a)\nx⟧'],
    ['not what stands on one line', '#if($a)x#end\n{}'],
  ])('%s', (_, template) => checkFoldsInCarriers(template));

  test('a file without templates is folded by the editor', () => {
    expect(folding(analyze('a:\n  b: 1\n', 'yaml'))).toBeNull();
  });

  test('while one template is typed, the folds around it move along', () => {
    const operation = (path: string): string => `  /${path}:
    post:
      x-amazon-apigateway-integration:
        type: http
        requestTemplates:
          application/json: |
            #if($input.body)
            ${path}
            #end
`;
    const before = `paths:\n${['a', 'b', 'c'].map(operation).join('')}`;
    const texts = [before, before.replace('\n            b', '\n            b $x\n            y')];
    texts.push(texts.at(-1)?.replace('$x', '$xyz') ?? '');
    let analysis = analyze(before, 'yaml');
    for (const text of texts) {
      analysis = analyze(text, 'yaml', analysis);
      const folds = folding(analysis) ?? [];
      expect(folds).toEqual(folding(analyze(text, 'yaml')));
      const ofTemplates = folds.map(({ span }) => text.slice(span.start, span.end));
      expect(ofTemplates.filter((one) => one.startsWith('#if'))).toHaveLength(3);
    }
  });

  test('YAML around templates folds by its indentation', () => {
    const text = `openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: "{}"

info:
  title: t
`;
    const shown = (folding(analyze(text, 'yaml')) ?? []).map(({ span: { start, end } }) => {
      const lines = text.slice(start, end).split('\n');
      return `${lines[0] ?? ''} … ${lines.at(-1)?.trim() ?? ''}`;
    });
    const last = 'application/json: "{}"';
    expect(shown).toEqual([
      `paths: … ${last}`,
      `/a: … ${last}`,
      `get: … ${last}`,
      `x-amazon-apigateway-integration: … ${last}`,
      `requestTemplates: … ${last}`,
      'info: … title: t',
    ]);
  });
});

describe('selection', () => {
  test.each([
    ['a member', '⟦{⟦$⟦input⟧⟦.⟦b█ody⟧⟧⟧}⟧'.replace('⟦input⟧', 'input')],
    ['an argument', "⟦{⟦$input⟦.json⟦(⟦⟦'⟦$.█a⟧'⟧⟧)⟧⟧⟧}⟧".replace('⟦⟦', '⟦').replace('⟧⟧)', '⟧)')],
  ])('%s', (_, template) => checkSelectionInCarriers(template));

  test('a directive without the line end that it swallows, then with it', () => {
    const text = '#set($x = 1)\nb';
    const shown = selectionRanges(analyze(text, 'vtl'), text.indexOf('x'));
    expect(shown.map(({ start, end }) => text.slice(start, end))).toEqual([
      'x',
      '$x',
      '#set($x = 1)',
      '#set($x = 1)\n',
      text,
    ]);
  });

  test('the editor does it outside of templates', () => {
    expect(selectionRanges(analyze('a: b', 'yaml'), 1)).toEqual([]);
  });
});

describe('semantic tokens', () => {
  test.each([
    [
      'the roots and their members',
      "$⟦variable-lib:input⟧.⟦method-lib:json⟧('$')$⟦variable-lib:context⟧.⟦property-lib:stage⟧",
    ],
    [
      'a variable where it is set and read',
      '#set($⟦variable-def:a⟧ = 1)$⟦variable:a⟧.⟦property:b⟧',
    ],
    ['the variable of a loop', '#foreach($⟦parameter-def:x⟧ in $⟦variable:y⟧)$⟦parameter:x⟧#end'],
    ['a macro', '#macro(⟦macro-def:m⟧ $⟦parameter-def:p⟧)$⟦parameter:p⟧#end'],
    ['inside a text', '#set($⟦variable-def:a⟧ = "x$⟦variable:b⟧")'],
    ['inside a condition', '#if($⟦variable:a⟧ == $⟦variable:b⟧.⟦property:c⟧)x#end'],
    ['an index', '$⟦variable:a⟧[$⟦variable:i⟧]'],
    ['a method of a variable', '$⟦variable:a⟧.⟦method:size⟧()'],
    ['the stage variables', '$⟦variable-lib:stageVariables⟧.⟦property-lib:table⟧'],
    ['in braces and quiet', '$!{⟦variable-lib:util⟧.⟦method-lib:urlEncode⟧($⟦variable:a⟧)}'],
    ['not in comments', '## $a'],
    ['not in text that is not read', '#[[$a]]#'],
    ['not in single quotes', "#set($⟦variable-def:a⟧ = '$b')"],
    ['own variables hide the roots', '#set($⟦variable-def:input⟧ = 1)$⟦variable:input⟧'],
  ])('%s', (_, template) => checkTokensInCarriers(template));
});

describe('linked editing', () => {
  test.each([
    ['a variable where it is set', '#set($⟦a█⟧ = 1)$⟦a⟧ ${⟦a⟧}'],
    ['the variable of a loop, in its loop', '#foreach($⟦█x⟧ in $y)$⟦x⟧#end$x'],
    ['a kept block', '#define($⟦█d⟧)x#end$⟦d⟧'],
    ['a variable that is used in a string', '#set($⟦█a⟧ = 1)#set($b = "x${⟦a⟧}y")'],
    ['not at a use', '#set($a = 1)$a█'],
    ['not for a root', '$in█put.body'],
    ['not elsewhere', 'te█xt'],
  ])('%s', (_, template) => checkLinkedInCarriers(template));
});

describe('the words of a directive', () => {
  test.each([
    ['from its head', '⟦#i█f⟧($a)x⟦#elseif⟧($b)y⟦#else⟧ z⟦#end⟧'],
    ['from its end, the inner one', '#if($a)⟦#foreach⟧($b in $c)⟦#en█d⟧#end'],
  ])('%s', (_, template) => {
    const { text, ranges, cursor } = readMarks(template);
    expect(highlights(analyze(text, 'vtl'), cursor ?? -1)?.map(({ span }) => span)).toEqual(
      ranges.map(({ span }) => span).sort((a, b) => a.start - b.start),
    );
  });
});

describe('the end of a block, when its first line is begun', () => {
  const yaml = (body: string): string => `paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: |
            ${body}
`;

  test.each([
    ['an open block', '#if($a)\n█', '#if($a)\n\n#end'],
    ['as deep as its head', '  #foreach($a in $b)\n    █', '  #foreach($a in $b)\n    \n  #end'],
    [
      'inside a block that lends it its end',
      '#if($a)\n#if($b)\n█\n#end',
      '#if($a)\n#if($b)\n\n#end\n#end',
    ],
    ['with the line ends of the file', '#if($a)\r\n█', '#if($a)\r\n\r\n#end'],
  ])('%s', (_, text, expected) => checkOnTypeEnd({ name: 'template.vtl', text }, expected));

  test.each([
    ['a block that is closed', '#if($a)\n█\n#end'],
    ['a line that opens nothing', '#set($a = 1)\n█'],
    ['text behind the cursor', '#if($a)\n█ x'],
    ['text', 'a\n█'],
  ])('not behind %s', (_, text) =>
    checkOnTypeEnd({ name: 'template.vtl', text }, text.replace('█', '')),
  );

  test('in a block scalar', () => {
    checkOnTypeEnd(
      { name: 'openapi.yaml', text: yaml('#if($a)\n            █') },
      yaml('#if($a)\n            \n            #end'),
    );
  });
});
