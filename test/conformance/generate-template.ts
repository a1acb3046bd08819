/**
 * Makes templates from a seed: over the whole language, weighted to what people write for API
 * Gateway (references into `$input` most, then `#set`, `#if`, `#foreach`), with a share of what
 * hardly anybody writes, since that is where engines differ.
 */
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { makeCall } from './generate-call.ts';

export type ProfileName = 'aws' | 'velocity-1.7';

/** One line for `render --batch` and for the Java oracle. */
export interface Case {
  readonly id: string;
  readonly profile: ProfileName;
  readonly template: string;
  readonly body: string;
  readonly params: Record<'path' | 'querystring' | 'header', Record<string, string>>;
  readonly context: Record<string, unknown>;
  readonly stageVariables: Record<string, string>;
  readonly vars: Record<string, unknown>;
}

/** The same data for every template; the template chooses what it reads. */
export const caseData = {
  body: JSON.stringify({
    id: 7,
    name: "O'Neil",
    total: 12.5,
    big: 12345678901234567890n.toString(),
    paid: true,
    late: false,
    note: null,
    tags: ['a', 'b', 'c'],
    items: [
      { sku: 'x1', qty: 2, price: 1.5 },
      { sku: 'y/2', qty: 0, price: 10 },
    ],
    address: { city: 'Köln', zip: '50667', lines: [] },
    empty: '',
  }),
  params: {
    path: { id: '42' },
    querystring: { q: 'a b', page: '2' },
    header: { 'X-Id': 'h"1', Accept: '*/*' },
  },
  context: {
    stage: 'prod',
    httpMethod: 'POST',
    requestTimeEpoch: 1735689600000,
    identity: { sourceIp: '198.51.100.7', user: null },
  },
  stageVariables: { table: 'orders', empty: '' },
  vars: {
    one: 1,
    name: 'foo',
    list: [3, 1, 2],
    map: { a: 1, b: 'two', c: [1] },
    yes: true,
    no: false,
    nul: null,
    pi: 3.14,
    text: 'Hello, World',
  },
} as const;

/** Make the case of a seed. */
export function makeCase(random: Random, id: string, profile: ProfileName): Case {
  const writer = new TemplateWriter(random, profile);
  return { id, profile, template: writer.block(3), ...structuredClone(caseData) };
}

class TemplateWriter {
  private readonly random: Random;
  private readonly profile: ProfileName;
  /** How many loops are open, so that `$foreach` means something. */
  private loops = 0;
  private macros = 0;

