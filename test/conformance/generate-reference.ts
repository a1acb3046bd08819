/** References, literals and expressions of templates, from a seed. */
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { makeCall, makeProperty } from './generate-call.ts';
import type { Receiver } from './generate-call.ts';
import { wholeNumber } from './generate-data.ts';

/** Values of each type that the data holds, without their `$`. */
const typed: Readonly<Record<Receiver, readonly [string, ...string[]]>> = {
  String: ['text', 'name', 'text', "input.path('$.name')", "input.params('id')", 'context.stage', 'input.body', 'stageVariables.table', "input.json('$')", 'map.b', 's'], // prettier-ignore
  List: ['list', 'list', "input.path('$.items')", "input.path('$.tags')", 'map.c', "input.path('$.items[*].qty')", 'l', 'root.items', 'list.subList(0, 1)'], // prettier-ignore
  Map: ['map', 'map', "input.path('$')", "input.path('$.address')", 'input.params()', 'input.params().header', 'context', 'context.identity', 'stageVariables', 'm', 'root', 'context.requestOverride'], // prettier-ignore
  'Map.Entry': ['entry', 'i', 'map.entrySet().iterator().next()', 'context.identity.entrySet().iterator().next()'], // prettier-ignore
  Set: [
    'map.keySet()',
    'map.entrySet()',
    'context.identity.keySet()',
    'root.keySet()',
    'm.keySet()',
  ],
  Collection: ['map.values()', 'm.values()', 'context.identity.values()'],
  Array: [
    "text.split(',')",
    'name.toCharArray()',
    'list.toArray()',
    "text.split('')",
    'name.getBytes()',
  ],
  Integer: ['one', 'list.size()', 'list[0]', 'n', "input.path('$.id')", 'text.length()'],
  Long: ['context.requestTimeEpoch', 'one.longValue()', 'n', "input.path('$.big')"],
  Double: ['pi', "input.path('$.total')", 'd', "input.path('$.items[0].price')"],
  Boolean: ['yes', 'no', "input.path('$.paid')", 'list.isEmpty()', "text.contains('o')"],
};
const types = ['String', 'String', 'String', 'List', 'List', 'Map', 'Map', 'Map.Entry', 'Set', 'Collection', 'Array', 'Integer', 'Integer', 'Long', 'Double', 'Boolean'] as const; // prettier-ignore

/** What the corpus reads most, in about its proportions. */
const common = [
  "input.path('$')", "input.path('$.name')", "input.path('$.items')", "input.path('$.items[0].sku')", "input.path('$.nope')", "input.path('$.note')",
  "input.path('$.total')", "input.path('$.address').city", "input.path('$.tags')[1]", "input.path('$.items[*].qty')", "input.path('$..price')",
  "input.path('$.tags').size()", "input.path('$.items[?(@.qty > 0)]')", "input.path('$[0]')", "input.path('name')",
  "input.params('id')", "input.params('q')", "input.params('nope')", "input.params('X-Id')", 'input.params().path.id', "input.params().header.get('X-Id')", 'input.params().querystring', 'input.params().get("header")', 'input.params().path.keySet()',
  "input.json('$')", "input.json('$.items')", "input.json('$.name')", "input.json('$.nope')", "input.json('$.note')", "input.json('$.address')", "input.json('$.total')",
  'input.body', 'input', 'util',
  "util.escapeJavaScript($name)", "util.escapeJavaScript($input.json('$'))", 'util.escapeJavaScript($text).replaceAll("\\\\\'","\'")', 'util.urlEncode($text)', 'util.urlDecode($text)', 'util.base64Encode($text)', 'util.base64Decode($name)', "util.base64Decode('aGk=')", "util.parseJson('{\"z\":[1,2]}').z", 'util.parseJson($text)', "util.parseJson($input.json('$.items'))",
  'context.stage', 'context.requestId', 'context.identity.sourceIp', 'context.identity', 'context.requestTimeEpoch', 'context.nope', 'context.authorizer.claims.sub', "context.authorizer.claims['cognito:groups']", 'context.httpMethod', 'context.resourcePath', 'context.requestOverride.header', 'context.responseOverride.status', 'context', 'context.identity.user', 'context.keySet()',
  'stageVariables.table', 'stageVariables', 'stageVariables.nope', "stageVariables.get('table')",
] as const; // prettier-ignore

