/**
 * What people write and what works: no error and no warning, in any carrier. Each row is a way of
 * writing that AWS's guide shows or that follows from it; hints may say how to be surer still.
 */
import { describe, test } from 'vitest';
import type { Diagnostic } from '../../core/src/index.ts';
import { checkDiagnosticsInCarriers } from '../support/check.ts';

const counted = ({ severity }: Diagnostic): boolean =>
  severity === 'error' || severity === 'warning';

describe('requests', () => {
  test.each([
    ['the body as it came', "$input.json('$')"],
    ['the body as a value', '{"body": $input.json(\'$\')}'],
    ['one field as JSON', '{"id": $input.json(\'$.id\')}'],
    [
      'a parameter, escaped and mended for JSON',
      '{"id": "$util.escapeJavaScript($input.params(\'id\')).replaceAll("\\\\\'", "\'")"}',
    ],
    ['the ids of the call', '{"id": "$context.requestId", "stage": "$context.stage"}'],
    ['a stage variable', '{"table": "$stageVariables.table"}'],
    ['base64', '{"Data": "$util.base64Encode($input.json(\'$.data\'))"}'],
    ['a claim', '{"sub": "$context.authorizer.claims.sub"}'],
    ['what an authorizer adds', '{"tenant": "$context.authorizer.tenant"}'],
    [
      'a comma between the items of a loop',
      '#set($items = $input.path(\'$.items\'))\n[\n#foreach($item in $items)\n{"n": $foreach.count}#if($foreach.hasNext),#end\n#end\n]',
    ],
    [
      'every parameter of the request',
      '{\n#foreach($name in $input.params().header.keySet())\n"$name": "$util.escapeJavaScript($input.params().header.get($name))"#if($foreach.hasNext),#end\n#end\n}',
    ],
    [
      'a text and its default',
      "#set($a = $input.params('a'))\n#if($a == '')#set($a = 'b')#end\n{\"a\": $input.json('$')}",
    ],
    ['a header that is set', '#set($context.requestOverride.header.X-A = "1")\n{}'],
    ['comments', '## a line\n#* a\nblock *#{}'],
    ['what is not read', '#[[$a #b]]#'],
    ['amounts and colours', '{"price": "$5.00", "colour": "#fff", "at": "a#b"}'],
  ])('%s', (_, template) => checkDiagnosticsInCarriers(template, { counted }));
});

describe('responses', () => {
  test.each([
    ['the answer as it came', "$input.json('$')"],
    ['one part of it', "$input.json('$.result')"],
    ['nothing', '{}'],
    [
      'a status that follows the answer',
      "#if($input.path('$.ok') == false)#set($context.responseOverride.status = 404)#end\n$input.json('$')",
    ],
    ['a header that is set', '#set($context.responseOverride.header.X-A = "1")\n{}'],
    ["a message of one's own", '{"message": "gone", "id": "$context.requestId"}'],
    [
      'JSON in the message of an error',
      '#set($error = $util.parseJson($input.path(\'$.errorMessage\')))\n{"code": "$util.escapeJavaScript($error.code).replaceAll("\\\\\'", "\'")"}',
    ],
  ])('%s', (_, template) => checkDiagnosticsInCarriers(template, { counted, phase: 'response' }));
});
