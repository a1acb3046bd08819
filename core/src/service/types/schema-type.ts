/** The type that a JSON schema gives a value, once API Gateway has read the value from JSON. */
import type { BodyModel } from '../../gateway/integration.ts';
import { lazily } from '../../text/lazily.ts';
import {
  joinTypes,
  listType,
  mapType,
  plainType,
  type MapMembers,
  type TypeFacts,
  type TypeSource,
  type ValueType,
} from './value-type.ts';

type Schema = Readonly<Record<string, unknown>>;

/** How many `$ref`s and parts of `allOf` and its like are followed for one value. */
const MAX_STEPS = 32;

/**
 * Works level by level as it is asked, so that schemas may lead back to themselves. Null where the
 * schema says nothing, or names what the document does not show.
 */
export function typeOfSchema(
  { schema, resolve }: Pick<BodyModel, 'schema' | 'resolve'>,
  source: TypeSource,
  isOptional?: boolean,
): ValueType | null {
  const reader = { resolve, source };
  return read(schema, reader, isOptional === undefined ? {} : { isOptional }, MAX_STEPS);
}

interface Reader {
  readonly resolve: BodyModel['resolve'];
  readonly source: TypeSource;
}

type Given = Omit<TypeFacts, 'source'>;

function read(written: unknown, reader: Reader, given: Given, left: number): ValueType | null {
  if (!isSchema(written) || left === 0) return null;
  const reference = written['$ref'];
  if (typeof reference === 'string')
    return read(reader.resolve(reference), reader, given, left - 1);
  const facts = { ...factsOf(written), ...given, source: reader.source };
  const own = readOwn(written, reader, facts);
  const parts = (key: string): readonly (ValueType | null)[] =>
    listOf(written[key]).map((part) => read(part, reader, given, left - 1));
  const all = parts('allOf');
  const choices = [...parts('oneOf'), ...parts('anyOf')];
  if (all.length > 0) return meet([own, ...all], facts);
  if (choices.length > 0)
    return own === null ? joinTypes(choices) : meet([own, joinTypes(choices)], facts);
  return own;
}

/** What the keywords of one schema object say by themselves. */
function readOwn(schema: Schema, reader: Reader, facts: TypeFacts): ValueType | null {
  const kind = kindOf(schema);
  switch (kind) {
    case 'object':
      return mapType(membersOf(schema, reader), facts);
    case 'array': {
      const item = lazily(() => read(schema['items'], reader, {}, MAX_STEPS));
      return listType('List', item, facts);
    }
    case 'string':
      return plainType('String', facts);
    case 'boolean':
      return plainType('Boolean', facts);
    case 'integer':
      return plainType('Integer', facts);
    case 'number':
      return plainType('Double', facts);
    default:
      return null;
  }
}

/** Null where the schema allows several kinds, null not counted. */
function kindOf(schema: Schema): string | null {
  const types = [schema['type']]
    .flat()
    .filter((type) => typeof type === 'string' && type !== 'null');
  if (types.length > 1) return null;
  if (typeof types[0] === 'string') return types[0];
  if (isSchema(schema['properties'])) return 'object';
  if (isSchema(schema['items'])) return 'array';
  const values = listOf(schema['enum']);
  return values.length > 0 && values.every((value) => typeof value === 'string') ? 'string' : null;
}

function membersOf(schema: Schema, reader: Reader): MapMembers | null {
  const { properties, additionalProperties, patternProperties } = schema;
  const known = isSchema(properties) ? properties : {};
  const names = Object.keys(known);
  if (names.length === 0 && !isSchema(additionalProperties)) return null;
  const required = new Set(listOf(schema['required']));
  const read1 = new Map<string, ValueType | null>();
  return {
    names,
    of(name) {
      const found = read1.get(name);
      if (found !== undefined) return found;
      const type = Object.hasOwn(known, name)
        ? read(known[name], reader, { isOptional: !required.has(name) }, MAX_STEPS)
        : read(additionalProperties, reader, { isOptional: true }, MAX_STEPS);
      read1.set(name, type);
      return type;
    },
    isClosed: additionalProperties === false && !isSchema(patternProperties),
  };
}

function factsOf(schema: Schema): Omit<TypeFacts, 'source' | 'isOptional'> {
  const { description, title } = schema;
  const text = [description, title].find((one) => typeof one === 'string');
  const allowed = listOf(schema['enum']).map((value) => JSON.stringify(value));
  return {
    ...(text === undefined ? {} : { description: text }),
    ...(allowed.length === 0 ? {} : { allowed }),
  };
}

/** A value to which all of the types apply. */
function meet(types: readonly (ValueType | null)[], facts: TypeFacts): ValueType | null {
  const known = types.filter((type) => type !== null);
  const kinds = new Set(known.map(({ java }) => java));
  const [first] = known;
  if (first === undefined || kinds.size > 1) return null;
  const maps = known.flatMap(({ members }) => members ?? []);
  // A part that is not known may bring members of its own.
  if (maps.length > 0) return mapType(meetMembers(maps, known.length < types.length), facts);
  return {
    ...plainType(first.java, facts),
    item: known.find(({ item }) => item !== null)?.item ?? null,
  };
}

function meetMembers(maps: readonly MapMembers[], isOpen: boolean): MapMembers {
  return {
    names: [...new Set(maps.flatMap(({ names }) => names))],
    of(name) {
      for (const one of maps) {
        const found = one.names.includes(name) ? one.of(name) : null;
        if (found !== null) return found;
      }
      return null;
    },
    isClosed: !isOpen && maps.some(({ isClosed }) => isClosed),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
