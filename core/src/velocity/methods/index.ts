/** Which methods a value has: the registry of receivers. */
import { ForeachScope } from '../foreach-scope.ts';
import type { Value } from '../values.ts';
import { arrayMethods } from './array.ts';
import { bigDecimalMethods } from './big-decimal.ts';
import { bigIntegerMethods } from './big-integer.ts';
import { booleanMethods } from './boolean.ts';
import { characterMethods } from './character.ts';
import { collectionMethods } from './collection.ts';
import { foreachMethods } from './foreach.ts';
import { arrayListMethods, jsonArrayMethods, listMethods } from './list.ts';
import { entryMethods, mapMethods, viewMethods } from './map.ts';
import { methodTable } from './method-table.ts';
import type { MethodTable } from './method-table.ts';
import { integerBitMethods, longBitMethods } from './number-bits.ts';
import { byteMethods, shortMethods } from './number-small.ts';
import { doubleMethods, floatMethods, integerMethods, longMethods } from './number.ts';
import { objectMethods } from './object.ts';
import { laterStringMethods } from './string-later.ts';
import { stringRegexMethods } from './string-regex.ts';
import { stringMethods } from './string.ts';

const tables = {
  Array: methodTable(objectMethods, collectionMethods, arrayMethods),
  ArrayList: methodTable(objectMethods, collectionMethods, listMethods, arrayListMethods),
  BigDecimal: methodTable(objectMethods, bigDecimalMethods),
  BigInteger: methodTable(objectMethods, bigIntegerMethods),
  Boolean: methodTable(objectMethods, booleanMethods),
  Byte: methodTable(objectMethods, byteMethods),
  Character: methodTable(objectMethods, characterMethods),
  Collection: methodTable(objectMethods, collectionMethods, viewMethods),
  Double: methodTable(objectMethods, doubleMethods),
  Entry: methodTable(objectMethods, entryMethods),
  Foreach: methodTable(objectMethods, foreachMethods),
  Float: methodTable(objectMethods, floatMethods),
  Integer: methodTable(objectMethods, integerMethods, integerBitMethods),
  JSONArray: methodTable(
    objectMethods,
    collectionMethods,
    listMethods,
    arrayListMethods,
    jsonArrayMethods,
  ),
  Long: methodTable(objectMethods, longMethods, longBitMethods),
  Map: methodTable(objectMethods, mapMethods),
  Object: methodTable(objectMethods),
  Short: methodTable(objectMethods, shortMethods),
  SubList: methodTable(objectMethods, collectionMethods, listMethods),
  Set: methodTable(objectMethods, collectionMethods, viewMethods),
  String: methodTable(objectMethods, stringMethods, stringRegexMethods, laterStringMethods),
} as const satisfies Record<string, MethodTable>;

/** The tables of a type as a template's author names it; Java has several classes of some. */
const tablesByType: Readonly<Record<string, readonly MethodTable[]>> = {
  Array: [tables.Array],
  Boolean: [tables.Boolean],
  Collection: [tables.Collection],
  Double: [tables.Double],
  Integer: [tables.Integer],
  List: [tables.ArrayList, tables.JSONArray, tables.SubList],
  Long: [tables.Long],
  Map: [tables.Map],
  'Map.Entry': [tables.Entry],
  Set: [tables.Set],
  String: [tables.String],
};

/** True where some value of the type has a method of that name; null for a type that is not known. */
export function hasMethod(type: string, name: string): boolean | null {
  return tablesByType[type]?.some((table) => table.has(name)) ?? null;
}

/**
 * The methods of a value. `own` leaves out what Velocity lends to arrays for calls only: a
 * property of an array is looked for on the array itself.
 */
export function tableFor(value: Exclude<Value, null>, reach: 'all' | 'own' = 'all'): MethodTable {
  if (typeof value === 'string') return tables.String;
  if (typeof value === 'boolean') return tables.Boolean;
  switch (value.type) {
    case 'List':
      if (value.origin === 'array') return reach === 'own' ? tables.Object : tables.Array;
      if (value.origin === 'values') return tables.Collection;
      if (value.origin === 'subList') return tables.SubList;
      return value.origin === 'JSONArray' ? tables.JSONArray : tables.ArrayList;
    case 'Host':
      return value instanceof ForeachScope ? tables.Foreach : tables.Object;
    case 'Block':
      return tables.Object;
    default:
      return tables[value.type];
  }
}
