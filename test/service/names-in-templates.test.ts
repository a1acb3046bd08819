/** Definition, references, highlights and rename of a template's own names, in every carrier. */
import { describe, expect, test } from 'vitest';
import { analyze, definition, highlights, rename, renameRange } from '../../core/src/index.ts';
import {
  checkDefinitionInCarriers,
  checkReferencesInCarriers,
  checkRenameInCarriers,
  renameRefusal,
} from '../support/check.ts';

describe('definition', () => {
  test.each([
    ['a set', '#set($⟦a⟧ = 1)\n{"x": $█a}'],
    [
      'each set that the use may see',
      '#if($c)#set($⟦a⟧ = 1)#else#set($⟦a⟧ = 2)#end $a█ #set($a = 3)',
    ],
    ['a use before every set goes to the only one', '$a█ #set($⟦a⟧ = 1)'],
    ['inside a double-quoted string', '#set($⟦a⟧ = 1)#set($b = "x${█a}y")'],
    ['inside an index and an argument', '#set($⟦i⟧ = 0)$input.path("$.x")[$█i]'],
    ['a loop variable', '#set($x = 1)#foreach($⟦x⟧ in $list)$█x.name#end'],
    [
      'behind the loop the name is the outer one again',
      '#set($⟦x⟧ = 1)#foreach($x in $list)$x#end $█x',
    ],
    ['the list of a loop is read outside of it', '#set($⟦x⟧ = [1])#foreach($x in $█x)$x#end'],
    ['the inner of two loops', '#foreach($x in $a)#foreach($⟦x⟧ in $b)$█x#end#end'],
    ['a defined block', '#define($⟦row⟧){"a": 1}#end[$█row]'],
    ['a parameter of a macro', '#set($p = 1)#macro(m $⟦p⟧)$█p#end#m(1)$p'],
    ['a macro', '#macro(⟦row⟧ $p)$p#end#█row(1)'],
    ['a macro with braces', '#macro(⟦row⟧ $p)$p#end#{ro█w}(1)'],
    ['a set that changes a member defines nothing', '#set($⟦a⟧ = {})#set($█a.b = 1)'],
    ['inside a condition', '#set($⟦a⟧ = 1)#if($█a == 1)x#end'],
    ['inside an elseif', '#set($⟦a⟧ = 1)#if(false)x#elseif($█a)y#end'],
    ['inside a sum', '#set($⟦a⟧ = 1)#set($b = 2 + $█a)'],
    ['inside a list', '#set($⟦a⟧ = 1)#set($b = [1, $█a])'],
    ['inside a range', '#set($⟦a⟧ = 3)#foreach($i in [1..$█a])x#end'],
    ['inside a map', '#set($⟦a⟧ = 1)#set($b = {"k": $█a})'],
    ['a quiet use', '#set($⟦a⟧ = 1)$!█a'],
    ['a quiet use in braces', '#set($⟦a⟧ = 1)$!{█a}'],
    ['the receiver of a method', '#set($⟦a⟧ = "x")$█a.length()'],
    ['inside a block that is not closed', '#set($⟦a⟧ = 1)#if(true)$█a'],
    ['a set in a loop, used behind it', '#foreach($i in [1])#set($⟦a⟧ = $i)#end$█a'],
    ['the set before, where the name is set again from itself', '#set($⟦a⟧ = 1)#set($a = $█a + 1)'],
    ['nothing in a single-quoted string', "#set($a = 1)#set($b = '$█a')"],
    ['nothing in a comment', '#set($a = 1)## $█a'],
    ['nothing for what comes from outside', '#set($a = 1)$in█put.body'],
    ['nothing for plain text', '#set($a = 1) te█xt'],
    ['nothing for a word that no macro defines', '#wo█rd'],
  ])('%s', (_, template) => checkDefinitionInCarriers(template));
});

describe('references and highlights', () => {
  test.each([
    ['a variable', '#set($⟦def:a⟧ = 1)#if($⟦a⟧ > 0)"${⟦a⟧}" $!{⟦█a⟧.b}#end'],
    ['asked for at the definition', '#set($⟦def:█a⟧ = 1)$⟦a⟧ $ab $a-b'],
    ['two loops of one name', '#foreach($⟦def:x⟧ in $a)$⟦█x⟧#end#foreach($x in $b)$x#end'],
    ['what a loop sets in itself', '#foreach($⟦def:x⟧ in $a)#set($⟦def:x⟧ = 1)$⟦█x⟧#end$x'],
    ['in a condition and its branches', '#set($⟦def:a⟧ = 1)#if($⟦█a⟧)$⟦a⟧#else ${⟦a⟧}#end'],
    ['in a string and an index', '#set($⟦def:a⟧ = 0)#set($b = "x$⟦a⟧")$b[$⟦█a⟧]'],
    ['a kept block', '#define($⟦def:d⟧)x#end$⟦█d⟧$!⟦d⟧'],
    ['set twice', '#set($⟦def:a⟧ = 1)#set($⟦def:a⟧ = $⟦a⟧ + 1)$⟦█a⟧'],
    ['a name with a hyphen', '#set($⟦def:a-b⟧ = 1)$⟦█a-b⟧ $a'],
    ['around a loop', '#set($⟦def:x⟧ = 1)#foreach($x in $⟦x⟧)$x#end$⟦█x⟧'],
    [
      'a block that a loop renders reads the variable of the loop',
      '#define($row)$⟦x⟧#end#foreach($⟦def:x⟧ in $list)$row $⟦█x⟧#end',
    ],
    ['a loop inside a block', '$x#define($row)#foreach($⟦def:x⟧ in $l)$⟦█x⟧#end#end$row'],
    ['a macro and its calls', '#macro(⟦def:m⟧ $p)$p#end#⟦█m⟧(1) #⟦m⟧(2) #mm(3)'],
    ['what comes from outside has no definition', '$⟦in█put⟧.body $⟦input⟧.json("$")'],
  ])('%s', (_, template) => checkReferencesInCarriers(template));

  test('elsewhere the editor goes on as it does for words', () => {
    expect(highlights(analyze('text', 'vtl'), 2)).toBeNull();
    expect(highlights(analyze('a: b', 'yaml'), 1)).toBeNull();
  });
});

