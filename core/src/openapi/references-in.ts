import { containsSpan } from '../text/span.ts';
import { asScalar } from './host-tree.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';
import { originOf, type Origin } from './replace-node.ts';

const known = new WeakMap<HostNode, readonly ScalarNode[]>();

/**
 * The value of every `$ref` below a node, in the order of the file; collected once for a node.
 * Examples are data: what is called `$ref` in them is not followed by anybody.
 */
export function referencesIn(root: HostNode): readonly ScalarNode[] {
  const last = known.get(root);
  if (last !== undefined) return last;
  const origin = originOf(root);
  const found = (origin === null ? collect(root) : afterEdit(origin)).sort(
    (a, b) => a.span.start - b.span.start,
  );
  known.set(root, found);
  return found;
}

/** Most of a tree is as it was, and need not be walked again. */
function afterEdit({ before, old, edited, move }: Origin): ScalarNode[] {
  const references = referencesIn(before);
  if (old.kind === 'scalar') return references.map(move);
  const others = references.filter(({ span }) => !containsSpan(old.span, span)).map(move);
  return isInExample(before, old) ? others : [...others, ...collect(edited)];
}

function isInExample(root: HostNode, inside: HostNode): boolean {
  const pending: HostNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node === inside) return false;
    const parts =
      node.kind === 'list'
        ? node.items
        : node.kind === 'map'
          ? node.entries.flatMap(({ key, value }) => (key.text === 'example' ? [] : value))
          : [];
    pending.push(...parts.filter(({ span }) => containsSpan(span, inside.span)));
  }
  return true;
}

function collect(root: HostNode): ScalarNode[] {
  const found: ScalarNode[] = [];
  const pending: HostNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    // An alias repeats what its anchor has shown.
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind !== 'map') continue;
    for (const { key, value } of node.entries) {
      const scalar = key.text === '$ref' ? asScalar(value) : null;
      if (scalar?.type === 'string') found.push(scalar);
      else if (value.kind !== 'scalar' && key.text !== 'example') pending.push(value);
    }
  }
  return found;
}
