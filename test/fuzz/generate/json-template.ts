/** Templates that print JSON most of the time, with values for their variables. */
import { integer, many, pick } from '../law.ts';
import type { Random } from '../law.ts';

/** `$s…` hold text without quotes, `$v…` JSON values, `$w` anything, `$l…` lists. */
export function jsonTemplateVariables(random: Random): Readonly<Record<string, unknown>> {
  const list = (): unknown => many(random, 0, 3, () => integer(random, 0, 9));
  return {
    s1: pick(random, ['', 'plain', 'a b']),
    s2: pick(random, ['{', ', ', 'x: y']),
    v1: pick<unknown>(random, [1, true, -2]),
    v2: pick<unknown>(random, [0, false]),
    w: pick<unknown>(random, ['', ',', '"k": 1', 5]),
    l1: list(),
    l2: list(),
  };
}

/** One template; a small part of them is damaged, or prints no JSON. */
export function jsonTemplate(random: Random): string {
  const setup = many(random, 0, 2, () =>
    pick(random, ['#set($c = "")', "#set($q = '\"')", '## note\n', '#set($x = $v1)\n']),
  );
  const text = setup.join('') + container(random, 3);
  if (random() < 0.75) return text;
  const at = integer(random, 0, text.length);
  return text.slice(0, at) + pick(random, ['"', ',', ']', '}', '\\', '$w', ' 1']) + text.slice(at);
}

function container(random: Random, depth: number): string {
  return pick(random, [object, array])(random, depth);
}

function value(random: Random, depth: number): string {
  if (depth > 0 && random() < 0.5) return container(random, depth - 1);
  return pick(random, [
    '1',
    'null',
    '$v1',
    '$v2',
    '"$s1"',
    '"a $s2 \\" $s1"',
    '"${s1}\\\\"',
    '$q$s1$q',
    '#if($v2)"$s1"#else$v1#end',
    '$w',
    '"#if($v1)$s1#end-$s2"',
  ]);
}

function key(random: Random): string {
  return pick(random, ['"a"', '"$s1"', '"k-$s2"', '$q$s1$q']);
}

function object(random: Random, depth: number): string {
  const members = many(random, 0, 3, () => `${key(random)}: ${value(random, depth)}`);
  const parts = members.map((member, index) => {
    const comma = index < members.length - 1 ? ',' : '';
    return random() < 0.2 ? `#if($v2)${member}${comma}#end\n` : member + comma;
  });
  return `{${parts.join(pick(random, ['', ' ', '\n']))}${random() < 0.1 ? '$w' : ''}}`;
}

function array(random: Random, depth: number): string {
  const item = value(random, depth);
  return pick(random, [
    `[${item}, ${value(random, depth)}]`,
    `[#foreach($i in $l1)${item}#if($foreach.hasNext),#end #end]`,
    `[#foreach($i in $l2)${item},#end]`,
    `#set($c = "")[#foreach($i in $l1)$c${item}#set($c = ",")#end]`,
    `[#foreach($i in $l2)#if($i > 4)#break#end#if($foreach.count > 1),#end${item} #end]`,
    `#define($d)${item}#end[$d]`,
    '[]',
  ]);
}
