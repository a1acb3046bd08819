/** `java.util.Map` and `Map.Entry`. */
import { javaEquals } from '../equality.ts';
import { TemplateException } from '../exceptions.ts';
import { orderedEntries, orderedKeys, orderedValues } from '../iteration-order.ts';
import { javaMap } from '../map-entries.ts';
import type { JavaEntry, JavaList, JavaMap, JavaSet, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { itemsOf, mapOf } from './arguments.ts';
import { nullFunction } from './functions.ts';
import type { Methods } from './method-table.ts';

function writable(map: JavaMap): JavaMap {
  if (map.readOnly) throw new TemplateException('java.lang.UnsupportedOperationException', '');
  return map;
}

function keySet(map: JavaMap): JavaSet {
  return {
    type: 'Set',
    window: { map, part: 'keys' },
    get items() {
      return orderedKeys(map);
    },
  };
}

function entrySet(map: JavaMap): JavaSet {
  return {
    type: 'Set',
    window: { map, part: 'entries' },
    get items() {
      return orderedEntries(map).map((node): JavaEntry => ({ type: 'Entry', node, map }));
    },
  };
}

function values(map: JavaMap): JavaList {
  return {
    type: 'List',
    origin: 'values',
    map,
    get items() {
      return orderedValues(map);
    },
  };
}

function storedOr(map: JavaMap, key: Value, fallback: Value): Value {
  const value = map.entries.get(key);
  return value === undefined ? fallback : value;
}

/** `java.util.LinkedHashMap` and `HashMap`. */
export const mapMethods: Methods<JavaMap> = {
  'clear()': (map) => {
    writable(map).entries.clear();
    return '';
  },
  'clone()': (map) => javaMap(map.entries.entries(), { order: map.order, prints: map.prints }),
  'compute(Object,Function)': nullFunction,
  'computeIfAbsent(Object,Function)': nullFunction,
  'computeIfPresent(Object,Function)': nullFunction,
  'containsKey(Object)': (map, key = null) => map.entries.has(key),
  'containsValue(Object)': (map, value = null) =>
    orderedValues(map).some((other) => javaEquals(other, value)),
  'entrySet()': entrySet,
  'forEach(Function)': nullFunction,
  'get(Object)': (map, key = null) => storedOr(map, key, null),
  'getOrDefault(Object,Object)': (map, key = null, fallback = null) => storedOr(map, key, fallback),
  'isEmpty()': (map) => map.entries.size === 0,
  'keySet()': keySet,
  'merge(Object,Object,Function)': nullFunction,
  'put(Object,Object)': (map, key = null, value = null) =>
    writable(map).entries.set(key, value) ?? null,
  'putAll(Map)': (map, other) => {
    for (const [key, value] of orderedEntries(mapOf(other))) writable(map).entries.set(key, value);
    return '';
  },
  'putIfAbsent(Object,Object)': (map, key = null, value = null) => {
    const old = storedOr(map, key, null);
    if (old === null) writable(map).entries.set(key, value);
    return old;
  },
  'remove(Object)': (map, key = null) => writable(map).entries.delete(key) ?? null,
  'remove(Object,Object)': (map, key = null, value = null) => {
    const old = map.entries.get(key);
    if (old === undefined || !javaEquals(old, value)) return false;
    writable(map).entries.delete(key);
    return true;
  },
  'replace(Object,Object)': (map, key = null, value = null) =>
    map.entries.has(key) ? (writable(map).entries.set(key, value) ?? null) : null,
  'replace(Object,Object,Object)': (map, key = null, old = null, value = null) => {
    const known = map.entries.get(key);
    if (known === undefined || !javaEquals(known, old)) return false;
    writable(map).entries.set(key, value);
    return true;
  },
  'replaceAll(Function)': nullFunction,
  'size()': (map) => javaInteger(map.entries.size),
  'values()': values,
};

/** `Map.Entry`, which reads and writes its map. */
export const entryMethods: Methods<JavaEntry> = {
  'getKey()': ({ node }) => node[0],
  'getValue()': ({ node }) => node[1],
  'setValue(Object)': ({ node, map }, value = null) => {
    writable(map);
    const [, old] = node;
    node[1] = value;
    return old;
  },
};

/** What `keySet()`, `entrySet()` and `values()` can besides what any collection can. */
export const viewMethods: Methods<JavaSet | JavaList> = {
  'add(Object)': notSupported,
  'addAll(Collection)': (_, other) => (itemsOf(other).length === 0 ? false : notSupported()),
  'clear()': (view) => {
    writable(mapBelow(view)).entries.clear();
    return '';
  },
  'remove(Object)': (view, value = null) => {
    let found = false;
    return removeWhere(view, (item) => !found && (found = javaEquals(item, value)));
  },
  'removeAll(Collection)': (view, other) => removeWhere(view, inside(other)),
  'retainAll(Collection)': (view, other) => {
    const isInside = inside(other);
    return removeWhere(view, (item) => !isInside(item));
  },
};

function notSupported(): never {
  throw new TemplateException('java.lang.UnsupportedOperationException', '');
}

function inside(collection: Value | undefined): (item: Value) => boolean {
  const items = itemsOf(collection);
  return (item) => items.some((other) => javaEquals(other, item));
}

function mapBelow(view: JavaSet | JavaList): JavaMap {
  return (view.type === 'Set' ? view.window.map : view.map) ?? notSupported();
}

/** Remove from the map below what the view shows and `goes` holds for; true when anything went. */
function removeWhere(view: JavaSet | JavaList, goes: (item: Value) => boolean): boolean {
  const map = mapBelow(view);
  const shown = view.items;
  const keys = orderedKeys(map).filter((_, index) => goes(shown[index] ?? null));
  for (const key of keys) writable(map).entries.delete(key);
  return keys.length > 0;
}
