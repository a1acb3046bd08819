/** Velocity's introspection: properties, methods and indexes of values, and writing to them. */
import { TemplateException } from './exceptions.ts';
import { className } from './java-class.ts';
import { chooseMethod, invoke, wrongArguments } from './methods/method-table.ts';
import type { Method, MethodTable } from './methods/method-table.ts';
import { tableFor } from './methods/index.ts';
import { isStatic, JavaClass } from './methods/object.ts';
import { javaInteger } from './values.ts';
import type { Value } from './values.ts';
import { withinText } from './limits.ts';
import { ForeachScope } from './foreach-scope.ts';

/** A value that a step can be applied to. */
export type Receiver = Exclude<Value, null>;

/**
 * `receiver.name(args)`; undefined where there is no such method for these arguments. A Java
 * exception becomes Velocity's: "Invocation of method …".
 */
export function callMethod(
  receiver: Receiver,
  name: string,
  args: readonly Value[],
): Value | undefined {
  try {
    if (typeof receiver === 'object' && receiver.type === 'Host') {
      const answer = receiver.call(name, args);
      if (answer !== undefined) return answer;
      if (args.length > 0 && receiver.call(name, []) !== undefined) throw wrongArguments();
    }
    const method = findMethod(tableFor(receiver), name, args);
    if (method === undefined && receiver instanceof JavaClass)
      return callStatic(receiver, name, args);
    return method && bounded(invoke(method, receiver, args));
  } catch (error) {
    throw asInvocation(error, receiver, name);
  }
}

/** Velocity calls static methods on a class object; one that needs a receiver fails. */
function callStatic(
  { sample }: JavaClass,
  name: string,
  args: readonly Value[],
): Value | undefined {
  const method = findMethod(tableFor(sample, 'own'), name, args);
  if (method === undefined) return undefined;
  if (isStatic(sample, method)) return bounded(invoke(method, sample, args));
  throw new TemplateException(
    'java.lang.IllegalArgumentException',
    'object is not an instance of declaring class',
  );
}

function findMethod(table: MethodTable, name: string, args: readonly Value[]): Method | undefined {
  const overloads = table.get(name);
  return overloads && chooseMethod(overloads, args);
}

function bounded(value: Value): Value {
  return typeof value === 'string' ? withinText(value) : value;
}

/** Wrap a Java exception as Velocity does; anything else stays as it is. */
function asInvocation(error: unknown, receiver: Receiver, method: string): unknown {
  if (!(error instanceof TemplateException) || error.whole) return error;
  return new TemplateException(
    error.javaClass,
    `Invocation of method '${method}' in  class ${className(receiver)} threw exception ${error.toString()}`,
    true,
  );
}

/**
 * `receiver.name`: by `getName()`, `getname()`, then as the key of a map, then by `isName()`. Null
 * where there is none.
 */
export function readProperty(receiver: Receiver, name: string): Value {
  if (typeof receiver === 'object' && receiver.type === 'Host') {
    const own = receiver.property(name);
    if (own !== undefined) return own;
  }
  const table = tableFor(receiver, 'own');
  const getter = getterIn(table, 'get', name);
  if (getter !== undefined) return callGetter(getter, receiver);
  if (typeof receiver === 'object' && receiver.type === 'Map')
    return receiver.entries.get(name) ?? null;
  const test = getterIn(table, 'is', name);
  return test === undefined ? null : callGetter(test, receiver);
}

type Getters = ReadonlyMap<string, Method>;

/** The getters of each table by the property they read, made once: most properties have none. */
const knownGetters = {
  get: new WeakMap<MethodTable, Getters>(),
  is: new WeakMap<MethodTable, Getters>(),
} as const;

/** The method without parameters that reads the property: as written, or with its first letter's case changed. */
function getterIn(table: MethodTable, prefix: 'get' | 'is', name: string): Method | undefined {
  let getters = knownGetters[prefix].get(table);
  if (getters === undefined) {
    getters = gettersOf(table, prefix);
    knownGetters[prefix].set(table, getters);
  }
  return getters.get(name);
}

function gettersOf(table: MethodTable, prefix: string): Getters {
  const getters = new Map<string, Method>();
  for (const [method, overloads] of table) {
    if (!method.startsWith(prefix)) continue;
    const getter = chooseMethod(overloads, []);
    if (getter !== undefined) getters.set(method.slice(prefix.length), getter);
  }
  for (const [property, getter] of [...getters]) {
    const swapped = withFirstSwapped(property);
    if (!getters.has(swapped)) getters.set(swapped, getter);
  }
  return getters;
}

function withFirstSwapped(name: string): string {
  const first = name.charAt(0);
  const swapped = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return swapped + name.slice(1);
}

function callGetter(getter: Method, receiver: Receiver): Value {
  try {
    return invoke(getter, receiver, []);
  } catch (error) {
    throw asInvocation(error, receiver, getter.name);
  }
}

/** `receiver[index]`: `get(index)`, a negative Integer counting from the end. Null where there is none. */
export function readIndex(receiver: Receiver, index: Value): Value {
  return callMethod(receiver, 'get', [fromEnd(receiver, index)]) ?? null;
}

function fromEnd(receiver: Receiver, index: Value): Value {
  if (index === null || typeof index !== 'object' || index.type !== 'Integer' || index.value >= 0n)
    return index;
  const size = callMethod(receiver, 'size', []) ?? null;
  if (size === null || typeof size !== 'object' || size.type !== 'Integer') {
    throw new TemplateException(
      'org.apache.velocity.exception.VelocityException',
      `A 'size()' method required for negative value ${index.value} does not exist for class '${className(receiver)}'`,
      true,
    );
  }
  return javaInteger(Number(size.value + index.value));
}

/** `#set(receiver[index] = value)`: `set(index, value)`, else `put(index, value)`, else nothing. */
export function writeIndex(receiver: Receiver, index: Value, value: Value): void {
  const args = [fromEnd(receiver, index), value];
  if (callAccessor(receiver, 'set', args) === undefined) callAccessor(receiver, 'put', args);
}

/** `set` or `put` as an assignment calls it: Velocity names the arguments' classes when it fails. */
function callAccessor(
  receiver: Receiver,
  name: 'set' | 'put',
  args: readonly Value[],
): Value | undefined {
  try {
    return callMethod(receiver, name, args);
  } catch (error) {
    if (!(error instanceof TemplateException) || error.unsupported) throw error;
    const classes = args.map(className).join(',');
    throw new TemplateException(
      error.javaClass,
      `Exception calling method '${name}(${classes})' in  class ${className(receiver)}: ${error.message}`,
      true,
    );
  }
}

/** `#set(receiver.name = value)`: a map's entry; nothing for values without properties to set. */
export function writeProperty(receiver: Receiver, name: string, value: Value): void {
  if (typeof receiver !== 'object') return;
  if (receiver instanceof ForeachScope || receiver.type === 'Map')
    callMethod(receiver, 'put', [name, value]);
}