const loopNames = ['i', 'i', 'foreach.count', 'foreach.index', 'foreach.hasNext', 'velocityCount', 'foreach.last', 'foreach.first', 'foreach.parent.index', 'foreach.parent.count', 'foreach.topmost.index', 'foreach.parent.parent.hasNext', 'velocityHasNext', 'foreach', 'foreach.parent', 'foreach.nope', 'i.key', 'i.value', 'foreach.getCount()', 'foreach.hasNext()', 'foreach.isLast()', 'foreach.info', 'foreach.stop()', 'foreach.replaced', 'foreach.getParent().getIndex()'] as const; // prettier-ignore

const plainNames = ['a', 'b', 'c', 'one', 'name', 'list', 'map', 'yes', 'no', 'nul', 'pi', 'text', 'nix', 'map.a', 'map.nope', 'map.c', 's', 'l', 'm', 'n', 'd', 'root.items', 'root.address', 'bodyContent', 'x', 'macro', 'define.depth', 'evaluate', 'template', 'a-b', 'a_1', 'map.keySet', 'list.size'] as const; // prettier-ignore

/** Writes what may stand behind `$`, in brackets and in conditions. */
export class ReferenceWriter {
  protected readonly random: Random;
  /** How many loops are open, so that `$foreach` means something. */
  protected loops = 0;

  constructor(random: Random) {
    this.random = random;
  }

  protected chance(share: number): boolean {
    return this.random() < share;
  }

  /** A reference with its `$`, in any notation. */
  reference(depth: number): string {
    const chain = this.chain(depth);
    const dice = this.random();
    if (dice < 0.66) return `$${chain}`;
    if (dice < 0.82) return `\${${chain}}`;
    if (dice < 0.88) return `$!${chain}`;
    if (dice < 0.92) return `$!{${chain}}`;
    return `${pick(this.random, ['\\', '\\\\', '\\\\\\', '$', '#', '\\#', '$\\', '\\!', '$!', '$!$'])}${pick(this.random, [`$${chain}`, `\${${chain}}`, `$!${chain}`, `$!{${chain}}`])}`;
  }

  /** A reference without its `$`. */
  protected chain(depth: number): string {
    const dice = this.random();
    if (dice < 0.3) return pick(this.random, common);
    if (this.loops > 0 && dice < 0.45) return pick(this.random, loopNames) + this.steps(depth, 1);
    if (dice < 0.6) return pick(this.random, plainNames) + this.steps(depth, 2);
    const type = pick(this.random, types);
    const receiver = pick(this.random, typed[type]);
    if (this.chance(0.12)) return `${receiver}${makeProperty(this.random, type)}`;
    return `${receiver}${this.call(type, depth)}${this.chance(0.25) ? this.steps(depth, 1) : ''}`;
  }

  private steps(depth: number, most: number): string {
    return many(this.random, 0, most, () => this.step(depth)).join('');
  }

  private step(depth: number): string {
    const dice = this.random();
    if (dice < 0.5) return this.call(pick(this.random, types), depth);
    if (dice < 0.75)
      return `.${pick(this.random, ['a', 'b', 'size', 'empty', 'length', 'sku', 'qty', 'key', 'value', 'class.name', 'bytes', 'nope', 'class', 'class.simpleName', 'price', 'Empty', 'k'])}`;
    return `[${this.argument(depth - 1)}]`;
  }

  private call(type: Receiver, depth: number): string {
    return makeCall(this.random, type, {
      any: () => this.argument(depth - 1),
      int: () => (this.chance(0.75) ? String(integer(this.random, -2, 6)) : this.number()),
      text: () =>
        this.chance(0.6) ? this.string(depth - 1) : `$${pick(this.random, typed.String)}`,
      regex: () =>
        `'${pick(this.random, ['a', 'o', '', '.', '[aeiou]', '\\s+', '(l)(o)?', '\\W', '^', '$', ',', 'l+?', '\\d*', '(?i)H', '[^a-z]', '\\$', '|', '(', '\\\\', '"'])}'`,
      list: () =>
        this.chance(0.5) ? `$${pick(this.random, typed.List)}` : this.listLiteral(depth - 1),
      map: () =>
        this.chance(0.5) ? `$${pick(this.random, typed.Map)}` : this.mapLiteral(depth - 1),
    });
  }

  /** What may stand as a method's argument or an index. */
  protected argument(depth: number): string {
    const dice = this.random();
    if (dice < 0.3) return String(integer(this.random, -2, 4));
    if (dice < 0.6) return this.string(depth);
    if (dice < 0.85) return `$${depth > 0 ? this.chain(depth) : pick(this.random, plainNames)}`;
    if (depth <= 0)
      return pick(this.random, [
        'true',
        'false',
        '1.5',
        'null',
        '10000000000',
        'word',
        '[]',
        '{}',
        '[1..3]',
      ]);
    return this.literal(depth);
  }

