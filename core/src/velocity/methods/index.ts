/** Which methods a value has: the registry of receivers. */
import { ForeachScope } from '../foreach-scope.ts';
import type { Value } from '../values.ts';
import { arrayMethods } from './array.ts';
import { booleanMethods } from './boolean.ts';
import { characterMethods } from './character.ts';
import { collectionMethods } from './collection.ts';
import { foreachMethods } from './foreach.ts';
import { arrayListMethods, jsonArrayMethods, listMethods } from './list.ts';
import { entryMethods, mapMethods, viewMethods } from './map.ts';
import { methodTable } from './method-table.ts';
import type { MethodTable } from './method-table.ts';
import { integerBitMethods, longBitMethods } from './number-bits.ts';
import { bigMethods, doubleMethods, floatMethods, integerMethods, longMethods } from './number.ts';
import { objectMethods } from './object.ts';
import { laterStringMethods } from './string-later.ts';
import { stringRegexMethods } from './string-regex.ts';
import { stringMethods } from './string.ts';

const tables = {
  Array: methodTable(objectMethods, collectionMethods, arrayMethods),
  ArrayList: methodTable(objectMethods, collectionMethods, listMethods, arrayListMethods),
  BigDecimal: methodTable(objectMethods, bigMethods),
  BigInteger: methodTable(objectMethods, bigMethods),
  Boolean: methodTable(objectMethods, booleanMethods),
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
  SubList: methodTable(objectMethods, collectionMethods, listMethods),
  Set: methodTable(objectMethods, collectionMethods, viewMethods),
  String: methodTable(objectMethods, stringMethods, stringRegexMethods, laterStringMethods),
} as const satisfies Record<string, MethodTable>;

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
