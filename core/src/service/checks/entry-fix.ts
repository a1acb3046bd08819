/** Fixes that take an entry of a map out or put one in, to be spread into a finding. */
import { addEntry, removeEntry } from '../../openapi/edit-map.ts';
import type { Entry, MapNode } from '../../openapi/host-tree.ts';
import type { NewValue } from '../../openapi/write-value.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../diagnostic.ts';

/** The fix that takes an entry out; empty where it cannot be taken. */
export function removal(text: string, map: MapNode, entry: Entry): { readonly fix?: Fix } {
  const edit = removeEntry(text, map, entry);
  return edit === null ? {} : { fix: { title: `Remove '${entry.key.text}'`, edits: [edit] } };
}

/** The same for the entry whose key stands at `key`, in whichever of the maps it is. */
export function removalAt(
  text: string,
  maps: readonly (MapNode | null)[],
  key: Span,
): { readonly fix?: Fix } {
  for (const map of maps) {
    const entry = map?.entries.find((one) => one.key.span.start === key.start);
    if (map && entry) return removal(text, map, entry);
  }
  return {};
}

/** The fix that writes an entry behind `after`, or at the end; empty where it cannot be written. */
export function addition(
  text: string,
  map: MapNode,
  key: string,
  value: NewValue,
  after?: Entry,
): { readonly fix?: Fix } {
  const edit = addEntry(text, map, key, value, after);
  const shown = typeof value === 'object' ? key : `${key}: ${value}`;
  return edit === null ? {} : { fix: { title: `Add '${shown}'`, edits: [edit] } };
}

/** A fix as one of several meanings, which is never taken unasked. */
export function asGuess({ fix }: { readonly fix?: Fix }): { readonly fix?: Fix } {
  return fix === undefined ? {} : { fix: { ...fix, isGuess: true } };
}

/** The fix that writes `newText` at a place of the file. */
export function replacement(span: Span, newText: string): { readonly fix: Fix } {
  return { fix: { title: `Replace with '${newText}'`, edits: [{ span, newText }] } };
}
