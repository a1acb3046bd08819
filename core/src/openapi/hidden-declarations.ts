/**
 * Whether all that a method declares can be seen. What another file holds or an intrinsic gives may
 * be there, so its absence proves nothing.
 */
import type { OperationPlace } from './found-integration.ts';
import {
  asList,
  asMap,
  asScalar,
  entriesOf,
  isNothing,
  resolveAlias,
  valueOf,
} from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import { intrinsicOf, isSettled } from './placeholders.ts';
import { referencedMap } from './references.ts';

/** True where a parameter of the operation or its path may be one that the file does not show. */
export function hidesParameters({ api: { root }, node, pathItem }: OperationPlace): boolean {
  return [pathItem, node].some((owner) => {
    if (isOpen(owner)) return true;
    const written = valueOf(owner, 'parameters');
    if (isNothing(written)) return false;
    const list = asList(written);
    if (!list || list.tag) return true;
    return list.items.some((item) => {
      const map = referencedMap(root, item);
      return !map || isOpen(map) || !isText(valueOf(map, 'name')) || !isText(valueOf(map, 'in'));
    });
  });
}

/** True where a response, or a header of one, may be one that the file does not show. */
export function hidesResponses({ api: { root }, node }: OperationPlace): boolean {
  const written = valueOf(node, 'responses');
  if (isNothing(written)) return isOpen(node);
  const responses = asMap(written);
  if (!responses || isOpen(responses)) return true;
  return entriesOf(responses).some(({ key, value }) => {
    if (!isSettled(key.text)) return true;
    if (isNothing(value)) return false;
    const response = referencedMap(root, value);
    return !response || isOpen(response) || hidesKeys(valueOf(response, 'headers'));
  });
}

/** True where a map may have more keys than stand in the file; nothing at all hides none. */
export function hidesKeys(node: HostNode | null): boolean {
  if (isNothing(node)) return false;
  const map = asMap(node);
  return !map || isOpen(map) || entriesOf(map).some(({ key }) => !isSettled(key.text));
}

/** True where a list may have other items than stand in the file, likewise. */
export function hidesItems(node: HostNode | null): boolean {
  if (isNothing(node)) return false;
  const list = asList(node);
  return !list || list.tag !== null || list.items.some((item) => intrinsicOf(item) !== null);
}

/** What of an integration, or of one of its responses, may have entries that the file does not show. */
export function hiddenEntries<Part extends string>(
  map: MapNode,
  parts: Readonly<Record<Part, string>>,
): Readonly<Record<Part, boolean>> {
  const isWhole = isOpen(map);
  const entries = Object.entries<string>(parts).map(
    ([part, key]) => [part, isWhole || hidesKeys(valueOf(map, key))] as const,
  );
  return Object.fromEntries(entries) as Record<Part, boolean>;
}

/** True for a map that an intrinsic or a reference fills in, or adds to. */
function isOpen(map: MapNode): boolean {
  if (intrinsicOf(map) !== null) return true;
  return map.entries.some(({ key }) => key.text === '$ref' || key.text.startsWith('Fn::'));
}

function isText(node: HostNode | null): boolean {
  const scalar = asScalar(resolveAlias(node));
  return scalar !== null && scalar.tag === null && isSettled(scalar.text);
}
