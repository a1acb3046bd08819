/**
 * The JSON Schema (draft-07) of `x-amazon-apigateway-integration`, made from the table of its keys:
 * what other editors show and complete by. It is looser than the checks: what a deployment fills in
 * (`${…}`, an intrinsic's object) is accepted everywhere.
 */
import { integrationKeys, responseKeys, type KnownKey } from './known-keys.ts';

/** A plain JSON value. */
export type Schema = Readonly<Record<string, unknown>>;

const HEAD = {
  title: 'x-amazon-apigateway-integration',
  description: 'What stands behind an operation of an Amazon API Gateway API.',
} as const;

/** What CloudFormation or a preprocessor replaces before API Gateway reads it. */
export const REPLACED: readonly Schema[] = [
  { type: 'object' },
  { type: 'string', pattern: '[$%{]' },
];

/** The schema as a plain value, for `schemas/x-amazon-apigateway-integration.schema.json`. */
export function integrationSchema(): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...integrationShape() };
}

/** The same as a part of a schema. */
export function integrationShape(): Schema {
  const properties = propertiesOf(integrationKeys);
  const response = { type: 'object', properties: propertiesOf(responseKeys) };
  const responses = { ...(properties['responses'] ?? {}), additionalProperties: response };
  return { ...HEAD, type: 'object', properties: { ...properties, responses } };
}

/** The keys of an object as properties of its schema. */
export function propertiesOf(keys: readonly KnownKey[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(keys.map((known) => [known.key, schemaOf(known)]));
}

function schemaOf(known: KnownKey): Schema {
  const missing = known.default === null ? '' : ` When missing: ${known.default}.`;
  return { description: known.doc + missing, ...shapeOf(known) };
}

/** What a key's value may look like, before and after a deployment fills in its parts. */
export function shapeOf({ type, values }: Pick<KnownKey, 'type' | 'values'>): Schema {
  // The import takes flags in quotes too.
  if (type === 'boolean') return { anyOf: [{ type }, { enum: ['true', 'false'] }, ...REPLACED] };
  if (values.length > 0) return { anyOf: [{ enum: spellings(values) }, ...REPLACED] };
  switch (type) {
    case 'string':
      // YAML reads a status or a version without quotes as a number, and the import takes it.
      return { type: ['string', 'number', 'object', 'null'] };
    case 'integer':
      return { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^[0-9]+$' }, ...REPLACED] };
    case 'array':
      return { type: ['array', 'object', 'null'] };
    case 'object':
      return { type: ['object', 'null'] };
  }
}

/** Values are read in either case; a version may stand there as a number. */
function spellings(values: KnownKey['values']): readonly unknown[] {
  const written = values.flatMap(({ value }) => {
    const isCased = /^[a-z_]+$/i.test(value);
    const number = Number(value);
    if (!Number.isNaN(number)) return [value, number];
    return isCased ? [value, value.toLowerCase(), value.toUpperCase()] : [value];
  });
  return [...new Set(written)];
}
