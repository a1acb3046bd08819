/**
 * Whether a body fits its model: JSON schema draft 4 as far as it is certain. What is not judged
 * here (references that are not resolved, patterns, formats) counts as fitting, so that a run never
 * refuses what the service would take.
 */

export interface SchemaFault {
  /** JSON pointer into the body; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

type Schema = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 64;

/** The first way in which a value breaks a schema; null where none is found. */
export function schemaFault(
  schema: unknown,
  value: unknown,
  path = '',
  depth = 0,
): SchemaFault | null {
  if (!isObject(schema) || '$ref' in schema || depth > MAX_DEPTH) return null;
  const wrongType = typeFault(schema, value, path);
  if (wrongType !== null) return wrongType;
  const allowed = schema['enum'];
  if (Array.isArray(allowed) && !allowed.some((item) => isEqual(item, value))) {
    return { path, message: 'is none of the allowed values' };
  }
  const parts = Array.isArray(schema['allOf']) ? (schema['allOf'] as unknown[]) : [];
  const faults = [
    ...parts.map((part) => schemaFault(part, value, path, depth + 1)),
    limitFault(schema, value, path),
    Array.isArray(value) ? itemsFault(schema, value, path, depth) : null,
    isObject(value) ? membersFault(schema, value, path, depth) : null,
  ];
  return faults.find((fault) => fault !== null) ?? null;
}

function typeFault(schema: Schema, value: unknown, path: string): SchemaFault | null {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  const isNull = value === null && schema['nullable'] === true;
  if (types.length === 0 || isNull || types.some((type) => isOfType(type, value))) return null;
  return { path, message: `is not of type ${types.join(' or ')}` };
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

/** Lengths, counts and sizes: keyword, what it measures, and which side it bounds. */
function limitFault(schema: Schema, value: unknown, path: string): SchemaFault | null {
  const size = sizeOf(value);
  if (size === null) return null;
  const [least, most] = [schema[`min${size.keyword}`], schema[`max${size.keyword}`]];
  if (typeof least === 'number' && size.amount < least) {
    return { path, message: `is less than ${least} ${size.unit}`.trimEnd() };
  }
  if (typeof most === 'number' && size.amount > most) {
    return { path, message: `is more than ${most} ${size.unit}`.trimEnd() };
  }
  return null;
}

function sizeOf(value: unknown): { keyword: string; amount: number; unit: string } | null {
  if (typeof value === 'number') return { keyword: 'imum', amount: value, unit: '' };
  if (typeof value === 'string') {
    return { keyword: 'Length', amount: Array.from(value).length, unit: 'characters long' };
  }
  if (Array.isArray(value)) return { keyword: 'Items', amount: value.length, unit: 'items' };
  return null;
}

function itemsFault(
  schema: Schema,
  items: readonly unknown[],
  path: string,
  depth: number,
): SchemaFault | null {
  for (const [index, item] of items.entries()) {
    const fault = schemaFault(schema['items'], item, `${path}/${index}`, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function membersFault(
  schema: Schema,
  value: Schema,
  path: string,
  depth: number,
): SchemaFault | null {
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const missing = required.find((name) => typeof name === 'string' && !Object.hasOwn(value, name));
  if (typeof missing === 'string') return { path, message: `lacks "${missing}"` };
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const isClosed = schema['additionalProperties'] === false && !('patternProperties' in schema);
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name);
    if (!known && isClosed) return { path, message: `has "${name}", which is not allowed` };
    const part = known ? properties[name] : undefined;
    const fault = schemaFault(part, member, `${path}/${name}`, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
