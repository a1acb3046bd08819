/** The types of parameters, which values they take, and which is more specific. */
import type { Value } from '../values.ts';

/** Parameter types that occur in signatures; those in the last line take no value a template has. */
export type JavaType =
  | 'Object'
  | 'String'
  | 'CharSequence'
  | 'Comparable'
  | 'Number'
  | 'Byte'
  | 'Short'
  | 'Integer'
  | 'Long'
  | 'Float'
  | 'Double'
  | 'BigInteger'
  | 'BigDecimal'
  | 'Boolean'
  | 'Character'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'short'
  | 'byte'
  | 'boolean'
  | 'char'
  | 'Iterable'
  | 'Collection'
  | 'List'
  | 'Set'
  | 'Map'
  | 'Object[]'
  | 'String[]'
  | 'CharSequence[]'
  | 'char[]'
  | 'byte[]'
  | 'Locale'
  | 'Charset'
  | 'StringBuffer'
  | 'Comparator'
  | 'Function'
  | 'IntFunction'
  | 'JSONStyle'
  | 'MathContext'
  | 'RoundingMode'
  | 'Random'
  | 'Lookup'
  | 'Appendable';

const above: Readonly<Partial<Record<JavaType, readonly JavaType[]>>> = {
  BigDecimal: ['Number', 'Comparable'],
  BigInteger: ['Number', 'Comparable'],
  Boolean: ['Comparable'],
  Byte: ['Number', 'Comparable'],
  'CharSequence[]': ['Object[]'],
  Character: ['Comparable'],
  Collection: ['Iterable'],
  Double: ['Number', 'Comparable'],
  Float: ['Number', 'Comparable'],
  Integer: ['Number', 'Comparable'],
  List: ['Collection', 'Iterable'],
  Long: ['Number', 'Comparable'],
  Set: ['Collection', 'Iterable'],
  Short: ['Number', 'Comparable'],
  String: ['CharSequence', 'Comparable'],
  'String[]': ['Object[]', 'CharSequence[]'],
  StringBuffer: ['CharSequence', 'Comparable'],
};

/** Java's widening of primitives: what a parameter of the type takes besides its own. */
const widening: Readonly<Partial<Record<JavaType, readonly JavaType[]>>> = {
  boolean: [],
  byte: [],
  char: [],
  double: ['float', 'long', 'int', 'short', 'byte'],
  float: ['long', 'int', 'short', 'byte'],
  int: ['short', 'byte'],
  long: ['int', 'short', 'byte'],
  short: ['byte'],
};

const boxes: Readonly<Record<string, JavaType>> = {
  Byte: 'byte',
  Short: 'short',
  Integer: 'int',
  Long: 'long',
  Float: 'float',
  Double: 'double',
  Character: 'char',
};

export function isArrayType(type: JavaType): boolean {
  return type.endsWith('[]');
}

/** The element type of an array type. */
export function componentOf(type: JavaType): JavaType {
  return type.slice(0, -2) as JavaType;
}

/** True when a parameter of the type takes the value; null goes wherever an object can. */
export function accepts(param: JavaType, value: Value): boolean {
  const wider = widening[param];
  if (value === null) return wider === undefined;
  const type = typeOf(value);
  if (wider !== undefined) {
    const primitive = type === 'Boolean' ? 'boolean' : boxes[type];
    return primitive !== undefined && (primitive === param || wider.includes(primitive));
  }
  return isAssignable(param, type);
}

function isAssignable(param: JavaType, type: JavaType): boolean {
  return param === 'Object' || param === type || (above[type]?.includes(param) ?? false);
}

function typeOf(value: Exclude<Value, null>): JavaType {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  switch (value.type) {
    case 'List':
      if (value.origin === 'array') return `${value.elementType ?? 'Object'}[]`;
      return value.origin === 'values' ? 'Collection' : 'List';
    case 'Host':
      return value.map === undefined ? 'Object' : 'Map';
    case 'Block':
    case 'Entry':
      return 'Object';
    default:
      return value.type;
  }
}

/**
 * The class that Velocity's first look for a method goes by: the parameter's and the argument's
 * must be the same, a primitive counting as its box and null as Object.
 */
export function isSameClass(param: JavaType, value: Value): boolean {
  if (value === null) return param === 'Object';
  const type = typeOf(value);
  if (param === type) return !isInterface.has(type);
  return param === 'boolean' ? type === 'Boolean' : boxes[type] === param;
}

/** No value is of these itself, only of classes that implement them. */
const isInterface: ReadonlySet<JavaType> = new Set<JavaType>([
  'List',
  'Collection',
  'Set',
  'Map',
  'Object',
]);

/** True when `from` could stand wherever `to` does: then `from` is the more specific of the two. */
export function isStrictlyConvertible(to: JavaType, from: JavaType, last: boolean): boolean {
  if (isAssignable(to, from)) return true;
  if (widening[to]?.includes(from) === true) return true;
  if (!last || !isArrayType(to)) return false;
  return isStrictlyConvertible(
    componentOf(to),
    isArrayType(from) ? componentOf(from) : from,
    false,
  );
}
