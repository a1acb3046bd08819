/** No template reaches the JavaScript host: no prototype, constructor, global, by no notation. */
import { describe, expect, it } from 'vitest';
import { velocity17Profile } from '../../core/src/velocity/profile.ts';
import { renderTemplate } from '../../core/src/gateway/render-template.ts';
import { attackNotations, attackedNames } from '../support/attacks.ts';
import { renderText } from './render.ts';

const receivers = [
  'text',
  'one',
  'list',
  'map',
  'hash',
  'foreach',
  'text.split("l")',
  'map.entrySet()',
  'map.keySet()',
  'list.iterator()',
  'text.getClass()',
  'block',
];

const hostText = /\[object|function|native code|=>|class Java|undefined|Symbol/;

describe.each(receivers)('$%s', (receiver) => {
  it.each(attackedNames)('shows nothing of the host by %s', (name) => {
    for (const ask of attackNotations) {
      const template = `#define($block)x#end#foreach($i in [1])${ask(receiver, name)}#end`;
      const { output, error } = renderText(template, velocity17Profile);
      expect(output, template).not.toMatch(hostText);
      expect(error?.message ?? '', template).not.toMatch(
        /internal error|is not a function|Cannot read/,
      );
    }
  });
});

describe('writing', () => {
  it('sets entries of the map, never its prototype', () => {
    const { output } = renderText(
      "#set($map['__proto__'] = {'polluted': 'yes'})#set($map['constructor'] = 'c')$map|$map.polluted|$map.constructor",
    );
    expect(output).toBe('{a=A, __proto__={polluted=yes}, constructor=c}||c');
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect({}.constructor).toBe(Object);
  });

  it('keeps variables named like members of the host apart', () => {
    expect(
      renderText('#set($constructor = 1)#set($__proto__ = 2)$constructor$toString').output,
    ).toBe('1');
  });

  it('leaves a read-only map alone', () => {
    const { output, error } = renderText('#set($frozen.a = "x")');
    expect(output).toBe('');
    expect(error?.message).toContain('UnsupportedOperationException');
    expect(renderText('$frozen.a').output).toBe('A');
  });
});

it('has no global', () => {
  expect(renderText('$globalThis$process$require$console$Math$this$eval').output).toBe('');
});

describe('data with names of the host', () => {
  const body =
    '{"__proto__": {"polluted": "yes"}, "constructor": {"name": "c"}, "toString": 1, "list": [{"__proto__": 2}]}';
  const variables = { constructor: 'v', hasOwnProperty: 'h' };

  it.each<readonly [template: string, output: string]>([
    ["$input.path('$.__proto__.polluted')", 'yes'],
    ["$input.path('$').constructor.name", 'c'],
    ["$input.path('$..__proto__')", '[{"polluted":"yes"},2]'],
    ["$input.path('$.list[0].valueOf')", ''],
    ["$input.path('$.list.constructor')", ''],
    ['$util.parseJson(\'{"__proto__": 1}\')', '{__proto__=1}'],
    ["$input.params('__proto__')$input.params().constructor$context['__proto__']", ''],
    ['$constructor$hasOwnProperty$isPrototypeOf', 'vh'],
  ])('%s is only data', (template, output) => {
    const answer = renderTemplate({ template, body, vars: variables });
    expect([answer.error, answer.output]).toEqual([null, output]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a path that asks for too much', () => {
  it.each([
    `$${'..*'.repeat(40)}`,
    `$${'[*]'.repeat(2000)}`,
    `$[?(@.a =~ /(a+)+b/)]`,
    `$[0:2000000000]`,
    `$${"['a']".repeat(20_000)}`,
  ])('%.30s… ends', (path) => {
    const deep = '{"a":'.repeat(200) + `"${'a'.repeat(40)}!"` + '}'.repeat(200);
    const { error } = renderTemplate({
      template: `#set($x = $input.path($p))$!x.size()`,
      body: `[${deep},${deep}]`,
      vars: { p: path },
    });
    expect(error?.message ?? '').not.toMatch(/internal/);
  });
});
