import { isObject, type Judge, type Judging, type Schema, type SchemaFault } from './schema.ts';
import { fitsPattern } from './scalars.ts';

/** `required`, `properties` and what goes with them. */
export function objectFault(
  schema: Schema,
  value: Schema,
  judging: Judging,
  judge: Judge,
): SchemaFault | null {
  const { path } = judging;
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const missing = required.find((name) => typeof name === 'string' && !Object.hasOwn(value, name));
  if (typeof missing === 'string') {
    return { path, keyword: 'required', message: `lacks "${missing}"` };
  }
  const count = Object.keys(value).length;
  const { minProperties, maxProperties, dependencies } = schema;
  if (typeof minProperties === 'number' && count < minProperties) {
    const message = `has ${count} of at least ${minProperties} members`;
    return { path, keyword: 'minProperties', message };
  }
  if (typeof maxProperties === 'number' && count > maxProperties) {
    const message = `has ${count} members, ${maxProperties} at most`;
    return { path, keyword: 'maxProperties', message };
  }
  if (isObject(dependencies)) judging.unjudged.add('dependencies');
  for (const [name, member] of Object.entries(value)) {
    const fault = memberFault(schema, name, member, judging, judge);
    if (fault !== null) return fault;
  }
  return null;
}

function memberFault(
  schema: Schema,
  name: string,
  member: unknown,
  judging: Judging,
  judge: Judge,
): SchemaFault | null {
  const { properties, patternProperties, additionalProperties } = schema;
  const parts: unknown[] = [];
  if (isObject(properties) && Object.hasOwn(properties, name)) parts.push(properties[name]);
  if (isObject(patternProperties)) {
    for (const [pattern, part] of Object.entries(patternProperties)) {
      if (fitsPattern(pattern, name, judging)) parts.push(part);
    }
  }
  if (parts.length === 0) {
    if (additionalProperties === false) {
      const message = `has "${name}", which is not allowed`;
      return { path: judging.path, keyword: 'additionalProperties', message };
    }
    parts.push(additionalProperties);
  }
  const path = `${judging.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  for (const part of parts) {
    const fault = judge(part, member, { ...judging, path });
    if (fault !== null) return fault;
  }
  return null;
}
