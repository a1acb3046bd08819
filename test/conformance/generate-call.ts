/** Method calls by receiver type: from the table of Java's methods, with arguments that mostly fit. */
import { javaMethods } from '../../core/src/gateway/catalogue/java-methods.ts';
import type { JavaMethod } from '../../core/src/gateway/catalogue/java-method.ts';
import { pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';

/** What the table calls a type of receiver. */
export type Receiver = 'String' | 'List' | 'Map' | 'Map.Entry' | 'Set' | 'Collection' | 'Array' | 'Integer' | 'Long' | 'Double' | 'Boolean'; // prettier-ignore

const methodsOf = new Map<string, readonly JavaMethod[]>(
  javaMethods.map(({ type, methods }) => [type, methods]),
);
const parentOf = new Map(javaMethods.map(({ type, extends: parent }) => [type, parent]));

/** Methods that the table leaves out and Java has, with the number of their arguments. */
const others: readonly [Other, ...Other[]] = [
  ['nope', 0], ['nope', 1], ['clone', 0], ['repeat', 1], ['isBlank', 0], ['strip', 0], ['lines', 0], ['chars', 0],
  ['contentEquals', 1], ['toString', 1], ['size', 1], ['hashCode', 0], ['compareTo', 1], ['longValue', 0],
  ['length', 0], ['get', 1], ['put', 2], ['remove', 1], ['add', 1], ['listIterator', 0], ['indexOf', 1], ['equals', 1],
  ['getBytes', 0], ['ensureCapacity', 1], ['trimToSize', 0], ['toBigInteger', 0], ['negate', 0], ['bitCount', 1],
  ['codePointCount', 2], ['indent', 1], ['stripLeading', 0], ['stripTrailing', 0], ['signum', 1], ['isEmpty', 0],
  ['toOctalString', 1], ['reverse', 1], ['toRadixString', 2], ['getClass', 0], ['parseInt', 2], ['sort', 1],
]; // prettier-ignore
type Other = readonly [name: string, argumentCount: number];

/** What makes an argument of a Java type; `any` stands for every type without an entry. */
export interface ArgumentMakers {
  readonly any: () => string;
  readonly int: () => string;
  readonly text: () => string;
  readonly regex: () => string;
  readonly list: () => string;
  readonly map: () => string;
}

/** A call such as `.get(1)`, with its dot, on a receiver of the given type. */
export function makeCall(random: Random, type: Receiver, makers: ArgumentMakers): string {
  if (random() < 0.12) {
    const [name, count] = pick(random, others);
    return `.${name}(${Array.from({ length: count }, makers.any).join(', ')})`;
  }
  const methods = allMethods(type);
  const method = methods[Math.floor(random() * methods.length)];
  if (method === undefined) return '.toString()';
  const args = method.params.map(({ name, type: param }) =>
    random() < 0.12 ? makers.any() : argument(name, param, makers),
  );
  if (random() < 0.03) args.push(makers.any());
  return `.${method.name}(${args.join(', ')})`;
}

/** A property such as `.empty` for `isEmpty()`, sometimes one that only looks so. */
export function makeProperty(random: Random, type: Receiver): string {
  const methods = allMethods(type);
  const name = methods[Math.floor(random() * methods.length)]?.name ?? 'nope';
  return `.${name.replace(/^(?:get|is)(\w)/, (_, first: string) => first.toLowerCase())}`;
}

function allMethods(type: string): readonly JavaMethod[] {
  const own = methodsOf.get(type) ?? [];
  const parent = parentOf.get(type) ?? null;
  return parent === null ? own : [...own, ...allMethods(parent)];
}

function argument(name: string, type: string, makers: ArgumentMakers): string {
  if (name === 'regex') return makers.regex();
  switch (type) {
    case 'int':
    case 'long':
    case 'double':
    case 'Integer':
    case 'Long':
    case 'Double':
      return makers.int();
    case 'String':
    case 'CharSequence':
      return makers.text();
    case 'Collection':
    case 'Iterable':
      return makers.list();
    case 'Map':
      return makers.map();
    default:
      return makers.any();
  }
}
