/** No template reaches the JavaScript host through velocityjs, by any name or notation. */
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderWithVelocityjs } from '../../core/src/gateway/velocityjs-engine.ts';
import { attackedNames, attackNotations } from '../support/attacks.ts';
import { hostState } from '../support/host-state.ts';
import { escapes, otherAttempts } from '../support/velocityjs-escapes.ts';

const receivers = [
  'text',
  'one',
  'list',
  'map',
  'foreach',
  'input',
  'util',
  'context',
  'stageVariables',
  'input.body',
  'input.path("$")',
  'util.parseJson("[1]")',
  'text.split("l")',
  'text.match("l")',
  'map.entrySet()',
  'map.keySet()',
  'list.slice(0)',
  'made',
  'block',
];

/** `undefined` is not among them: it is what JavaScript makes of a missing value in a text. */
const hostText = /\[object|function|native code|=>|Symbol|reached/;

const request = {
  body: '{"a": 1}',
  vars: { text: 'Hello', one: 1, list: [3, 'b', null], map: { a: 'A' } },
};

let before: readonly string[];
beforeEach(() => (before = hostState()));
afterEach(() => {
  expect(hostState()).toEqual(before);
});

describe.each(receivers)('$%s', (receiver) => {
  it.each(attackedNames)('shows nothing of the host by %s', (name) => {
    for (const ask of attackNotations) {
      const template = `#define($block)x#end#set($made = {"k": []})#foreach($i in [1])${ask(receiver, name)}#end`;
      expect(renderWithVelocityjs({ template, ...request }).output, template).not.toMatch(hostText);
    }
  });
});

describe('ways out that velocityjs leaves open', () => {
  // Else the attacks would prove nothing. In a process of its own, since they change the host.
  it('are such', () => {
    const render = `const { render } = require('velocityjs');
      for (const template of JSON.parse(process.argv[1])) console.log(render(template, { map: { a: 'A' } }));`;
    const templates = JSON.stringify(escapes.map(([, template]) => template));
    const printed = execFileSync(process.execPath, ['-e', render, templates], { encoding: 'utf8' });
    expect(printed.trim().split('\n')).toEqual(escapes.map(() => 'reached'));
  });

  it.each([...escapes, ...otherAttempts])('%s is barred', (_, template) => {
    expect(renderWithVelocityjs({ template, ...request }).output).not.toMatch(hostText);
    expect(globalThis).not.toHaveProperty('reached');
  });
});

it.each(attackedNames)('#%s() is no macro', (name) => {
  for (const template of [`#${name}()`, `#${name}("x")`, `#@${name}("x")y#end`]) {
    expect(renderWithVelocityjs({ template }).output, template).not.toMatch(hostText);
  }
});

it('has no global', () => {
  const template = '$!globalThis$!process$!require$!console$!Math$!this$!eval$!toString$!valueOf';
  expect(renderWithVelocityjs({ template }).output).toBe('');
});

describe('writing', () => {
  it.each([
    ['a map', '#set($m = {})#set($m.constructor = "c")$m.constructor', 'c'],
    ['a list', '#set($l = [1])#set($l.map = "m")$l.map', 'm'],
    [
      'a name of the prototype',
      '#set($m = {"a": 1})#set($m.__proto__ = {"polluted": 1})$!m.polluted',
      '',
    ],
    ['a name of the prototype as a variable', '#set($__proto__ = {"polluted": 1})$!polluted', ''],
  ])('stays in %s', (_, template, output) => {
    expect(renderWithVelocityjs({ template })).toMatchObject({ output, error: null });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('data with names of the host', () => {
  const body = '{"constructor": {"name": "c"}, "toString": 1, "__proto__": {"polluted": "yes"}}';

  it.each([
    ["$input.path('$').constructor.name", 'c'],
    ["$input.path('$').toString", '1'],
    // Unlike API Gateway, which has it as data: velocityjs refuses the name.
    ["$!input.path('$').__proto__.polluted", ''],
    ["$input.json('$.__proto__.polluted')", '"yes"'],
    ['$constructor', 'v'],
  ])('%s is only data', (template, output) => {
    const answer = renderWithVelocityjs({ template, body, vars: { constructor: 'v' } });
    expect(answer).toMatchObject({ output, error: null });
  });
});

describe('ends as an answer, whatever it is', () => {
  it.each([
    ['a map in itself', '#set($m = {})#set($m.m = $m)$m'],
    ['an override in itself', '#set($context.requestOverride.header.x = $context)'],
    [
      'an override that is twice in itself, over and over',
      '#set($h = $context.requestOverride.header)#foreach($i in [1..60])#set($h = {"a": $h, "b": $h})#end#set($context.requestOverride.header = $h)',
    ],
    [
      'a map in itself, to a method of $util',
      '#set($m = {})#set($m.m = $m)$util.escapeJavaScript($m)',
    ],
    ['no text', '#set($context = 1)#set($input = 2)$input$context'],
    ['a text of no length', '$text.repeat(4000000000)'],
    ['a block in itself', '#define($b)$b#end$b'],
    ['a macro in itself', '#macro(m)#m()#end#m()'],
    ['deep nesting', `#set($x = ${'['.repeat(5000)}${']'.repeat(5000)})$x`],
  ])('%s', (_, template) => {
    expect(() => renderWithVelocityjs({ template, ...request })).not.toThrow();
  });
});
