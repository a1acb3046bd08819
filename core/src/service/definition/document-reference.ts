import { asMap, asScalar, findEntry, type HostNode } from '../../openapi/host-tree.ts';
import { nodeAtPointer } from '../../openapi/node-at.ts';
import { referencesIn } from '../../openapi/references-in.ts';
import { decodeFragment } from '../../openapi/references.ts';
import type { Span } from '../../text/span.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** A `$ref` inside the document: to schemas, parameters, responses, shared integrations, anything. */
export const documentReference: LinkSource = function* ({ apis, text }) {
  for (const { place } of apis) {
    for (const { span, text: reference } of referencesIn(place.root)) {
      if (!reference.startsWith('#')) continue;
      const target = nameAtPointer(place.root, decodeFragment(reference.slice(1)));
      if (target) yield { origin: withoutQuotes(text, span), target: withoutQuotes(text, target) };
    }
  }
};

/** The key that a pointer ends at, or the item of a list (its `name` where it has one). */
function nameAtPointer(root: HostNode, pointer: string): Span | null {
  const slash = pointer.lastIndexOf('/');
  if (slash < 0) return null;
  const owner = nodeAtPointer(root, pointer.slice(0, slash));
  const last = pointer
    .slice(slash + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  const key = findEntry(asMap(owner), last)?.key.span;
  if (key) return key;
  const item = nodeAtPointer(root, pointer);
  return asScalar(findEntry(asMap(item), 'name')?.value)?.span ?? item?.span ?? null;
}
