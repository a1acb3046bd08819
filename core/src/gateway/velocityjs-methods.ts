/**
 * Java methods that emulators commonly add to velocityjs, so that the comparison is a fair one.
 * JavaScript's own methods (`substring`, `indexOf`, …) are there by themselves.
 */

interface MethodCall {
  readonly property: string;
  readonly context: unknown;
  readonly params: readonly unknown[];
}

interface MethodHandler {
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

/** In the form of velocityjs's `customMethodHandlers`. */
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
