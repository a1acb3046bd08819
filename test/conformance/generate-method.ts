/** One call of one Java method: on receivers of its type, with fitting and unfitting arguments. */
import { javaMethods } from '../../core/src/gateway/catalogue/java-methods.ts';
import type { JavaMethod } from '../../core/src/gateway/catalogue/java-method.ts';
import { pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { caseData } from './generate-data.ts';
import type { Case, ProfileName } from './generate-template.ts';

type Choices = readonly [string, ...string[]];

/** What makes `$r` a receiver of each type; edge cases among them. */
const receivers: Readonly<Record<string, Choices>> = {
  Object: ['"a"', '1', '[1]', '{"a": 1}', '$yes', '$pi', '$map.keySet()', "$input.path('$')", '$map.entrySet().iterator().next()'],
  String: ['"Hello, World"', '""', "'a.b.c'", '"  \tx \n"', '"Straße É😀ﬁ"', '"aaa"', '"42"', '"a,b,,"', '"ÀİΣ"', "'it''s'", "'$x \\ #y'"],
  List: ['[3, 1, 2]', '[]', '[1, "a", $nul, 1.5, 1]', "$input.path('$.tags')", "$input.path('$.items')", '[1..5]', '[[1], [1]]', '[3, 1, 2, 1].subList(1, 3)'],
  Map: ['{"a": 1, "b": "two", "c": [1]}', '{}', "$input.path('$.address')", '$input.params().header', '$context.identity', '{1: "i", 1.5: "d", "k": {}}', '$stageVariables'],
  'Map.Entry': [
    '{"z": $nul}.entrySet().iterator().next()',
    '{1.5: [1.50]}.entrySet().iterator().next()',
    '$input.params().path.entrySet().iterator().next()',
    '{"é": "😀"}.entrySet().iterator().next()','{"a": 1}.entrySet().iterator().next()', '{"k": [1]}.entrySet().iterator().next()', '{1: "one"}.entrySet().iterator().next()', '$context.identity.entrySet().iterator().next()'],
  Set: [
    '$map.keySet()',
    '$map.entrySet()','{"a": 1, "b": 2}.keySet()', '{}.keySet()', '{"a": 1}.entrySet()', '{1: 2, "x": 3}.keySet()', '$context.identity.keySet()', "$input.path('$').keySet()"],
  Collection: [
    '$map.values()',
    '{"a": $nul}.values()',
    '$input.params().header.values()',
    '{1: 1.0, 2: 1}.values()',
'{"a": 1, "b": [2]}.values()', '{}.values()', '$context.identity.values()', '{"a": "x", "b": "x"}.values()'],
  Array: [
    '$list.toArray()',
    '$text.split("o")',
    '$text.split("")',"'a,b,c'.split(',')", "''.split(',')", "'ab'.toCharArray()", '[1, "a"].toArray()', "'a,b,,'.split(',', -1)"],
  Integer: ['1', '0', '-7', '2147483647', '-2147483648', '255', '65'],
  Long: ['10000000000', '-10000000000', '9223372036854775807', '-9223372036854775808', '2147483648', '$one.longValue()'],
  Double: ['3.14', '-0.5', '0.0', '1e300', '1.0', '123456789.5', '1e-7', '-1e10'],
  Boolean: [
    '$no',
    '$list.isEmpty()',
    '$text.contains("W")',
    "$input.path('$.late')",'true', 'false', "$input.path('$.paid')"],
  Foreach: ['$foreach'],
}; // prettier-ignore

/** Arguments that fit a parameter of a Java type, and some that only nearly do. */
const argumentsOf: Readonly<Record<string, Choices>> = {
  Object: ['1', '"a"', '$nul', '[1]', '1.0', '{"a": 1}', '"two"', '$r', '10000000000', 'true', '"x"'],
  int: ['0', '1', '2', '-1', '5', '100', '2147483647', '10000000000', '1.5', '"1"', '$nul'],
  long: ['0', '1', '-1', '10000000000', '9223372036854775807', '255', '"1"', '1.5'],
  double: ['0.5', '1.5', '-2.5', '1', '10000000000', '1e308', '"x"', '0.0'],
  String: ['"a"', '""', '"Hello"', '"o"', '"x"', '$nul', '1', '"É"', '"B"', '"Hello, World"', '"HELLO, WORLD"'],
  CharSequence: ['"a"', '""', '"l"', '"o"', '$nul', '"$1"', "'\\'", '"aa"', '1'],
  boolean: ['true', 'false', '"true"', '$yes'],
  Collection: ['[1]', '[]', '[1, 2]', '["a"]', '$list', '$map.keySet()', '$nul', '"a"', '$map', '$r'],
  Iterable: ['["a", "b"]', '[]', '[1, 2]', '$map.keySet()', '"a"', '$nul', '$name.split("o")'],
  Map: ['{"x": 1}', '{}', '$map', '{"a": 9, "z": 8}', '$nul', '[1]', '$r'],
  Integer: ['1', '0', '-8', '2147483647', '1.0', '10000000000', '"1"', '$nul'],
  Long: ['10000000000', '1', '9223372036854775807', '1.0', '$nul', '$context.requestTimeEpoch'],
  Double: ['3.14', '0.0', '1', '1e300', '-0.0', '$nul', '"1"'],
  Boolean: ['true', 'false', '$nul', '"true"'],
  'Object...': ['"a"', '1', '1.5', '$nul', '[1]', 'true', '255'],
}; // prettier-ignore

/** Arguments by the parameter's name, where the name says more than the type. */
const argumentsByName: Readonly<Record<string, Choices>> = {
  regex: ['"l+"', "','", '""', "'.'", "'(l)(o)?'", "'[aeiou]'", "'\\s'", "'('", "'^a|a$'", "'\\.'", '$nul', "'(?i)h'"],
  with: ['"x"', '""', "'$0$0'", "'$1'", "'\\$'", "'[$2]'", '"a"', "'\\'", '$nul'],
  pattern: ["'%s'", "'%d|%5d'", "'%.2f'", "'%5s|%-5s|'", "'%x %X %o'", "'%%'", "'no'", "'%e'", "'%b %c'", "'%05d'", "'%,d'", "'%+d'", "'%S'", "'%q'", "'%2$s %1$s'"],
  text: ['"7"', '"-7"', '"x"', '""', '"1.50"', '"TRUE"', '"true"', '"ff"', '"2147483648"', '" 1"', '"1e3"', '$nul', '"+5"', '"9223372036854775807"', '"NaN"'],
  radix: ['10', '16', '2', '36', '1', '37'],
}; // prettier-ignore

/** A method of the table with its type, in the table's order. */
export interface MethodOfType {
  readonly type: string;
  readonly method: JavaMethod;
}

/** Every method of the table. */
export const everyMethod: readonly MethodOfType[] = javaMethods.flatMap(({ type, methods }) =>
  methods.map((method) => ({ type, method })),
);

/** What an outer and an inner loop go through. */
const loopPairs: readonly [Pair, ...Pair[]] = [
  ['[1]', '[1..3]'], ['[1..3]', '[5, 6]'], ['$map', '["a"]'], ['[1..2]', '[1..2]'], ['$list', '[]'],
]; // prettier-ignore
type Pair = readonly [string, string];

/** A template that calls a method once and shows what came of it, and what became of the receiver. */
export function makeMethodTemplate(random: Random, { type, method }: MethodOfType): string {
  const args = method.params.flatMap(({ name, type: param }) => {
    const choices = argumentsByName[name] ?? argumentsOf[param] ?? argumentsOf['Object'] ?? ['1'];
    const one = () => pick(random, choices);
    return param.endsWith('...') ? Array.from({ length: Math.floor(random() * 4) }, one) : [one()];
  });
  const receiver = pick(random, receivers[type] ?? ['1']);
  const call = `$r.${method.name}(${args.join(', ')})`;
  const shown =
    method.returns.endsWith('[]') || method.returns === 'Iterator'
      ? `#foreach($x in ${call})<$x>#end`
      : `[${call}]`;
  if (type === 'Foreach') {
    const [first, second] = pick(random, loopPairs);
    return `#foreach($a in ${first})$foreach.${method.name}().count #foreach($b in ${second})[$foreach.${method.name}()|$foreach.${method.name}().index]#end#end`;
  }
  // An array prints as its address.
  const after = type === 'Array' ? '#foreach($x in $r)$x,#end' : '$r';
  return `${setReceiver(receiver)}${shown}${after}`;
}

/** The grammar has no call on a literal, so each step of a receiver gets its own variable. */
function setReceiver(receiver: string): string {
  const match = /^('[^']*'|\[.*?\]|\{[^}]*\})(\..*)$/s.exec(receiver);
  if (match === null || receiver.startsWith('$')) return `#set($r = ${receiver})`;
  return `#set($q = ${match[1] ?? ''})#set($r = $q${match[2] ?? ''})`;
}

/** A case of a seed. */
export function makeMethodCase(random: Random, id: string, profile: ProfileName): Case {
  const chosen = everyMethod[Math.floor(random() * everyMethod.length)];
  const template = chosen === undefined ? '' : makeMethodTemplate(random, chosen);
  return { ...caseData, id, profile, template };
}
