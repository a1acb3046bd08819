/** Keywords that look at a value by itself: its type, its size, its text. */
import { compileJavaRegex } from '../../velocity/java-regex.ts';
import { LimitOverrun } from '../../velocity/limits.ts';
import {
  isEqual,
  isObject,
  type Judging,
  type KeywordCheck,
  type Schema,
  type SchemaFault,
} from './schema.ts';

/** Those of any value. */
export const valueKeywords = { enum: enumFault, type: typeFault } as const satisfies Record<
  string,
  KeywordCheck
>;

export const numberKeywords = {
  exclusiveMaximum: leftAside('exclusiveMaximum'),
  exclusiveMinimum: leftAside('exclusiveMinimum'),
  maximum: maximumFault,
  minimum: minimumFault,
  multipleOf: multipleFault,
} as const satisfies Record<string, KeywordCheck>;

export const textKeywords = {
  format: leftAside('format'),
  maxLength: maxLengthFault,
  minLength: minLengthFault,
  pattern: patternFault,
} as const satisfies Record<string, KeywordCheck>;

/** The guide lists such keywords as not supported, without saying what becomes of them. */
export function leftAside(keyword: string): KeywordCheck {
  return (_, __, { unjudged }) => {
    unjudged.add(keyword);
    return null;
  };
}

/** In the order in which the validator lists them. */
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const;

function typeFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (types.length === 0 || types.some((type) => isOfType(type, value))) return null;
  if (value === null && schema['nullable'] === true) {
    // OpenAPI's word; the guide says that models do not know it, not what becomes of the null.
    judging.unjudged.add('nullable');
    return null;
  }
  const allowed = TYPES.filter(
    (type) => types.includes(type) || (type === 'integer' && types.includes('number')),
  );
  const found = TYPES.find((type) => isOfType(type, value)) ?? 'null';
  return {
    path: judging.path,
    keyword: 'type',
    message: `is not of type ${types.join(' or ')}`,
    words: `instance type (${found}) does not match any allowed primitive type (allowed: ${JSON.stringify(allowed)})`,
  };
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'boolean':
    case 'string':
    case 'number':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'object':
      return isObject(value);
    default:
      return true;
  }
}

function enumFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const allowed = schema['enum'];
  if (!Array.isArray(allowed) || allowed.some((item) => isEqual(item, value))) return null;
  if (allowed.includes(undefined)) {
    judging.unjudged.add('enum');
    return null;
  }
  return {
    path: judging.path,
    keyword: 'enum',
    message: 'is none of the allowed values',
    words: `instance value (${JSON.stringify(value)}) not found in enum (possible values: ${JSON.stringify(allowed)})`,
  };
}

function minimumFault({ minimum }: Schema, value: number, { path }: Judging): SchemaFault | null {
  if (typeof minimum !== 'number' || value >= minimum) return null;
  const words = `numeric instance is lower than the required minimum (minimum: ${minimum}, found: ${value})`;
  return { path, keyword: 'minimum', message: `is less than ${minimum}`, words };
}

function maximumFault({ maximum }: Schema, value: number, { path }: Judging): SchemaFault | null {
  if (typeof maximum !== 'number' || value <= maximum) return null;
  const words = `numeric instance is greater than the required maximum (maximum: ${maximum}, found: ${value})`;
  return { path, keyword: 'maximum', message: `is more than ${maximum}`, words };
}

function multipleFault(
  { multipleOf }: Schema,
  value: number,
  { path, unjudged }: Judging,
): SchemaFault | null {
  if (typeof multipleOf !== 'number') return null;
  if (!Number.isInteger(value) || !Number.isInteger(multipleOf)) {
    unjudged.add('multipleOf');
    return null;
  }
  if (value % multipleOf === 0) return null;
  const words = `remainder of division is not zero (${value} / ${multipleOf})`;
  return { path, keyword: 'multipleOf', message: `is no multiple of ${multipleOf}`, words };
}

function minLengthFault(
  { minLength }: Schema,
  value: string,
  { path }: Judging,
): SchemaFault | null {
  const length = lengthOf(value);
  if (typeof minLength !== 'number' || length >= minLength) return null;
  return {
    path,
    keyword: 'minLength',
    message: `has ${length} of at least ${minLength} characters`,
    words: `string "${value}" is too short (length: ${length}, required minimum: ${minLength})`,
  };
}

function maxLengthFault(
  { maxLength }: Schema,
  value: string,
  { path }: Judging,
): SchemaFault | null {
  const length = lengthOf(value);
  if (typeof maxLength !== 'number' || length <= maxLength) return null;
  return {
    path,
    keyword: 'maxLength',
    message: `has ${length} characters, ${maxLength} at most`,
    words: `string "${value}" is too long (length: ${length}, maximum allowed: ${maxLength})`,
  };
}

/** Draft 4 counts characters, of which a surrogate pair is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function patternFault({ pattern }: Schema, value: string, judging: Judging): SchemaFault | null {
  if (typeof pattern !== 'string' || fitsPattern(pattern, value, judging)) return null;
  return {
    path: judging.path,
    keyword: 'pattern',
    message: `does not match ${pattern}`,
    words: `ECMA 262 regex "${pattern}" does not match input string "${value}"`,
  };
}

/**
 * A pattern may match anywhere in the text. The service speaks of an "ECMA 262 regex" in its log;
 * the dialect here is Java's, which has a bound on its work and is the same in what models use.
 */
export function fitsPattern(pattern: string, text: string, { unjudged }: Judging): boolean {
  const compiled = compileJavaRegex(pattern);
  try {
    if (compiled.ok) return compiled.regex.find(text, 0) !== null;
  } catch (error) {
    if (!(error instanceof LimitOverrun)) throw error;
  }
  unjudged.add('pattern');
  return true;
}