describe('rename', () => {
  test.each([
    [
      'every place at once',
      '#set($█a = 1){"x": "${a}", "y": $!a.b}',
      'total',
      '#set($total = 1){"x": "${total}", "y": $!total.b}',
    ],
    ['with a dollar in front', '#set($a = 1)$█a', '$b', '#set($b = 1)$b'],
    [
      'a loop and not its twin',
      '#foreach($x in $a)$█x#end#foreach($x in $b)$x#end',
      'y',
      '#foreach($y in $a)$y#end#foreach($x in $b)$x#end',
    ],
    [
      'to a name that lives in a loop elsewhere',
      '#set($█a = 1)$a#foreach($x in $b)$x#end',
      'x',
      '#set($x = 1)$x#foreach($x in $b)$x#end',
    ],
    ['a macro', '#macro(m $p)$p#end#█m(1)', 'row', '#macro(row $p)$p#end#row(1)'],
    ['a defined block', '#define($d)x#end$█d', 'block', '#define($block)x#end$block'],
    ['to what it is', '#set($█a = 1)', 'a', '#set($a = 1)'],
    [
      'inside a string',
      '#set($█a = 1)#set($b = "x${a}y$a")',
      'c',
      '#set($c = 1)#set($b = "x${c}y$c")',
    ],
    [
      'inside a list and a map',
      '#set($█a = 1)#set($b = [$a, {"a": $a}])',
      'c',
      '#set($c = 1)#set($b = [$c, {"a": $c}])',
    ],
    ['not the member of that name', '#set($█a = {"a": 1})$a.a', 'm', '#set($m = {"a": 1})$m.a'],
    ['not the word in text', '#set($█a = 1)a "a" $a', 'n', '#set($n = 1)a "a" $n'],
    ['not in a comment', '#set($█a = 1)$a## $a', 'n', '#set($n = 1)$n## $a'],
    [
      'a variable of a loop that is used in a condition',
      '#foreach($█i in [1])#if($i > 0)$i#end#end',
      'n',
      '#foreach($n in [1])#if($n > 0)$n#end#end',
    ],
  ])('%s', (_, template, newName, expected) => checkRenameInCarriers(template, newName, expected));

  test.each([
    ['no name', '#set($█a = 1)', '1a', 'is no name'],
    ['no name', '#set($█a = 1)', 'a.b', 'is no name'],
    ['no name', '#set($█a = 1)', '', 'is no name'],
    ['a root', '#set($█a = 1)', 'input', "'$input' is given from outside"],
    ['a name of loops', '#set($█a = 1)', 'foreach', "'$foreach' is given from outside"],
    ['a root cannot be renamed', '$in█put.body', 'x', 'Only variables and macros'],
    ['nor what has no definition', '$un█known', 'x', 'Only variables and macros'],
    ['nor text', 'te█xt', 'x', 'Only variables and macros'],
    ['taken', '#set($█a = 1)#set($b = 2)$a$b', 'b', "'b' means something else"],
    ['taken by the loop around a use', '#set($█a = 1)#foreach($x in $l)$a#end', 'x', "'x' means"],
    ['taken outside of the loop', '#set($y = 1)#foreach($█x in $l)$x$y#end', 'y', "'y' means"],
    ['a directive', '#macro(█m)x#end#m()', 'if', "'if' means something else"],
    ['the name itself is printed', '#set($█a = 1)\\$a', 'b', 'the output would change'],
  ])('refused: %s', (_, template, newName, reason) =>
    expect(renameRefusal(template, newName)).toContain(reason),
  );

  test('what is shown before a rename is the name without dollar and braces', () => {
    expect(renameRange(analyze('#set($a = 1)${a}', 'vtl'), 15)).toEqual({
      span: { start: 14, end: 15 },
      placeholder: 'a',
    });
    expect(renameRange(analyze('$input.body', 'vtl'), 2)).toBeNull();
  });

  test('a template of two operations is changed once', () => {
    const text = `paths:
  /a:
    get:
      x-amazon-apigateway-integration: &shared
        type: mock
        requestTemplates:
          application/json: '#set($a = 200){"statusCode": $a}'
    put:
      x-amazon-apigateway-integration: *shared
`;
    const analysis = analyze(text, 'yaml');
    const offset = text.indexOf('$a}') + 1;
    const renaming = rename(analysis, offset, 'b');
    expect(renaming.ok && renaming.edits.length).toBe(2);
    expect(definition(analysis, offset)).toHaveLength(1);
  });
});
