import { asScalar } from './host-tree.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';

const known = new WeakMap<HostNode, readonly ScalarNode[]>();

/**
 * The value of every `$ref` below a node, in no particular order; collected once for a node.
 * Examples are data: what is called `$ref` in them is not followed by anybody.
 */
export function referencesIn(root: HostNode): readonly ScalarNode[] {
  const found = known.get(root) ?? collect(root);
  known.set(root, found);
  return found;
}

function collect(root: HostNode): readonly ScalarNode[] {
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
