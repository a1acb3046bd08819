/**
 * Makes templates from a seed: over the whole language, weighted to what people write for API
 * Gateway (references into `$input` most, then `#set`, `#if`, `#foreach`), with a share of what
 * hardly anybody writes, since that is where engines differ.
 */
import type { ProfileName } from '../../core/src/gateway/render-template.ts';
import { integer, many, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { makeData } from './generate-data.ts';
import type { CaseData } from './generate-data.ts';
import { ReferenceWriter } from './generate-reference.ts';

export type { ProfileName };

/** One line for `render --batch` and for the Java oracle. */
export interface Case extends CaseData {
  readonly id: string;
  readonly profile: ProfileName;
  readonly template: string;
}

/** Make the case of a seed: half of them like those of the corpus, half over the whole language. */
export function makeCase(random: Random, id: string, profile: ProfileName): Case {
  const data = makeData(random);
  const writer = new TemplateWriter(random, profile);
  const template = random() < 0.2 ? writer.mapping() : writer.opening() + writer.block(3);
  return { id, profile, template, ...data };
}

const texts = [
  ' ', '\n', '\n  ', ', ', '{"a": ', '}', '"', '\\', 'x', '$', '#', '\t', ' - ', '.', '\r\n', '$ ', '# ', '##\n', ' ## note\n', '()', '[0]',
  '"k": "', '\\\\', '!', '$5', '#a', 'é', '😀', '$!', '${', '$!{', '#{', '$$', '##', '-', '.x', '[', ']', '(', ')', '{}', '\\$', '\\#', '*#',
  '#*', '\\"', "'", '#1', '$.', '$-', '#(', '\r', '\f', '\u00a0', '&&', '#@', '#@x', '$ {a}', '#[', ']]#', '=',
] as const; // prettier-ignore

const targets = ['$a', '$a', '$a', '$b', '$b', '$b', '$c', '$c', '$s', '$l', '$m', '$n', '$d', '$root', '${a}', '${b}', '$map.z', '$map["k"]', '$map[$name]', '$list[0]', '$list[-1]', '$list[9]', '$context.responseOverride.status', '$context.requestOverride.header.X', '$context.responseOverride.header["Y"]', '$!b', '$!{b}', '$foreach.x', '$nix.x', '$i', '$map.a.b', '$map.get("c")[0]', '$input.x', '$stageVariables.x', '$foreach', '$velocityCount', '$one', '$text'] as const; // prettier-ignore

class TemplateWriter extends ReferenceWriter {
  private readonly profile: ProfileName;
  private macros = 0;

  constructor(random: Random, profile: ProfileName) {
    super(random);
    this.profile = profile;
  }

  /** Variables that later references read, most of the time. */
  opening(): string {
    if (this.chance(0.5)) return '';
    const parts = [
      "#set($root = $input.path('$'))",
      '#set($l = [1, "b", $nul, [2], {"k": 1.50}])',
      '#set($m = {"a": 1, "b": [1, "x"], "c": {"d": $yes}})',
      '#set($s = "a,b,c")',
      '#set($n = 10000000000)',
      '#set($d = 2.50)',
      '#foreach($entry in $map.entrySet())#break#end',
      '#set($entry = $map.entrySet().iterator().next())',
    ];
    return parts.filter(() => this.chance(0.4)).join(pick(this.random, ['', '\n']));
  }

  block(depth: number): string {
    return many(this.random, 1, depth > 1 ? 5 : 3, () => this.statement(depth)).join('');
  }

  /** A JSON document with references in it, as most real templates are. */
  mapping(): string {
    const indent = pick(this.random, ['', '  ', '    ', '\t']);
    const root = this.chance(0.6) ? "#set($inputRoot = $input.path('$'))\n" : '';
    const member = (): string =>
      `${indent}"${pick(this.random, ['id', 'name', 'items', 'body-json'])}": ${this.jsonValue(indent)}`;
    return `${root}${this.chance(0.3) ? this.set() : ''}{\n${many(this.random, 1, 4, member).join(',\n')}\n}`;
  }

  private jsonValue(indent: string): string {
    const reference = (): string =>
      this.chance(0.3)
        ? `$inputRoot.${pick(this.random, ['name', 'items', 'address.city', 'tags[0]', 'nope', 'id', 'total'])}`
        : this.reference(1);
    const dice = this.random();
    if (dice < 0.45) return `"${reference()}"`;
    if (dice < 0.7) return reference();
    if (dice < 0.8) return `#if(${this.expression(1)})${reference()}#else"${reference()}"#end`;
    const body = `${indent}{"v": "${reference()}"}#if($foreach.hasNext),#end`;
    const collection = pick(this.random, ['$inputRoot.items', "$input.path('$.tags')", '$input.params().header.keySet()', '$input.params().get("path").keySet()', '$inputRoot.address.entrySet()']); // prettier-ignore
    this.loops++;
    const loop = `[\n#foreach($elem in ${collection})\n${body}\n${indent}#end\n${indent}]`;
    this.loops--;
    return loop;
  }

  private statement(depth: number): string {
    const dice = this.random();
    if (dice < 0.2) return pick(this.random, texts);
    if (dice < 0.45) return this.reference(2);
    if (dice < 0.66 || depth === 0) return this.set();
    if (dice < 0.76) return this.conditional(depth - 1);
    if (dice < 0.86) return this.loop(depth - 1);
    return this.rare(depth - 1);
  }

  private set(): string {
    const target = pick(this.random, targets);
    const value = target === '$root' ? "$input.path('$')" : this.expression(2);
    return `${pick(this.random, ['', '', '', ' ', '  ', '\t'])}#${this.chance(0.05) ? '{set}' : 'set'}${pick(this.random, ['', '', '', ' '])}(${this.blank()}${target}${pick(this.random, [' = ', '=', ' =', '\n= '])}${value}${this.blank()})${this.gap()}`;
  }

  /** What stands behind a directive: often its line's end. */
  private gap(): string {
    return pick(this.random, ['', '', '', '\n', '\n', ' \n', ' ', '\r\n', '\t\n\n', '\r', '  \t']);
  }

  private conditional(depth: number): string {
    const elseIfs = this.chance(0.2)
      ? many(
          this.random,
          1,
          2,
          () =>
            `#elseif${this.chance(0.1) ? ' ' : ''}(${this.expression(1)})${this.gap()}${this.block(depth)}`,
        ).join('')
      : '';
    const otherwise = this.chance(0.4)
      ? `${pick(this.random, ['#else', '#{else}'])}${this.gap()}${this.block(depth)}`
      : '';
    return `${pick(this.random, ['#if', '#if', '#if', '#{if}', '#if '])}(${this.blank()}${this.expression(2)}${this.blank()})${this.gap()}${this.chance(0.95) ? this.block(depth) : ''}${elseIfs}${otherwise}${this.end()}`;
  }

  private end(): string {
    return `${this.gap()}${pick(this.random, ['#end', '#end', '#end', '#{end}'])}${this.gap()}`;
  }

  private loop(depth: number): string {
    const over = this.chance(0.35)
      ? this.literal(1).replace(/^(true|false|[-.\d'"].*)$/s, '[1..3]')
      : `$${pick(this.random, ['list', 'map', 'map.entrySet()', 'map.keySet()', "input.path('$.items')", "input.path('$.tags')", 'nix', 'text', 'a', 'text.split(", ")', 'list.iterator()', 'map.values()', 'root', 'l', 'm', 'i', 'foreach', 'context.identity', 'context.keySet()', 'input.params()', 'input.params().header.entrySet()', 'nul', 'one', 'list.toArray()', 'stageVariables', 'm.entrySet()'])}`;
    const name = pick(this.random, ['$i', '$i', '$i', '$entry', '${i}', '$a', '$list']);
    this.loops++;
    const body =
      this.block(depth) +
      (this.chance(0.15)
        ? `#if($foreach.count > 1)${pick(this.random, ['#break', '#break($foreach)', '#stop', '#{break}', '#break($foreach.parent)', '#break($foreach.topmost)', '#break()', '#break '])}#end`
        : '') +
      (this.chance(0.4) ? '#if($foreach.hasNext),#end' : '');
    this.loops--;
    return `#${this.chance(0.05) ? '{foreach}' : 'foreach'}${pick(this.random, ['', '', '', ' '])}(${this.blank()}${name} in ${over}${this.blank()})${this.gap()}${body}${this.end()}`;
  }

  private rare(depth: number): string {
    const name = `m${this.macros}`;
    switch (integer(this.random, 0, 15)) {
      case 0:
      case 1: {
        const block = pick(this.random, ['$a', '$d', '$x', '${d}', '$d.x']);
        return `#define(${this.blank()}${block}${this.blank()})${this.gap()}${this.block(depth)}${this.end()}${pick(this.random, ['$d', '$a', '"$d"', '$d.toString()', '$d()', '$d.x', '', '#set($q = "$d$d")$q', '$x.length()'])}`;
      }
      case 2:
      case 3:
        this.macros++;
        return `#macro(${this.blank()}${name}${pick(this.random, ['', ' $a', ' $a $x', ' $i', ' $a, $b', ' $foreach', ' $a $a'])})${this.gap()}${this.block(depth)}${pick(this.random, ['', '$a', '$x', '$!bodyContent', '$bodyContent', '$bodyContent$bodyContent', '$x.y', '$macro.depth', `#if($one < 3)#set($one = $one + 1)#${name}($a)#end`, '#set($a = 9)$a', '#break', '#stop', '#foreach($i in [1..2])$bodyContent#end'])}${this.end()}`;
      case 4:
      case 5:
      case 6:
        return (
          `#${pick(this.random, ['', '', '{'])}m${integer(this.random, 0, Math.max(0, this.macros))}`.replace(
            /\{(.*)$/,
            '{$1}',
          ) +
          `(${this.blank()}${many(this.random, 0, 3, () => this.argument(1)).join(pick(this.random, [' ', ', ', ',']))})${this.gap()}`
        );
      case 7:
        return this.macros === 0
          ? pick(this.random, texts)
          : `#@m${integer(this.random, 0, this.macros)}(${many(this.random, 0, 2, () => this.argument(1)).join(' ')})${this.gap()}${this.profile === 'aws' ? 'body ' : this.block(depth)}${this.end()}`;
      case 8:
        return `#evaluate(${this.chance(0.5) ? this.string(2) : this.reference(1).replace(/^[^a-z{]*\$/, '$')})${this.gap()}`;
      case 9:
        return pick(this.random, [
          '#[[$a #if]]#',
          '#[[]]#',
          `#[[${pick(this.random, texts)}]]#`,
          '#[[\n#set($a = 1)\n]]#\n',
          `#literal()${this.gap()}$a #set($x = 1)${this.end()}`,
        ]);
      case 10:
        return `${pick(this.random, [`#*${this.gap()} $a #if *#`, '#**doc*#', '#***#', '## $a #if($x)\n', '##', '#* #* *#', '  ## c\n', '#*\n*#'])}${this.gap()}`;
      case 11:
      case 12:
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
          '#{nope}($a)',
          '#nope()',
          '#set',
          '#foreach',
          '#endx',
          '#{end',
          '#elsea',
          '#ifx',
          '#SET($a = 1)',
          '#m0',
          '#@m0',
          '#include',
          '\\#{if}',
          '\\\\#{else}',
          '#define',
          '\\\\\\\\$a',
          '#set $a',
          '#macro',
          '\\#set($a = 1)',
          '\\#foreach($i in [1])',
          '\\#m0(1)',
        ]);
      case 13:
        return pick(this.random, [
          '#stop',
          '#break',
          '#{stop}',
          '#stop($a)',
          '#{break}',
          '#stop()',
          '#stop\n',
          '#break x',
          '#stop#stop',
        ]);
      case 14:
        return this.profile === 'aws'
          ? pick(this.random, texts)
          : pick(this.random, [
              '#include($nix)',
              '#parse($nix)',
              '#include("nope.txt")',
              '#parse("nope.vm")',
              '#include()',
              '#parse()',
              '#include($one)',
            ]);
      default:
        return pick(this.random, [
          '#set($x = $list.add($list))$list',
          '#set($x = $map.put("me", $map))$map',
          '#set($l = [])#set($x = $l.add($l))$l',
          '#set($m = {})#set($m.m = $m)$m',
          '#set($x = $map.put("l", $list))#set($x = $list.add($map))$list',
          '#set($map.v = $map.values())$map.v',
          '#set($m = {"l": $list})#set($list[0] = $m)$m',
          '#set($l = [$list, $map])$l',
          '$map.put($list, $map)$map',
          '$map.put($map, 1)$map',
        ]);
    }
  }
}
