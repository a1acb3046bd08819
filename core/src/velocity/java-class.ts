/** The Java classes of values: for messages, for `==` and for the trace. */
import type { JavaList, JavaMap, Value } from './values.ts';

/** The full class name, such as `java.util.ArrayList`; `null` for null. */
export function className(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  switch (value.type) {
    case 'List':
      return listClass(value);
    case 'Map':
      return mapClass(value);
    case 'Set':
      return (value.window.map.order === 'hash' ? hashSets : linkedSets)[value.window.part];
    case 'Entry':
      return value.map.order === 'hash'
        ? 'java.util.HashMap$Node'
        : 'java.util.LinkedHashMap$Entry';
    case 'Host':
      return value.className;
    case 'Block':
      return 'org.apache.velocity.runtime.directive.Block$Reference';
    case 'BigInteger':
    case 'BigDecimal':
      return `java.math.${value.type}`;
    default:
      return `java.lang.${value.type}`;
  }
}

/** The class name without its package: what the trace shows. */
export function shortClassName(value: Value): string {
  const name = className(value);
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
}

const arrayClasses: Readonly<Record<NonNullable<JavaList['elementType']>, string>> = {
  Object: '[Ljava.lang.Object;',
  String: '[Ljava.lang.String;',
  char: '[C',
  byte: '[B',
};

function listClass(list: JavaList): string {
  switch (list.origin) {
    case 'ArrayList':
    case 'range':
      return 'java.util.ArrayList';
    case 'JSONArray':
      return 'net.minidev.json.JSONArray';
    case 'subList':
      return 'java.util.ArrayList$SubList';
    case 'values':
      return list.map?.order === 'hash'
        ? 'java.util.HashMap$Values'
        : 'java.util.LinkedHashMap$LinkedValues';
    case 'array':
      return arrayClasses[list.elementType ?? 'Object'];
  }
}

/** Maps that print as nothing are a class of their own, whose name at AWS is not known. */
function mapClass(map: JavaMap): string {
  if (map.prints === 'nothing') return 'ContextMap';
  return map.order === 'hash' ? 'java.util.HashMap' : 'java.util.LinkedHashMap';
}

const linkedSets = {
  keys: 'java.util.LinkedHashMap$LinkedKeySet',
  entries: 'java.util.LinkedHashMap$LinkedEntrySet',
};
const hashSets = { keys: 'java.util.HashMap$KeySet', entries: 'java.util.HashMap$EntrySet' };

/** The superclasses that two values of a template can differ by. */
const superclasses: Readonly<Record<string, string>> = {
  'net.minidev.json.JSONArray': 'java.util.ArrayList',
  'java.util.LinkedHashMap': 'java.util.HashMap',
  ContextMap: 'java.util.HashMap',
  '[Ljava.lang.String;': '[Ljava.lang.Object;',
};

/** True when one value's class is the other's or above it: then `==` asks `equals`. */
export function sameFamily(a: Value, b: Value): boolean {
  const left = className(a);
  const right = className(b);
  return left === right || superclasses[left] === right || superclasses[right] === left;
}
