/** Keywords that look at a value by itself: its type, its size, its text. */
import { compileJavaRegex } from '../../velocity/java-regex.ts';
import { LimitOverrun } from '../../velocity/limits.ts';
import { isEqual, isObject, type Judging, type Schema, type SchemaFault } from './schema.ts';

export function scalarFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  return (
    typeFault(schema, value, judging) ??
    enumFault(schema, value, judging) ??
    (typeof value === 'number' ? numberFault(schema, value, judging) : null) ??
    (typeof value === 'string' ? textFault(schema, value, judging) : null)
  );
}

function typeFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (types.length === 0 || types.some((type) => isOfType(type, value))) return null;
  if (value === null && schema['nullable'] === true) {
    // OpenAPI's word; the guide says that models do not know it, not what becomes of the null.
    judging.unjudged.add('nullable');
    return null;
  }
  return { path: judging.path, keyword: 'type', message: `is not of type ${types.join(' or ')}` };
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
  return { path: judging.path, keyword: 'enum', message: 'is none of the allowed values' };
}

function numberFault(
  schema: Schema,
  value: number,
  { path, unjudged }: Judging,
): SchemaFault | null {
  const { minimum, maximum, multipleOf } = schema;
  if (typeof minimum === 'number' && value < minimum) {
    return { path, keyword: 'minimum', message: `is less than ${minimum}` };
  }
  if (typeof maximum === 'number' && value > maximum) {
    return { path, keyword: 'maximum', message: `is more than ${maximum}` };
  }
  // The guide lists these as not supported, without saying what becomes of them.
  for (const keyword of ['exclusiveMinimum', 'exclusiveMaximum']) {
    if (schema[keyword] !== undefined) unjudged.add(keyword);
  }
  const isWhole = Number.isInteger(value) && Number.isInteger(multipleOf);
  if (isWhole && value % Number(multipleOf) !== 0) {
    return { path, keyword: 'multipleOf', message: `is no multiple of ${String(multipleOf)}` };
  }
  if (typeof multipleOf === 'number' && !isWhole) unjudged.add('multipleOf');
  return null;
}

function textFault(schema: Schema, value: string, judging: Judging): SchemaFault | null {
  const { path, unjudged } = judging;
  const { minLength, maxLength, pattern } = schema;
  // Draft 4 counts characters, of which a surrogate pair is one.
  const length = Array.from(value).length;
  if (typeof minLength === 'number' && length < minLength) {
    const message = `has ${length} of at least ${minLength} characters`;
    return { path, keyword: 'minLength', message };
  }
  if (typeof maxLength === 'number' && length > maxLength) {
    const message = `has ${length} characters, ${maxLength} at most`;
    return { path, keyword: 'maxLength', message };
  }
  if (typeof pattern === 'string' && !fitsPattern(pattern, value, judging)) {
    return { path, keyword: 'pattern', message: `does not match ${pattern}` };
  }
  if (schema['format'] !== undefined) unjudged.add('format');
  return null;
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
