/**
 * Data as velocityjs is given it: objects, lists and texts from which no step leads to anything of
 * JavaScript's own. velocityjs guards a few names; through others a template came to the `Function`
 * constructor (`{}.__lookupGetter__('__proto__')`) and to `Object.prototype` (`{}.remove('__proto__')`).
 */
import type { Json } from './scenario.ts';

export type Plain = Record<string, unknown>;

/**
 * What all maps inherit, and nothing else: no accessor of the prototype, no constructor. velocityjs
 * prints an object as `{a=1}` where its `toString` is native code, and a bound function counts as
 * that; the answer is what JavaScript itself prints of an object when it is added to a text.
 */
const bareMap: object = Object.create(null, {
  toString: { value: Object.freeze((() => '[object Object]').bind(null)), writable: true },
}) as object;

/** JSON as plain data for velocityjs; a name such as `__proto__` is a member like any other. */
export function toPlain(json: Json): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(toPlain);
  return plainMap(
    Object.fromEntries(Object.entries(json).map(([key, value]) => [key, toPlain(value)])),
  );
}

/** A map of these members, each as it is. */
export function plainMap(members: Plain): Plain {
  return bare({ ...members });
}

/**
 * What a template made by itself (`{}`, `$foreach`, an entry) gets the prototype of all other maps,
 * before anything is asked of it. Lists keep theirs: only named methods of them can be called.
 */
export function tame(value: unknown): void {
  if (isMap(value) && Object.getPrototypeOf(value) !== bareMap) bare(value);
}

/** Whether a name would lead from data to something that is not data: inherited, or a function. */
export function leadsOut(base: unknown, name: string): boolean {
  if (base === null || base === undefined) return false;
  const owner = Object(base) as object;
  if (!Object.hasOwn(owner, name)) return name in owner;
  return typeof base === 'function' || typeof Reflect.get(owner, name) === 'function';
}

const maximalDepth = 100;
const maximalValues = 100_000;

/**
 * Back to JSON. Functions are null, and so is what lies deeper than 100 levels, as in a circle, or
 * behind the first 100,000 values.
 */
export function fromPlain(value: unknown): Json {
  return jsonOf(value, 0, { left: maximalValues });
}

function jsonOf(value: unknown, depth: number, budget: { left: number }): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // NaN and Infinity are numbers of JavaScript alone.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  budget.left -= 1;
  if (depth > maximalDepth || budget.left < 0) return null;
  if (Array.isArray(value)) return value.map((item) => jsonOf(item, depth + 1, budget));
  if (!isMap(value)) return null;
  const members = Object.entries(value).filter(([, member]) => typeof member !== 'function');
  return Object.fromEntries(
    members.map(([key, member]) => [key, jsonOf(member, depth + 1, budget)] as const),
  );
}

function bare(map: Plain): Plain {
  return Object.setPrototypeOf(map, bareMap) as Plain;
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
