import { compareText } from '../../text/compare-text.ts';
import {
  isObject,
  type Judging,
  type KeywordCheck,
  type Schema,
  type SchemaFault,
} from './schema.ts';
import { fitsPattern, leftAside } from './scalars.ts';

/** Keywords that look at an object as a whole. */
export const objectKeywords = {
  additionalProperties: additionalFault,
  dependencies: leftAside('dependencies'),
  maxProperties: maxPropertiesFault,
  minProperties: minPropertiesFault,
  required: requiredFault,
} as const satisfies Record<string, KeywordCheck>;

function requiredFault(schema: Schema, value: Schema, { path }: Judging): SchemaFault | null {
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const missing = required
    .filter((name) => typeof name === 'string')
    .filter((name) => !Object.hasOwn(value, name))
    .sort(compareText);
  if (missing.length === 0) return null;
  const named = missing.map((name) => `"${name}"`).join(' and ');
  const words = `object has missing required properties (${JSON.stringify(missing)})`;
  return { path, keyword: 'required', message: `lacks ${named}`, words };
}

function minPropertiesFault(
  { minProperties }: Schema,
  value: Schema,
  { path }: Judging,
): SchemaFault | null {
  const count = Object.keys(value).length;
  if (typeof minProperties !== 'number' || count >= minProperties) return null;
  return {
    path,
    keyword: 'minProperties',
    message: `has ${count} of at least ${minProperties} members`,
    words: `object has too few properties (found ${count} but schema requires at least ${minProperties})`,
  };
}

function maxPropertiesFault(
  { maxProperties }: Schema,
  value: Schema,
  { path }: Judging,
): SchemaFault | null {
  const count = Object.keys(value).length;
  if (typeof maxProperties !== 'number' || count <= maxProperties) return null;
  return {
    path,
    keyword: 'maxProperties',
    message: `has ${count} members, ${maxProperties} at most`,
    words: `object has too many properties (found ${count} but schema requires at most ${maxProperties})`,
  };
}

function additionalFault(schema: Schema, value: Schema, judging: Judging): SchemaFault | null {
  if (schema['additionalProperties'] !== false) return null;
  const unwanted = Object.keys(value)
    .filter((name) => namedParts(schema, name, judging).length === 0)
    .sort(compareText);
  if (unwanted.length === 0) return null;
  return {
    path: judging.path,
    keyword: 'additionalProperties',
    message: `has ${unwanted.map((name) => `"${name}"`).join(' and ')}, which is not allowed`,
    words: `object instance has properties which are not allowed by the schema: ${JSON.stringify(unwanted)}`,
  };
}

/** Judges the members by name, as the validator orders them. */
export function judgeMembers(schema: Schema, value: Schema, judging: Judging): void {
  for (const name of Object.keys(value).sort(compareText)) {
    const named = namedParts(schema, name, judging);
    const parts = named.length === 0 ? [schema['additionalProperties']] : named;
    const path = `${judging.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    for (const part of parts) judging.judge(part, value[name], { ...judging, path });
  }
}

/** The schemas that `properties` and `patternProperties` have for a member. */
function namedParts(schema: Schema, name: string, judging: Judging): readonly unknown[] {
  const { properties, patternProperties } = schema;
  const own = isObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
  if (!isObject(patternProperties)) return own;
  const byPattern = Object.entries(patternProperties).flatMap(([pattern, part]) =>
    fitsPattern(pattern, name, judging) ? [part] : [],
  );
  return [...own, ...byPattern];
}
