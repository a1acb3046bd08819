/**
 * What hover says of every kind of name, and where it answers: each row goes through every carrier.
 * The first text is the name as it is documented, the others are what AWS's guide and Velocity's
 * reference say of it.
 */
import { describe, test } from 'vitest';
import { checkHoverInCarriers } from '../support/check.ts';

describe('the roots', () => {
  test.each([
    ['$input', '$⟦in█put⟧.body', ['`$input`', 'payload']],
    ['$util', "$⟦ut█il⟧.urlEncode('a')", ['`$util`', 'escaping']],
    ['$context', '$⟦con█text⟧.stage', ['`$context`', 'requestOverride']],
    ['$stageVariables', '$⟦stage█Variables⟧.table', ['`$stageVariables`', 'by name']],
    ['$foreach', '#foreach($i in [1])$⟦for█each⟧.index#end', ['`$foreach`', 'hasNext']],
    ['in braces', '${⟦in█put⟧.body}', ['`$input`']],
    ['quiet', '$!⟦in█put⟧.body', ['`$input`']],
    ['quiet and in braces', '$!{⟦in█put⟧.body}', ['`$input`']],
    ['at its first letter', '$⟦█input⟧.body', ['`$input`']],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

describe('members of $input', () => {
  test.each([
    ['body', '$input.⟦bo█dy⟧', ['$input.body: String', 'Raw request payload']],
    ['json', "$input.⟦js█on⟧('$.a')", ['$input.json(path): String', '`path`: JSONPath']],
    ['path', "$input.⟦pa█th⟧('$.a')", ['$input.path(path): Object', 'navigable']],
    ['params()', '$input.⟦par█ams⟧()', ['$input.params(): Map', 'last value']],
    ['params(name)', "$input.⟦par█ams⟧('a')", ['$input.params(name): String', 'path, then query']],
    ['json while its path is typed', "$input.⟦js█on⟧('", ['$input.json(path): String']],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

describe('functions of $util', () => {
  test.each([
    ['escapeJavaScript', ['single quote', 'not legal JSON']],
    ['parseJson', ['JSON text', 'navigable']],
    ['urlEncode', ['becomes +']],
    ['urlDecode', ['+ becomes space']],
    ['base64Encode', ['UTF-8']],
    ['base64Decode', ['not for binary']],
  ])('%s', (name, expected) =>
    checkHoverInCarriers(`$util.⟦█${name}⟧($input.body)`, [`$util.${name}(`, ...expected]),
  );
});

describe('members of $context', () => {
  test.each([
    'accountId',
    'apiId',
    'authorizer.claims',
    'authorizer.principalId',
    'domainName',
    'domainPrefix',
    'extendedRequestId',
    'httpMethod',
    'identity.accountId',
    'identity.apiKey',
    'identity.apiKeyId',
    'identity.caller',
    'identity.clientCert.subjectDN',
    'identity.clientCert.validity.notAfter',
    'identity.cognitoAuthenticationProvider',
    'identity.cognitoIdentityId',
    'identity.principalOrgId',
    'identity.sourceIp',
    'identity.user',
    'identity.userAgent',
    'identity.userArn',
    'identity.vpcId',
    'identity.vpceId',
    'isCanaryRequest',
    'path',
    'protocol',
    'requestId',
    'requestTime',
    'requestTimeEpoch',
    'resourceId',
    'resourcePath',
    'stage',
    'wafResponseCode',
    'webaclArn',
  ])('%s', (name) => {
    const [last = '', ...before] = name.split('.').reverse();
    const receiver = ['$context', ...before.reverse()].join('.');
    checkHoverInCarriers(`${receiver}.⟦█${last}⟧`, [`$context.${name}: `, '**Can be read in**']);
  });

  test.each([
    ['a claim', '$context.authorizer.claims.⟦em█ail⟧', ['$context.authorizer.claims.<claim>']],
    ['a key of an authorizer', '$context.authorizer.⟦ten█ant⟧', ['authorizer.<property>']],
    [
      'a key of an authorizer that is a variable of logs elsewhere',
      '$context.authorizer.⟦sta█tus⟧',
      ['authorizer.<property>'],
    ],
    [
      'a header that is changed',
      '#set($context.requestOverride.header.⟦x█A⟧ = "1")',
      ['requestOverride.header.<name>', 'may assign'],
    ],
    [
      'the status that is changed',
      '#set($context.responseOverride.⟦sta█tus⟧ = 404)',
      ['responseOverride.status', 'may assign'],
    ],
    ['what logs alone can read', '$context.⟦response█Latency⟧', ['**Can be read in** access logs']],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

test('a stage variable', () => {
  checkHoverInCarriers('$stageVariables.⟦ta█ble⟧', ['Value of a stage variable']);
});

describe('members of $foreach', () => {
  test.each([
    ['count', 'from 1'],
    ['index', 'from 0'],
    ['hasNext', 'another round'],
    ['first', 'first round'],
    ['last', 'last round'],
    ['parent', 'around this one'],
    ['topmost', 'outermost'],
  ])('%s', (name, expected) =>
    checkHoverInCarriers(`#foreach($i in [1])$foreach.⟦█${name}⟧#end`, [
      `\`$foreach.${name}\``,
      expected,
    ]),
  );

  test('of the loop around', () => {
    checkHoverInCarriers('#foreach($a in [1])#foreach($b in [2])$foreach.parent.⟦in█dex⟧#end#end', [
      'from 0',
    ]);
  });
});

describe('directives', () => {
  test.each([
    ['#set', '⟦#s█et⟧($a = 1)', ['#set($name = value)']],
    ['#if', '⟦#i█f⟧(true)a#end', ['#if(condition)', '**true**']],
    ['#elseif', '#if(true)a⟦#else█if⟧(false)b#end', ['#elseif(condition)']],
    ['#else', '#if(true)a⟦#el█se⟧ b#end', ['no condition before it held']],
    ['#foreach', '⟦#for█each⟧($i in [1])$i#end', ['1000 rounds']],
    ['#end', '#foreach($i in [1])$i⟦#e█nd⟧', ['Ends']],
    ['#define', '⟦#de█fine⟧($d)a#end', ['renders it anew']],
    ['#break', '#foreach($i in [1])⟦#br█eak⟧#end', ['Leaves the loop']],
    ['#stop', '⟦#st█op⟧', ['Ends the template']],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

describe('methods of Java, by the type of their value', () => {
  test.each([
    ['of a text', '#set($s = "a")$s.⟦rep█lace⟧("a", "b")', ["java's String"]],
    ['of a list', '#set($l = [1])$l.⟦si█ze⟧()', ["java's List"]],
    ['of a map', '#set($m = {})$m.⟦key█Set⟧()', ["java's Map"]],
    ['of what a method gives', '#set($s = "a")$s.trim().⟦len█gth⟧()', ["java's String"]],
    ['of a parameter', "$input.params('a').⟦to█UpperCase⟧()", ["java's String"]],
    ['of the text of JSON', "$input.json('$').⟦rep█laceAll⟧('a', 'b')", ["java's String"]],
    ['of an unknown value', "$input.path('$.a').⟦si█ze⟧()", ["java's List"]],
    ['of what escapes', "$util.escapeJavaScript('a').⟦rep█laceAll⟧('a', 'b')", ["java's String"]],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

describe('variables of the template, with their types', () => {
  test.each([
    ['a text', '#set($a = "x")$⟦█a⟧', ['`$a`: String']],
    ['a number', '#set($a = 1)$⟦█a⟧', ['`$a`: Integer']],
    ['a truth', '#set($a = true)$⟦█a⟧', ['`$a`: Boolean']],
    ['a list', '#set($a = [1])$⟦█a⟧', ['`$a`: List']],
    ['a map', '#set($a = {"k": 1})$⟦█a⟧', ['`$a`: Map', '- `k`: Integer']],
    ['a comparison', '#set($a = 1 == 2)$⟦█a⟧', ['`$a`: Boolean']],
    ['what a method gives', '#set($a = "x".length())$⟦█a⟧', ['`$a`']],
    ['what is not known', "#set($a = $input.path('$.a'))$⟦█a⟧", ['`$a`', 'A variable']],
    ['where it is set', '#set($⟦█a⟧ = "x")', ['`$a`: String']],
    ['of a loop', '#foreach($i in [1..3])$⟦█i⟧#end', ['`$i`: Integer']],
    ['a kept block', '#define($d)a#end$⟦█d⟧', ['`$d`']],
    ['with the place that sets it', '#set($a = 1 + 2)$⟦█a⟧', ['#set($a = 1 + 2)']],
    ['with its loop', '#foreach($i in [1..3])$⟦█i⟧#end', ['#foreach($i in [1..3])']],
    ['one that hides a root', '#set($util = "x")$⟦ut█il⟧', ['`$util`: String', 'A variable']],
  ])('%s', (_, template, expected) => checkHoverInCarriers(template, expected));
});

describe('hover answers', () => {
  test.each([
    ['in the value of a set', "#set($x = $input.⟦js█on⟧('$'))"],
    ['in a condition', "#if($input.⟦js█on⟧('$') == '')a#end"],
    ['in an elseif', "#if(false)a#elseif($input.⟦js█on⟧('$'))b#end"],
    ['in the list of a loop', "#foreach($i in $input.⟦js█on⟧('$'))a#end"],
    ['in a double-quoted string', '#set($x = "a $input.⟦js█on⟧(\'$\') b")'],
    ['in an argument', "$util.urlEncode($input.⟦js█on⟧('$'))"],
    ['in a list', "#set($x = [$input.⟦js█on⟧('$')])"],
    ['in a map', "#set($x = {'a': $input.⟦js█on⟧('$')})"],
    ['in an index', "#set($l = [1])$l[$input.⟦js█on⟧('$')]"],
    ['in a branch', "#if(true)a#else $input.⟦js█on⟧('$')#end"],
    ['in a block that is not closed', "#if(true)$input.⟦js█on⟧('$')"],
    ['behind a mistake', "#set($x = )$input.⟦js█on⟧('$')"],
  ])('%s', (_, template) => checkHoverInCarriers(template, ['$input.json(path): String']));

  test.each([
    ['in text', 'in█put'],
    ['in a single-quoted string', "#set($x = '$in█put.body')"],
    ['in a comment', '## $in█put.body'],
    ['in a comment of a block', '#* $in█put.body *#'],
    ['in text that is not read', '#[[$in█put.body]]#'],
    ['on a blank', '$input.body █ $input.body'],
    ['on an unknown name', '$no█thing'],
    ['on an unknown function', '$util.no█thing()'],
    ['in a number', '#set($a = 1█2)'],
  ])('not %s', (_, template) => checkHoverInCarriers(template, []));
});
