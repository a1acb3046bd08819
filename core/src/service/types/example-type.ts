import { lazily } from '../../text/lazily.ts';
import {
  listType,
  joinTypes,
  mapType,
  openMembers,
  plainType,
  type TypeSource,
  type ValueType,
} from './value-type.ts';

/** The type of a value that somebody gave as an example; null for `null`, which tells nothing. */
export function typeOfExample(value: unknown, source: TypeSource): ValueType | null {
  const facts = { source };
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
      lazily(() => joinTypes(items.map((item) => typeOfExample(item, source)))),
      facts,
    );
  }
  const known = Object.entries(value).map(
    ([name, member]) => [name, typeOfExample(member, source)] as const,
  );
  return mapType(openMembers(new Map(known)), facts);
}
