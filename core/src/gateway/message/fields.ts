/** Headers and query parameters: names with their values, in the order in which they were sent. */
import { compareText } from '../../text/compare-text.ts';
import { orderedKeys } from '../../velocity/iteration-order.ts';
import { javaMap } from '../../velocity/map-entries.ts';

export interface NamedValues {
  readonly name: string;
  readonly values: readonly string[];
}

export type Fields = readonly NamedValues[];

/** From the plain form of scenarios: one value or a list for each name. */
export function fieldsFrom(
  record: Readonly<Record<string, string | readonly string[]>> | undefined,
): Fields {
  return Object.entries(record ?? {}).map(([name, value]) => ({
    name,
    values: typeof value === 'string' ? [value] : value.map(String),
  }));
}

/** Back to the plain form: a list only where there are several values. */
export function recordFrom(fields: Fields): Record<string, string | string[]> {
  return Object.fromEntries(
    fields.map(({ name, values }) => [name, values.length === 1 ? (values[0] ?? '') : [...values]]),
  );
}

/** The values by the exact name; where several entries have it, of all. */
export function valuesOf(fields: Fields, name: string): readonly string[] {
  return fields.flatMap((field) => (field.name === name ? field.values : []));
}

/** The last value of a header, whatever the case of its name; undefined where there is none. */
export function headerValue(headers: Fields, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers
    .flatMap((field) => (field.name.toLowerCase() === wanted ? field.values : []))
    .at(-1);
}

export function hasHeader(headers: Fields, name: string): boolean {
  return headerValue(headers, name) !== undefined;
}

/** Sets a header, in place of every entry that has the name in any case. */
export function withHeader(headers: Fields, name: string, values: readonly string[]): Fields {
  return [...withoutHeader(headers, name), { name, values }];
}

/** Adds a header where none has the name. */
export function withDefaultHeader(headers: Fields, name: string, value: string): Fields {
  return hasHeader(headers, name) ? headers : [...headers, { name, values: [value] }];
}

export function withoutHeader(headers: Fields, name: string): Fields {
  return headers.filter((field) => field.name.toLowerCase() !== name.toLowerCase());
}

/** Adds values to those of the exact name (query names are case-sensitive). */
export function withAdded(fields: Fields, name: string, values: readonly string[]): Fields {
  if (!fields.some((field) => field.name === name)) return [...fields, { name, values }];
  return fields.map((field) =>
    field.name === name ? { name, values: [...field.values, ...values] } : field,
  );
}

/** One entry for each name, in whatever case it is written: with the first spelling and all values. */
export function mergedByName(headers: Fields): Fields {
  const merged = new Map<string, NamedValues>();
  for (const { name, values } of headers) {
    const key = name.toLowerCase();
    const before = merged.get(key);
    merged.set(key, {
      name: before?.name ?? name,
      values: [...(before?.values ?? []), ...values],
    });
  }
  return [...merged.values()];
}

/** The last value of each name, as `$input.params()` and the Lambda event show it. */
export function lastValues(fields: Fields): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, values }) => [name, values.at(-1) ?? '']));
}

/** Headers by their names, in whatever case these are: so templates and functions get them. */
export function inAlphabet(headers: Fields): Fields {
  return [...headers].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

/**
 * By the names' places in a Java HashMap, those of one bucket as given: so the log shows what the client
 * sent (five logs, 2016 to 2023; headers came into it by the alphabet), and templates and functions get
 * the query.
 */
export function inHashOrder(fields: Fields): Fields {
  const names = orderedKeys(
    javaMap(
      fields.map(({ name }) => [name, null] as const),
      { order: 'hash' },
    ),
  );
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = ({ name }: NamedValues): number => places.get(name) ?? 0;
  return [...fields].sort((a, b) => placeOf(a) - placeOf(b));
}
