/** `$foreach` as the `java.util.AbstractMap` that it is, over what the template keeps in it. */
import type { ForeachScope } from '../foreach-scope.ts';
import type { Value } from '../values.ts';
import { mapMethods } from './map.ts';
import type { Methods } from './method-table.ts';

/** What differs from a map: a reading goes on to the enclosing loops. */
const own: Methods<ForeachScope> = {
  'get(Object)': (scope, key = null) => scope.stored(key),
  'getOrDefault(Object,Object)': (scope, key = null, fallback = null) =>
    scope.stored(key) ?? (scope.map.entries.has(key) ? null : fallback),
  'putIfAbsent(Object,Object)': (scope, key = null, value = null) => {
    const old = scope.stored(key);
    if (old === null) scope.map.entries.set(key, value);
    return old;
  },
};

/** Those of a map, but for `clone()`, which AbstractMap keeps to itself. */
export const foreachMethods: Methods<ForeachScope> = {
  ...Object.fromEntries(
    Object.entries(mapMethods)
      .filter(([signature]) => signature !== 'clone()')
      .map(([signature, invoke]) => [
        signature,
        ({ map }: ForeachScope, ...args: Value[]) => invoke(map, ...args),
      ]),
  ),
  ...own,
};
