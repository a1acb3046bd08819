/** Reading JSON of which nothing is certain yet. */
import { jsonFault } from '../json-syntax.ts';
import type { Json } from '../scenario.ts';
import { refused, type ImportRefusal } from './import-form.ts';

export type JsonObject = { readonly [key: string]: Json };

/** The one JSON value of a text; the place of the first fault where it is none. */
export function readJsonText(
  text: string,
): { readonly ok: true; readonly value: Json } | ImportRefusal {
  const fault = jsonFault(text);
  if (fault !== null) return refused(`This is not JSON: ${fault.message}`, fault.offset);
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    // What is left after `jsonFault` is a limit of the engine.
    return refused('This JSON is nested too deeply to be read.');
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself; an empty one for anything else. */
export function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The items of a list; none for anything else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A string; null for anything else. */
export function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
