/** Maps of a Lambda event: headers, queries, variables. */
import type { Fields } from '../message/fields.ts';
import type { Json } from '../scenario.ts';
import { isObject, objectOr } from './json-object.ts';

/** The map with lists where there is one, else the other. */
export function valuesOf(lists: Json | undefined, singles: Json | undefined): Fields {
  const map = isObject(lists) ? lists : objectOr(singles);
  return Object.entries(map).flatMap(([name, value]) => {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
    return values.length === 0 ? [] : [{ name, values: values.map(plainText) }];
  });
}

/** Names with their values as texts; none for anything but a map. */
export function textsOf(map: Json | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOr(map)).map(([name, value]) => [name, plainText(value)]),
  );
}

/** A string as it is, any other value as its JSON. */
export function plainText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
