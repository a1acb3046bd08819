/**
 * `$context`: HashMaps that print as nothing, with the two override maps in it (aws-recorded:
 * context-keyset-hashmap-order, context-requestoverride-prints-empty).
 */
import { javaMap } from '../../velocity/map-entries.ts';
import type { JavaMap, Value } from '../../velocity/values.ts';
import type { Json } from '../scenario.ts';
import { fromJson, toJson } from './json-value.ts';

/** How `$context` and the maps in it iterate and print. */
const shape = { order: 'hash', prints: 'nothing' } as const;

/**
 * Binds `$context` from plain data. `requestOverride` always has `path`, `header` and
 * `querystring`, `responseOverride` always `header`; what the data says of them comes on top.
 */
export function contextObject(context: { readonly [key: string]: Json }): JavaMap {
  const map = fromJson(context, shape);
  return withOverrides(isMap(map) ? map : javaMap([], shape));
}

/** The same from a map that was read by `readJson`, so that its numbers keep their kinds. */
export function contextFromMap(given: Value): JavaMap {
  return withOverrides(asContextMap(given));
}

function withOverrides(context: JavaMap): JavaMap {
  addParts(context, 'requestOverride', ['path', 'header', 'querystring']);
  addParts(context, 'responseOverride', ['header']);
  return context;
}

/** What the two override maps hold, as plain data. */
export function readOverrides(context: JavaMap): {
  readonly requestOverride: Json;
  readonly responseOverride: Json;
} {
  return {
    requestOverride: toJson(context.entries.get('requestOverride') ?? null),
    responseOverride: toJson(context.entries.get('responseOverride') ?? null),
  };
}

/** Maps anew with the context's shape; anything that is no map gives an empty one. */
function asContextMap(value: Value): JavaMap {
  if (!isMap(value)) return javaMap([], shape);
  const pairs = [...value.entries.entries()];
  return javaMap(
    pairs.map(([key, item]) => [key, isMap(item) ? asContextMap(item) : item] as const),
    shape,
  );
}

function addParts(context: JavaMap, name: string, parts: readonly string[]): void {
  const override = javaMap(
    parts.map((part) => [part, javaMap([], shape)] as const),
    shape,
  );
  const given = context.entries.get(name);
  if (given !== undefined && isMap(given)) {
    for (const [key, value] of given.entries.entries()) override.entries.set(key, value);
  }
  context.entries.set(name, override);
}

function isMap(value: Value): value is JavaMap {
  return typeof value === 'object' && value?.type === 'Map';
}
