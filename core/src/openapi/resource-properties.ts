/** What the CloudFormation or SAM resource around a document is given. */
import type { ApiPlace } from './found-integration.ts';
import {
  asList,
  asMap,
  asScalar,
  entriesOf,
  findEntry,
  isNothing,
  resolveAlias,
  valueOf,
} from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { intrinsicOf } from './placeholders.ts';

/**
 * Its `Properties`, with those of SAM's `Globals` as SAM merges them: of two maps each key, of two
 * lists the items of both (those of `Globals` first), of all else, intrinsics too, the resource's
 * own. What its `IgnoreGlobals` names does not come in. Every value keeps its place in the file; null
 * where nothing is given. Source: SAM guide, "Globals section"; for null and intrinsics its translator.
 */
export function resourceProperties({ resource, globals }: ApiPlace): MapNode | null {
  const own = asMap(valueOf(resource, 'Properties'));
  const inherited = inheritedFrom(globals, valueOf(resource, 'IgnoreGlobals'));
  if (!inherited || inherited.entries.length === 0) return own;
  return own ? mergedMap(inherited, own) : inherited;
}

function inheritedFrom(globals: MapNode | null, ignored: HostNode | null): MapNode | null {
  if (!globals || isNothing(ignored)) return globals;
  if (asScalar(ignored)?.text === '*') return null;
  const names = new Set((asList(ignored)?.items ?? []).map((item) => asScalar(item)?.text));
  return { ...globals, entries: entriesOf(globals).filter(({ key }) => !names.has(key.text)) };
}

function mergedMap(inherited: MapNode, own: MapNode): MapNode {
  const entries = entriesOf(inherited).filter(({ key }) => !findEntry(own, key.text));
  const ownEntries = entriesOf(own).map((entry): Entry => {
    const other = valueOf(inherited, entry.key.text);
    return other ? { key: entry.key, value: merged(other, entry.value) } : entry;
  });
  return { ...own, entries: [...entries, ...ownEntries] };
}

function merged(inherited: HostNode, own: HostNode): HostNode {
  const before = resolveAlias(inherited);
  const after = resolveAlias(own);
  if (intrinsicOf(before) !== null || intrinsicOf(after) !== null) return own;
  if (before?.kind === 'map' && after?.kind === 'map') return mergedMap(before, after);
  if (before?.kind === 'list' && after?.kind === 'list') {
    return { ...after, items: [...before.items, ...after.items] };
  }
  return own;
}
