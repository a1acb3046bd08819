/** Fixes that take an entry of a map out or put one in, to be spread into a finding. */
import { addEntry, removeEntry } from '../../openapi/edit-map.ts';
import type { Entry, MapNode } from '../../openapi/host-tree.ts';
import type { Fix } from '../diagnostic.ts';

/** The fix that takes an entry out; empty where it cannot be taken. */
export function removal(text: string, map: MapNode, entry: Entry): { readonly fix?: Fix } {
  const edit = removeEntry(text, map, entry);
  return edit === null ? {} : { fix: { title: `Remove '${entry.key.text}'`, edits: [edit] } };
}

/** The fix that writes an entry behind `after`, or at the end; empty where it cannot be written. */
export function addition(
  text: string,
  map: MapNode,
  key: string,
  value: string,
  after?: Entry,
): { readonly fix?: Fix } {
  const edit = addEntry(text, map, key, value, after);
  return edit === null ? {} : { fix: { title: `Add '${key}: ${value}'`, edits: [edit] } };
}
