/** As much of JSON Schema as our own schemas use. */
import type { Json } from '../../core/src/gateway/scenario.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Where a value breaks a schema, as `path: why`; empty when it fits. */
export function schemaErrors(root: Schema, value: Json): string[] {
  return check(root, value, '', root);
}

function check(schema: Schema, value: Json, path: string, root: Schema): string[] {
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    return target === undefined ? [`${path}: no ${schema.$ref}`] : check(target, value, path, root);
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${path}: not in enum`];
  if (schema.anyOf !== undefined) {
    const fits = schema.anyOf.some((part) => check(part, value, path, root).length === 0);
    return fits ? [] : [`${path}: fits no alternative`];
  }
  if (schema.type !== undefined && !isOfType(schema.type, value)) {
    return [`${path}: not of type ${schema.type}`];
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? []
      : value.flatMap((item, at) => check(items, item, `${path}/${at}`, root));
  }
  return typeof value === 'object' && value !== null ? checkMembers(schema, value, path, root) : [];
}

function checkMembers(
  schema: Schema,
  value: { readonly [key: string]: Json },
  path: string,
  root: Schema,
): string[] {
  const missing = (schema.required ?? []).filter((key) => !(key in value));
  const wrong = Object.entries(value).flatMap(([key, member]) => {
    const known = schema.properties?.[key] ?? schema.additionalProperties ?? true;
    if (known === false) return [`${path}/${key}: unknown`];
    return known === true ? [] : check(known, member, `${path}/${key}`, root);
  });
  return [...missing.map((key) => `${path}/${key}: missing`), ...wrong];
}

function isOfType(type: string, value: Json): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