  protected string(depth: number): string {
    const plain = pick(this.random, [
      '', 'a', 'b', 'foo', ' ', 'o', 'l', '1', '12', ',', ', ', '.', 'x.y', 'é', '😀', 'true', '\\', '\\\\', '$', '#', '#a', '\\n',
      'a\nb', "it''s", '$5', '%s', '%d|%5.2f', 'Hello', 'two', '/', '&', '\\$', '[0]', '$.', '##', '#*c*#', '0x1F', '-1', 'sku', '{}',
    ] as const); // prettier-ignore
    if (depth > 0 && this.chance(0.4))
      return `"${plain.replaceAll("''", "'")}${this.nested(depth)}${pick(this.random, ['', ' ', '""', '#if($yes)y#end', '$!nix', '.', '#set($z = 1)$z', '$', '#foreach($q in [1..2])$q#end', '\\', '#', '## c', '#[[$a]]#', '#nope', '#stop'])}"`;
    return this.chance(0.5) ? `'${plain}'` : `"${plain}"`;
  }

  /** A reference inside double quotes, which therefore holds none of them. */
  private nested(depth: number): string {
    const inner = this.reference(depth - 1);
    return inner.includes('"') ? `\${${pick(this.random, plainNames)}}` : inner;
  }

  protected number(): string {
    return this.chance(0.6)
      ? wholeNumber(this.random)
      : pick(this.random, ['0.5', '1.5', '-2.25', '1e3', '.5', '1.0E10', '0.001', '123456789.125', '1e-5', '-.5', '1.e2', '3.0', '1e308', '1e309', '0.1', '1E+2', '4.9e-324', '12.50']); // prettier-ignore
  }

  protected literal(depth: number): string {
    const dice = this.random();
    if (dice < 0.3) return this.number();
    if (dice < 0.5) return this.string(depth);
    if (dice < 0.65) return this.listLiteral(depth);
    if (dice < 0.8) return this.mapLiteral(depth);
    if (dice < 0.92)
      return `[${this.blank()}${pick(this.random, ['1', '0', '-2', '3', '$list.size()', '$nix', '$name', '$yes'])}${this.blank()}..${this.blank()}${pick(this.random, ['2', '0', '4', '$list.size()', '-1', '$foreach.count', '$d', '12'])}${this.blank()}]`;
    return pick(this.random, ['true', 'false']);
  }

  private listLiteral(depth: number): string {
    return `[${this.blank()}${many(this.random, 0, 3, () => this.item(depth)).join(pick(this.random, [', ', ',', ' , ', ',\n']))}]`;
  }

  private mapLiteral(depth: number): string {
    return `{${this.blank()}${many(this.random, 0, 3, () => `${this.key(depth)}${pick(this.random, [':', ': ', ' : '])}${this.item(depth)}`).join(', ')}${this.blank()}}`;
  }

  private key(depth: number): string {
    return this.chance(0.7) ? this.string(depth - 1) : this.item(depth);
  }

  /** An argument that is no bare word, which a literal does not hold. */
  private item(depth: number): string {
    return this.argument(depth - 1).replace(/^(?:null|word)$/, '0');
  }

  /** What may stand behind `#set($x =` and in a condition. */
  expression(depth: number): string {
    const dice = this.random();
    if (depth <= 0 || dice < 0.4) return this.chance(0.6) ? this.operand() : this.literal(1);
    const blank = this.chance(0.85) ? ' ' : '';
    if (dice < 0.6)
      return `${this.expression(depth - 1)}${blank}${pick(this.random, ['+', '-', '*', '/', '%', '+'])}${blank}${this.expression(depth - 1)}`;
    if (dice < 0.8)
      return `${this.expression(depth - 1)} ${pick(this.random, ['==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', '&&', '||', 'and', 'or'])} ${this.expression(depth - 1)}`;
    if (dice < 0.9) return `(${this.blank()}${this.expression(depth - 1)}${this.blank()})`;
    return `${pick(this.random, ['!', '! ', 'not ', '!!'])}${this.chance(0.5) ? this.expression(0) : `(${this.expression(depth - 1)})`}`;
  }

  private operand(): string {
    return `${pick(this.random, ['$', '$', '$', '$!'])}${this.chance(0.85) ? this.chain(1) : `{${this.chain(1)}}`}`;
  }

  protected blank(): string {
    return pick(this.random, ['', '', '', '', ' ', '\n ', '\t']);
  }
}
