/**
 * The methods that a template finds on plain data: those of Java that emulators commonly add to
 * velocityjs, so that the comparison is a fair one, and those of JavaScript that are there anyway.
 */

export interface MethodCall {
  readonly property: string;
  /** The receiver. */
  readonly context: unknown;
  readonly params: readonly unknown[];
}

/** In the form of velocityjs's `customMethodHandlers`. */
export interface MethodHandler {
  readonly uid: string;
  match(call: MethodCall): boolean;
  resolve(call: MethodCall): unknown;
}

const text: Readonly<Record<string, (text: string, ...params: string[]) => unknown>> = {
  contains: (value, part = '') => value.includes(part),
  equals: (value, other) => value === other,
  equalsIgnoreCase: (value, other = '') => value.toLowerCase() === other.toLowerCase(),
  isEmpty: (value) => value === '',
  length: (value) => value.length,
  matches: (value, pattern = '') => new RegExp(`^(?:${pattern})$`).test(value),
  replaceAll: (value, pattern = '', by = '') => value.replace(new RegExp(pattern, 'g'), by),
  replaceFirst: (value, pattern = '', by = '') => value.replace(new RegExp(pattern), by),
};

const list: Readonly<Record<string, (items: unknown[], ...params: unknown[]) => unknown>> = {
  contains: (items, item) => items.includes(item),
  isEmpty: (items) => items.length === 0,
};

const map: Readonly<Record<string, (map: Record<string, unknown>, key: unknown) => unknown>> = {
  containsKey: (members, key) => Object.hasOwn(members, String(key)),
  isEmpty: (members) => Object.keys(members).length === 0,
  putAll: (members, others) => void Object.assign(members, others),
  values: (members) => Object.values(members),
};

/** For texts, lists and maps. */
export const javaLikeMethods: readonly MethodHandler[] = [
  {
    uid: 'text',
    match: ({ property, context }) => typeof context === 'string' && Object.hasOwn(text, property),
    resolve: ({ property, context, params }) =>
      text[property]?.(context as string, ...params.map(String)),
  },
  {
    uid: 'list',
    match: ({ property, context }) => Array.isArray(context) && Object.hasOwn(list, property),
    resolve: ({ property, context, params }) => list[property]?.(context as unknown[], ...params),
  },
  {
    uid: 'map',
    match: ({ property, context }) =>
      typeof context === 'object' &&
      context !== null &&
      !Array.isArray(context) &&
      Object.hasOwn(map, property),
    resolve: ({ property, context, params }) =>
      map[property]?.(context as Record<string, unknown>, params[0]),
  },
];

/** JavaScript's own methods that take and give plain data; one that takes a function is none of them. */
const javaScriptMethods = {
  string: {
    owner: String.prototype,
    names: new Set(
      `charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare match
      normalize padEnd padStart repeat replace replaceAll search slice split startsWith substr
      substring toLowerCase toString toUpperCase trim trimEnd trimStart valueOf`.split(/\s+/),
    ),
  },
  list: {
    owner: Array.prototype,
    names: new Set(
      `concat fill flat includes indexOf join lastIndexOf pop push reverse shift slice sort splice
      toString unshift`.split(/\s+/),
    ),
  },
  number: {
    owner: Number.prototype,
    names: new Set('toFixed toPrecision toString valueOf'.split(' ')),
  },
} as const;

/**
 * Calls a method of JavaScript on a text, a list or a number; undefined for any other receiver or
 * name, as velocityjs has it for what is no function.
 */
export function javaScriptMethod({ property, context, params }: MethodCall): unknown {
  const kind = Array.isArray(context) ? 'list' : typeof context;
  if (kind !== 'string' && kind !== 'list' && kind !== 'number') return undefined;
  const { owner, names } = javaScriptMethods[kind];
  if (!names.has(property)) return undefined;
  const method = Reflect.get(owner, property) as (...params: unknown[]) => unknown;
  return method.apply(context, [...params]);
}
