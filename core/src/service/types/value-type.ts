/**
 * What is known of a value before any call: the Java type that a template meets, and what is inside
 * where a schema, an example or the template itself tells. Null everywhere stands for "not known",
 * of which nothing may be concluded.
 */

/** A name of `receiverTypes` in the catalogue: `String`, `Map`, `List` … */
export type JavaTypeName = string;

/** What tells of a value's inside, the most trusted first. */
export type TypeSource =
  | 'catalogue'
  | 'template'
  /** The schema of what the operation takes. */
  | 'schema'
  /** The schema of what the operation answers, of which the backend's reply is only a guess. */
  | 'response-schema'
  | 'example'
  | 'scenario';

export interface ValueType {
  /** Null where several types are possible, or none is known. */
  readonly java: JavaTypeName | null;
  /** What a map holds by name; null for all else, and where nothing tells. */
  readonly members: MapMembers | null;
  /** What a list, an array or a set holds. */
  readonly item: ValueType | null;
  readonly facts: TypeFacts;
}

/** What a person wants to read of a value. */
export interface TypeFacts {
  readonly source: TypeSource;
  /** The title of the scenario that shows it, where one does. */
  readonly scenario?: string;
  readonly description?: string;
  /** The only values that it may have, as JSON texts. */
  readonly allowed?: readonly string[];
  /** False where it must be there. */
  readonly isOptional?: boolean;
}

export interface MapMembers {
  /** In the order of their source. */
  readonly names: readonly string[];
  /** Null for a name that is not known, and for one of which nothing else is. */
  of(name: string): ValueType | null;
  /** True where the source says that there can be no other. */
  readonly isClosed: boolean;
}

/** A value of a Java type of whose inside nothing is known. */
export function plainType(java: JavaTypeName | null, facts: TypeFacts = catalogueFacts): ValueType {
  return { java, members: null, item: null, facts };
}

export const catalogueFacts: TypeFacts = { source: 'catalogue' };
export const templateFacts: TypeFacts = { source: 'template' };

/** A list (or set, or array); its item is worked out when somebody asks, since schemas go in circles. */
export function listType(
  java: JavaTypeName,
  item: () => ValueType | null,
  facts: TypeFacts = catalogueFacts,
): ValueType {
  return {
    java,
    members: null,
    get item() {
      return item();
    },
    facts,
  };
}

/** A map with what is known of its members. */
export function mapType(members: MapMembers | null, facts: TypeFacts = catalogueFacts): ValueType {
  return { java: 'Map', members, item: null, facts };
}

/** Members that are all known by now, open for others. */
export function openMembers(known: ReadonlyMap<string, ValueType | null>): MapMembers {
  return { names: [...known.keys()], of: (name) => known.get(name) ?? null, isClosed: false };
}

/** What holds of a value that has one of several types; null where one of them is not known. */
export function joinTypes(types: readonly (ValueType | null)[]): ValueType | null {
  const [first = null, ...rest] = types;
  return rest.reduce(joinTwo, first);
}

function joinTwo(a: ValueType | null, b: ValueType | null): ValueType | null {
  if (a === null || b === null) return null;
  if (a === b) return a;
  if (a.java !== b.java) return null;
  if (a.members !== null && b.members !== null) {
    return { ...plainType(a.java, a.facts), members: joinMembers(a.members, b.members) };
  }
  const { facts } = a;
  // Read through getters, not copied: an item may be the type that is being made.
  return a.java === null ? null : listType(a.java, () => joinTwo(a.item, b.item), facts);
}

function joinMembers(a: MapMembers, b: MapMembers): MapMembers {
  return {
    names: [...new Set([...a.names, ...b.names])],
    of(name) {
      if (!a.names.includes(name)) return b.of(name);
      return b.names.includes(name) ? joinTwo(a.of(name), b.of(name)) : a.of(name);
    },
    isClosed: a.isClosed && b.isClosed,
  };
}