  constructor(random: Random, profile: ProfileName) {
    this.random = random;
    this.profile = profile;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  block(depth: number): string {
    return many(this.random, 1, depth > 1 ? 5 : 3, () => this.statement(depth)).join('');
  }

  private statement(depth: number): string {
    const dice = this.random();
    if (dice < 0.22) return this.text();
    if (dice < 0.45) return this.reference(2);
    if (dice < 0.68 || depth === 0) return this.set();
    if (dice < 0.78) return this.conditional(depth - 1);
    if (dice < 0.87) return this.loop(depth - 1);
    return this.rare(depth - 1);
  }

  private text(): string {
    return pick(this.random, [
      ' ',
      '\n',
      '\n  ',
      ', ',
      '{"a": ',
      '}',
      '"',
      '\\',
      'x',
      '$',
      '#',
      '\t',
      ' - ',
      '.',
      '\r\n',
      '$ ',
      '# ',
      '##\n',
      ' ## note\n',
      '()',
      '[0]',
      '"k": "',
      '\\\\',
      '!',
      '$5',
      '#a',
      'é',
    ]);
  }

  private variable(): string {
    if (this.loops > 0 && this.chance(0.3))
      return pick(this.random, [
        'i',
        'i',
        'foreach.count',
        'foreach.index',
        'foreach.hasNext',
        'velocityCount',
        'foreach.last',
        'foreach.first',
        'foreach.parent.index',
        'velocityHasNext',
      ]);
    return pick(this.random, [
      'a',
      'b',
      'c',
      'one',
      'name',
      'list',
      'map',
      'yes',
      'no',
      'nul',
      'pi',
      'text',
      'nix',
      'map.a',
      'map.nope',
      'map.c',
      'list.size()',
      'text.length()',
      'root.items',
      'root.address',
    ]);
  }

  /** A reference without its `$`. */
  private chain(depth: number): string {
    const dice = this.random();
    if (dice < 0.3) return this.input();
    let chain = this.variable();
    for (let steps = integer(this.random, 0, 2); steps > 0; steps--) chain += this.step(depth);
    return chain;
  }

  private input(): string {
    return pick(this.random, [
      "input.path('$.name')",
      "input.path('$.items')",
      "input.path('$.items[0].sku')",
      "input.path('$.nope')",
      "input.path('$.note')",
      "input.json('$')",
      "input.json('$.items')",
      "input.json('$.name')",
      "input.json('$.nope')",
      "input.params('id')",
      "input.params('q')",
      'input.params().path.id',
      "input.params().header.get('X-Id')",
      'input.params().querystring',
      'input.body',
      "input.path('$.total')",
      "input.path('$.address').city",
      "input.path('$.tags')[1]",
      "input.path('$.items[*].qty')",
      "input.path('$..price')",
      'context.stage',
      'context.identity.sourceIp',
      'context.identity',
      'context.requestTimeEpoch',
      'stageVariables.table',
      'context.nope',
      'util.escapeJavaScript($name)',
      'util.urlEncode($text)',
      'util.base64Encode($text)',
      'util.parseJson(\'{"z":[1,2]}\').z',
      'context.requestOverride.header',
      'input.params().header.keySet()',
    ]);
  }

  private step(depth: number): string {
    const dice = this.random();
    if (dice < 0.5) return makeCall(this.random, () => this.argument(depth - 1));
    if (dice < 0.75)
      return `.${pick(this.random, ['a', 'b', 'size', 'empty', 'length', 'sku', 'qty', 'key', 'value', 'class.name', 'bytes', 'nope'])}`;
    return `[${this.argument(depth - 1)}]`;
  }

  private reference(depth: number): string {
    const chain = this.chain(depth);
    const dice = this.random();
    if (dice < 0.6) return `$${chain}`;
    if (dice < 0.8) return `\${${chain}}`;
    if (dice < 0.87) return `$!${chain}`;
    if (dice < 0.92) return `$!{${chain}}`;
    return `${pick(this.random, ['\\', '\\\\', '\\\\\\', '$', '#', '\\#'])}$${chain}`;
  }

  /** What may stand as a method's argument or an index. */
  private argument(depth: number): string {
    const dice = this.random();
    if (dice < 0.35) return String(integer(this.random, -2, 4));
    if (dice < 0.65) return this.string(depth);
    if (dice < 0.85) return `$${this.chain(Math.max(0, depth))}`;
    if (depth <= 0) return pick(this.random, ['true', 'false', '1.5', 'null', '10000000000']);
    return this.literal(depth);
  }

  private string(depth: number): string {
    const plain = pick(this.random, [
      'a',
      'b',
      'sku',
      '',
      'foo',
      'o',
      'l+',
      '[a-z]',
      '(l)(o)',
      '$1',
      '\\d',
      ', ',
      'x.y',
      '1',
      'World',
      ' ',
      '%s',
      'true',
    ]);
    if (depth > 0 && this.chance(0.35))
      return `"${plain}${this.reference(0)}${pick(this.random, ['', ' ', '""', '#if($yes)y#end', '$!nix', '.'])}"`;
    return this.chance(0.5) ? `'${plain}'` : `"${plain}"`;
  }

  private number(): string {
    return pick(this.random, [
      '0',
      '1',
      '2',
      '-1',
      '7',
      '100',
      '2147483647',
      '-2147483648',
      '2147483648',
      '9223372036854775807',
      '9223372036854775808',
      '0.5',
      '1.5',
      '-2.25',
      '1e3',
      '.5',
      '1.0E10',
      '3',
      '12',
      '1000000',
      '0.001',
      '123456789.125',
    ]);
  }

  private literal(depth: number): string {
    const dice = this.random();
    if (dice < 0.3) return this.number();
    if (dice < 0.5) return this.string(depth);
    if (dice < 0.65)
      return `[${many(this.random, 0, 3, () => this.argument(depth - 1).replace('null', '0')).join(', ')}]`;
    if (dice < 0.8)
      return `{${many(this.random, 0, 3, () => `${this.string(depth - 1)}: ${this.argument(depth - 1).replace('null', '0')}`).join(', ')}}`;
    if (dice < 0.9)
      return `[${integer(this.random, -2, 3)}..${pick(this.random, ['2', '0', '$one', '4', '$list.size()'])}]`;
    return pick(this.random, ['true', 'false']);
  }

  /** What may stand behind `#set($x =` and in a condition. */
  private expression(depth: number): string {
    const dice = this.random();
    if (depth <= 0 || dice < 0.35) return this.chance(0.6) ? `$${this.chain(1)}` : this.literal(1);
    if (dice < 0.6)
      return `${this.expression(depth - 1)} ${pick(this.random, ['+', '-', '*', '/', '%', '+'])} ${this.expression(depth - 1)}`;
    if (dice < 0.8)
      return `${this.expression(depth - 1)} ${pick(this.random, ['==', '!=', '<', '>', '<=', '>=', 'eq', 'lt', '&&', '||', 'and', 'or'])} ${this.expression(depth - 1)}`;
    if (dice < 0.9) return `(${this.expression(depth - 1)})`;
    return `${pick(this.random, ['!', '! ', 'not '])}${this.expression(0)}`;
  }

  private set(): string {
    const target = pick(this.random, [
      '$a',
      '$a',
      '$b',
      '$b',
      '$c',
      '$c',
      '$root',
      '${a}',
      '$map.z',
      '$map["k"]',
      '$list[0]',
      '$list[-1]',
      '$context.responseOverride.status',
      '$context.requestOverride.header.X',
      '$!b',
      '$foreach.x',
      '$nix.x',
    ]);
    const value = target === '$root' ? "$input.path('$')" : this.expression(2);
    return `${pick(this.random, ['', '', ' ', '  '])}#set(${this.blank()}${target} = ${value}${this.blank()})${this.gap()}`;
  }

  private blank(): string {
    return pick(this.random, ['', '', '', ' ', '\n ']);
  }

  /** What stands behind a directive: often its line's end. */
  private gap(): string {
    return pick(this.random, ['', '', '\n', '\n', ' \n', ' ', '\r\n', '\t\n\n']);
  }

  private conditional(depth: number): string {
    const elseIf = this.chance(0.2)
      ? `#elseif(${this.expression(1)})${this.gap()}${this.block(depth)}`
      : '';
    const otherwise = this.chance(0.4)
      ? `${pick(this.random, ['#else', '#{else}'])}${this.gap()}${this.block(depth)}`
      : '';
    return `${pick(this.random, ['#if', '#if', '#{if}', '#if '])}(${this.expression(2)})${this.gap()}${this.block(depth)}${elseIf}${otherwise}${this.end()}`;
  }

  private end(): string {
    return `${this.gap()}${pick(this.random, ['#end', '#end', '#{end}'])}${this.gap()}`;
  }

  private loop(depth: number): string {
    const over = this.chance(0.4)
      ? this.literal(1).replace(/^(true|false|[-.\d].*)$/, '[1..3]')
      : `$${pick(this.random, ['list', 'map', 'map.entrySet()', 'map.keySet()', "input.path('$.items')", "input.path('$.tags')", 'nix', 'text', 'a', 'text.split(", ")', 'list.iterator()', 'map.values()', 'root'])}`;
    this.loops++;
    const body =
      this.block(depth) +
      (this.chance(0.15)
        ? `#if($foreach.count > 1)${pick(this.random, ['#break', '#break($foreach)', '#stop'])}#end`
        : '') +
      (this.chance(0.4) ? '#if($foreach.hasNext),#end' : '');
    this.loops--;
    return `#foreach(${this.blank()}$i in ${over})${this.gap()}${body}${this.end()}`;
  }

  private rare(depth: number): string {
    const name = `m${this.macros}`;
    switch (integer(this.random, 0, 11)) {
      case 0:
        return `#define($${pick(this.random, ['a', 'd'])})${this.gap()}${this.block(depth)}${this.end()}$d`;
      case 1:
        this.macros++;
        return `#macro(${name}${pick(this.random, ['', ' $a', ' $a $x', ' $i'])})${this.gap()}${this.block(depth)}${pick(this.random, ['', '$a', '$x', '$!bodyContent', '$x.y'])}${this.end()}`;
      case 2:
      case 3:
        return `#m${integer(this.random, 0, Math.max(0, this.macros))}(${many(this.random, 0, 2, () => this.argument(1)).join(' ')})${this.gap()}`;
      case 4:
        // The text of an unknown `#@name` loses what the lexer keeps beside its tokens; nobody writes one.
        return this.macros === 0
          ? this.text()
          : `#@m0(${this.argument(1)})${this.gap()}${this.profile === 'aws' ? 'body ' : this.block(depth)}${this.end()}`;
      case 5:
        return `#evaluate(${this.chance(0.5) ? this.string(2) : this.reference(1).replace(/^[\\#$]*\$/, '$')})${this.gap()}`;
      case 6:
        return `#[[${this.text()}$a #if]]#`;
      case 7:
        return `#literal()${this.gap()}$a #set($x = 1)${this.end()}`;
      case 8:
        return `#*${this.text()} $a *#${this.gap()}`;
      case 9:
        return pick(this.random, [
          '\\#if',
          '\\#end',
          '\\\\#set($a = 1)',
          '#nope',
          '#nope($a)',
          '#{nope}',
          '\\#nope',
          '#return($a)',
          '#a b',
          '\\\\\\#else',
        ]);
      case 10:
        return this.profile === 'aws'
          ? this.text()
          : pick(this.random, ['#include($nix)', '#parse($nix)', '#stop', '#break']);
      default:
        return this.text() + this.text();
    }
  }
}
