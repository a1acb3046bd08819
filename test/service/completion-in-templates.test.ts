/**
 * Where completion answers in a template, by place: each row goes through every carrier. What stands
 * behind which dot follows from AWS's guide to the variables of templates and from Java's types; the
 * fixtures of `test/fixtures/completion` have the cases that need a document around them.
 */
import { describe, test } from 'vitest';
import { checkCompletionInCarriers } from '../support/check.ts';

const roots = ['input', 'util', 'context', 'stageVariables'];
const ofInput = ['body', 'json', 'path', 'params', '!urlEncode'];
const ofText = ['substring', 'replaceAll', '!keySet', '!intValue'];
const ofMap = ['keySet', 'entrySet', 'put', '!substring'];
const ofLoop = ['index', 'count', 'hasNext', 'first', 'last', 'parent', 'topmost', '!body'];

describe('a reference can begin', () => {
  test.each([
    ['in text', '{"a": $█}', roots],
    ['in the value of a set', '#set($x = $█)', roots],
    ['in the second part of a sum', '#set($x = 1 + $█)', roots],
    ['in parentheses', '#set($x = (1 + $█) * 2)', roots],
    ['in a list', '#set($x = [1, $█])', roots],
    ['as the end of a range', '#set($a = 3)#set($x = [1..$█])', ['a']],
    ['as the value of an entry', '#set($x = {"a": $█})', roots],
    ['as the key of an entry', '#set($k = "a")#set($x = {$█: 1})', ['k']],
    ['in a condition', '#if($█)#end', roots],
    ['behind a comparison', '#if($input.body == $█)#end', roots],
    ['behind &&', '#if(true && $█)#end', roots],
    ['behind a negation', '#if(!$█)#end', roots],
    ['in the condition of an elseif', '#if(true)a#elseif($█)#end', roots],
    ['as the list of a loop', '#foreach($i in $█)#end', roots],
    ['as an argument', '$util.urlEncode($█)', roots],
    ['as the second argument', '#set($s = "a")$s.replace("a", $█)', [...roots, 's']],
    ['as an index', '#set($i = 0)#set($l = [])$l[$█]', ['i']],
    ['in a double-quoted string', '#set($x = "a $█ b")', roots],
    ['in the argument that is a string', '$util.urlEncode("a$█")', roots],
    ['in a branch', '#if(true)$█#else b#end', roots],
    ['in a loop, with its variable', '#foreach($i in [1])$█#end', [...roots, 'i', 'foreach']],
    ['in a block that is kept', '#define($d)$█#end', roots],
    ['in braces', '${█}', roots],
    ['in quiet braces', '$!{█}', roots],
    ['behind the sign of a quiet one', '$!█', roots],
    ['right behind another reference', '$input.body$█', roots],
    ['behind two dollar signs', '$$█', roots],
    ['behind a blank line', 'a\n\n$█', roots],
  ])('%s', (_, template, expected) => checkCompletionInCarriers(template, expected));
});

describe('while the text is half-typed', () => {
  test.each([
    ['a set without its end', '#set($x = $█', roots],
    ['a set without a target', '#set($█', roots],
    ['a condition without its end', '#if($█', roots],
    ['a loop without its end', '#foreach($i in $█', roots],
    ['a call without its end', '$util.urlEncode($█', roots],
    ['an index without its end', '#set($i = 0)$input.path("$")[$█', ['i']],
    ['a list without its end', '#set($x = [$█', roots],
    ['an entry without its end', '#set($x = {"a": $█', roots],
    ['braces without their end', '${█', roots],
    ['members in braces without their end', '${input.█', ofInput],
    ['members in a condition without its end', '#if($input.█', ofInput],
    ['members in a block without its end', '#if(true)\n$input.█', ofInput],
    ['members in a loop without its end', '#foreach($i in $input.█', ofInput],
    ['members behind an operator', '#if($input.body == $input.█', ofInput],
    ['members in a string without its end', '#set($x = "$input.█', ofInput],
    ['a member begun', '$input.pa█', ['path', 'params']],
    ['a member in front of more text', '$input.█rest', ofInput],
    ['a name begun', '$inp█', ['input']],
    ['a name in the middle', '$in█put.body', roots],
  ])('%s', (_, template, expected) => checkCompletionInCarriers(template, expected));
});

