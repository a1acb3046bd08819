/** `java.lang.Boolean`. */
import { toText } from '../to-text.ts';
import { javaInteger } from '../values.ts';
import type { Value } from '../values.ts';
import { booleanOf } from './arguments.ts';
import { classCast } from './method-table.ts';
import type { Methods } from './method-table.ts';

function parse(text: Value | undefined): boolean {
  return typeof text === 'string' && text.toLowerCase() === 'true';
}

function compare(a: boolean, b: boolean): Value {
  return javaInteger(Number(a) - Number(b));
}

export const booleanMethods: Methods<boolean> = {
  'booleanValue()': (value) => value,
  'compare(boolean,boolean)': (_, a, b) => compare(booleanOf(a), booleanOf(b)),
  'compareTo(Boolean)': (value, other) => compare(value, booleanOf(other)),
  'compareTo(Object)': (_, other = null) => {
    throw classCast(other, 'java.lang.Boolean');
  },
  'getBoolean(String)': () => false,
  'hashCode(boolean)': (_, value) => javaInteger(booleanOf(value) ? 1231 : 1237),
  'logicalAnd(boolean,boolean)': (_, a, b) => booleanOf(a) && booleanOf(b),
  'logicalOr(boolean,boolean)': (_, a, b) => booleanOf(a) || booleanOf(b),
  'logicalXor(boolean,boolean)': (_, a, b) => booleanOf(a) !== booleanOf(b),
  'parseBoolean(String)': (_, text) => parse(text),
  'toString(boolean)': (_, value = null) => toText(value),
  'valueOf(String)': (_, text) => parse(text),
  'valueOf(boolean)': (_, value) => booleanOf(value),
};
