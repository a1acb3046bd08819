import { lazily } from '../../text/lazily.ts';
import {
  listType,
  mapType,
  openMembers,
  plainType,
  type TypeFacts,
  type ValueType,
} from './value-type.ts';

/** The type of a value that somebody gave as an example; null for `null`, which tells nothing. */
export function typeOfExample(value: unknown, facts: TypeFacts): ValueType | null {
  switch (typeof value) {
    case 'string':
      return plainType('String', facts);
    case 'boolean':
      return plainType('Boolean', facts);
    case 'number':
      return plainType(Number.isInteger(value) ? 'Integer' : 'Double', facts);
    case 'object':
      break;
    default:
      return null;
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return listType(
      'List',
      lazily(() => joinExamples(items.map((item) => typeOfExample(item, facts)))),
      facts,
    );
  }
  const known = Object.entries(value).map(
    ([name, member]) => [name, typeOfExample(member, facts)] as const,
  );
  return mapType(openMembers(new Map(known)), facts);
}

/**
 * What several examples of one value show together: each adds its members, and `null` tells
 * nothing. Null where they are of several kinds.
 */
export function joinExamples(types: readonly (ValueType | null)[]): ValueType | null {
  const known = types.filter((type) => type !== null);
  const [first, second] = known;
  if (first === undefined || second === undefined) return first ?? null;
  const { java, facts } = first;
  if (java === null || known.some((type) => type.java !== java)) return null;
  if (java === 'Map') {
    const maps = known.flatMap(({ members }) => members ?? []);
    const names = new Set(maps.flatMap((members) => members.names));
    const of = (name: string) => joinExamples(maps.map((members) => members.of(name)));
    return mapType(openMembers(new Map([...names].map((name) => [name, of(name)]))), facts);
  }
  if (java !== 'List') return first;
  return listType(
    java,
    lazily(() => joinExamples(known.map(({ item }) => item))),
    facts,
  );
}