describe('members stand behind the dot', () => {
  test.each([
    ['of $input in a set', '#set($x = $input.█)', ofInput],
    ['of $input in a string', '#set($x = "a ${input.█} b")', ofInput],
    ['of $input in an argument', '$util.escapeJavaScript($input.█)', ofInput],
    ['of $input in a map', '#set($x = {"a": $input.█})', ofInput],
    ['of $input in a list', '#set($x = [$input.█])', ofInput],
    ['of $input in an elseif', '#if(true)#elseif($input.█)#end', ofInput],
    ['of $util', '$util.█', ['parseJson', 'urlEncode', 'urlDecode', 'base64Encode', '!toJson']],
    ['of $util, quiet', '$!util.█', ['base64Decode', '!autoId']],
    ['of the caller', '$context.identity.█', ['sourceIp', 'userAgent', 'apiKey', 'clientCert']],
    [
      'of its certificate',
      '$context.identity.clientCert.█',
      ['subjectDN', 'validity', '!sourceIp'],
    ],
    ['of the times in it', '$context.identity.clientCert.validity.█', ['notBefore', 'notAfter']],
    ['of the authorizer', '$context.authorizer.█', ['principalId', 'claims']],
    ['of what may be overridden', '$context.requestOverride.█', ['header', 'path', 'querystring']],
    ['of all parameters', '$input.params().█', ['header', 'path', 'querystring']],
    ['of the parameters of one place', '$input.params().querystring.█', ofMap],
    ['of a parameter', "$input.params('a').█", ofText],
    ['of the text of JSON', "$input.json('$').█", ofText],
    ['of the body', '$input.body.█', ofText],
    ['of what escapes', "$util.escapeJavaScript('a').█", ofText],
    ['of an unknown value', "$input.path('$.a').█", ['substring', 'size', 'keySet', '!intValue']],
    ['of JSON that is read', "$util.parseJson('{}').█", ['size', 'keySet']],
    ['of a text', '#set($s = "a")$s.█', ofText],
    ['of a text in braces', '#set($s = "a")${s.█}', ofText],
    ['of a sum of texts', '#set($s = "a" + "b")$s.█', ofText],
    ['of the length of a text', '#set($s = "a")$s.length().█', ['intValue', '!substring']],
    ['of a list', '#set($l = [1])$l.█', ['size', 'add', 'get', 'isEmpty', '!substring', '!keySet']],
    ['of a range', '#set($l = [1..3])$l.█', ['size', 'get']],
    ['of a map', '#set($m = {"a": 1})$m.█', [...ofMap, 'a']],
    ['of the keys of a map', '#set($m = {})$m.keySet().█', ['contains', 'size', '!substring']],
    ['of an entry', '#set($m = {})#foreach($e in $m.entrySet())$e.█#end', ['getKey', 'getValue']],
    ['of a loop', '#foreach($i in [1])$foreach.█#end', ofLoop],
    ['of the loop around', nested('$foreach.parent.█'), ofLoop],
    ['of the outermost loop', nested('$foreach.topmost.█'), ofLoop],
    ['of a comparison', '#set($b = 1 == 2)$b.█', ['toString', '!substring']],
    ['of a name with a hyphen', '#set($a-b = "x")$a-b.█', ofText],
  ])('%s', (_, template, expected) => checkCompletionInCarriers(template, expected));

  test.each([
    ['the status of the answer', '$context.responseOverride.█', ['header', 'status']],
    ['the roots', '$█', roots],
    ['the payload', '$input.█', ofInput],
  ])('of a response template: %s', (_, template, expected) =>
    checkCompletionInCarriers(template, expected, { phase: 'response' }),
  );

  function nested(inner: string): string {
    return `#foreach($a in [1])#foreach($b in [2])${inner}#end#end`;
  }
});

describe('directives stand behind the hash', () => {
  const all = ['set', 'if', 'foreach', 'end', 'define', '!macro', '!parse', '!include'];
  test.each([
    ['behind text', 'a #█', all],
    ['at the beginning of a line', 'a\n#█', all],
    ['in a block', '#if(true)\n#█\n#end', [...all, 'else', 'elseif']],
    ['in a loop', '#foreach($i in [1])#br█#end', ['break']],
    ['in braces', '#{█}', all],
    ['in braces without their end', '#{el█', ['else', 'elseif']],
    ['right behind a directive', '#set($a = 1)#█', all],
    // A plain scalar takes no `#end`, which a blank before it would make a comment of YAML.
    ['right behind a reference', '$input.body#█', ['set', 'else', 'end']],
    ['with the macros of the template', '#macro(row $a)$a#end#█', ['row', 'if']],
    ['with parentheses that stand there', '#fo█($i in $l)#end', ['foreach']],
  ])('%s', (_, template, expected) => checkCompletionInCarriers(template, expected));
});

describe('nothing is offered', () => {
  test.each([
    ['in text', '{"a█": 1}'],
    ['in a text with a dot', 'a.█'],
    ['in a comment of a line', '## $█'],
    ['in a comment of a block', '#* $█ *#'],
    ['in text that is not read', '#[[ $█ ]]#'],
    ['in a single-quoted string', "#set($x = '$█')"],
    ['behind an amount', '$5.█'],
    ['behind two hashes', '##█'],
    ['behind an escaped hash', '\\#█'],
    ['in a number', '#set($x = 1█)'],
    ['behind the dot of a sentence', '$input.body. █'],
  ])('%s', (_, template) => checkCompletionInCarriers(template, []));
});
