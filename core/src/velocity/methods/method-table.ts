/** Methods by signature, and the choice between overloads that Velocity's introspector makes. */
import { TemplateException } from '../exceptions.ts';
import { className } from '../java-class.ts';
import type { Value } from '../values.ts';
import {
  accepts,
  componentOf,
  isArrayType,
  isSameClass,
  isStrictlyConvertible,
} from './java-types.ts';
import type { JavaType } from './java-types.ts';

/** One method of a Java class. */
export interface Method {
  readonly name: string;
  readonly params: readonly JavaType[];
  /** A void method answers the empty string, which is what Velocity makes of it. */
  readonly invoke: (receiver: never, ...args: Value[]) => Value;
}

/** The methods of a class, overloads by name. */
export type MethodTable = ReadonlyMap<string, readonly Method[]>;

/** What stands behind a signature such as `substring(int,int)`. */
export type Methods<Receiver> = Readonly<
  Record<string, (receiver: Receiver, ...args: Value[]) => Value>
>;

/** Build a table from signatures; later groups add to earlier ones, and may not repeat them. */
export function methodTable(...groups: readonly Methods<never>[]): MethodTable {
  const table = new Map<string, Method[]>();
  for (const [signature, invoke] of groups.flatMap((group) => Object.entries(group))) {
    const open = signature.indexOf('(');
    const name = signature.slice(0, open);
    const params = signature
      .slice(open + 1, -1)
      .split(',')
      .filter(Boolean) as JavaType[];
    table.set(name, [...(table.get(name) ?? []), { name, params, invoke }]);
  }
  return table;
}

/**
 * The method that Java's Velocity would call: the one of exactly the arguments' classes, else the
 * most specific of those that take them.
 * Undefined where none does, and where two fit equally well, which Velocity answers with null.
 */
export function chooseMethod(
  overloads: readonly Method[],
  args: readonly Value[],
): Method | undefined {
  const exact = overloads.find(
    ({ params }) =>
      params.length === args.length &&
      params.every((param, index) => isSameClass(param, args[index] ?? null)),
  );
  if (exact !== undefined) return exact;
  let best: Method | undefined;
  let rivals: Method[] = [];
  for (const method of overloads) {
    if (!isApplicable(method.params, args)) continue;
    if (best === undefined) {
      best = method;
      continue;
    }
    const order = compareSpecificity(method.params, best.params);
    if (
      order === 'more' &&
      rivals.every((rival) => compareSpecificity(method.params, rival.params) === 'more')
    ) {
      best = method;
      rivals = [];
    } else if (order === 'incomparable') {
      rivals.push(method);
    }
  }
  return rivals.length > 0 ? undefined : best;
}

function isApplicable(params: readonly JavaType[], args: readonly Value[]): boolean {
  const last = params.at(-1);
  const fits = (count: number) =>
    params.slice(0, count).every((param, index) => accepts(param, args[index] ?? null));
  if (params.length === args.length) {
    if (last === undefined) return true;
    const lastArg = args.at(-1) ?? null;
    return (
      fits(params.length - 1) &&
      (accepts(last, lastArg) || (isArrayType(last) && accepts(componentOf(last), lastArg)))
    );
  }
  // Velocity takes a method without parameters for any arguments; the call then fails.
  if (last === undefined) return true;
  if (!isArrayType(last)) return false;
  if (params.length > args.length) return params.length === args.length + 1 && fits(args.length);
  return (
    fits(params.length - 1) &&
    args.slice(params.length - 1).every((arg) => accepts(componentOf(last), arg))
  );
}

type Specificity = 'more' | 'less' | 'incomparable';

function compareSpecificity(a: readonly JavaType[], b: readonly JavaType[]): Specificity {
  if (a.length !== b.length) return a.length > b.length ? 'more' : 'less';
  let aMore = false;
  let bMore = false;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    const last = index === a.length - 1;
    aMore ||= right === 'Object' || isStrictlyConvertible(right, left, last);
    bMore ||= left === 'Object' || isStrictlyConvertible(left, right, last);
  }
  if (aMore && bMore) {
    const aArray = isArrayType(a.at(-1) ?? 'Object');
    const bArray = isArrayType(b.at(-1) ?? 'Object');
    if (aArray === bArray) return 'incomparable';
    return aArray ? 'less' : 'more';
  }
  return aMore ? 'more' : bMore ? 'less' : 'incomparable';
}

/** Call a method, with the arguments of a varargs method gathered into an array. */
export function invoke(method: Method, receiver: Value, args: readonly Value[]): Value {
  const last = method.params.at(-1);
  if (last === undefined && args.length > 0) throw wrongArguments();
  return method.invoke(
    receiver as never,
    ...(last !== undefined && isArrayType(last) ? gathered(method, last, args) : args),
  );
}

/** Java's answer to arguments for a method that takes none. */
export function wrongArguments(): TemplateException {
  return new TemplateException('java.lang.IllegalArgumentException', 'wrong number of arguments');
}

function gathered(method: Method, last: JavaType, args: readonly Value[]): Value[] {
  const fixed = method.params.length - 1;
  const rest = args.slice(fixed);
  const [only = null] = rest;
  if (rest.length === 1 && (only === null || accepts(last, only))) return [...args];
  const elementType = last === 'char[]' ? 'char' : last === 'byte[]' ? 'byte' : 'Object';
  return [...args.slice(0, fixed), { type: 'List', origin: 'array', items: rest, elementType }];
}

/** Java's answer to a value of another class than the one it needs, such as in `compareTo`. */
export function classCast(value: Value, wanted: string): TemplateException {
  return new TemplateException(
    'java.lang.ClassCastException',
    `class ${className(value)} cannot be cast to class ${wanted}`,
  );
}
