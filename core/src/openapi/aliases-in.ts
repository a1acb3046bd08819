import type { AliasNode, HostNode } from './host-tree.ts';
import { patchOf } from './patch-document.ts';

const known = new WeakMap<readonly HostNode[], readonly AliasNode[]>();

/** All aliases of the trees, in no order; looked for once, and not again after an edit. */
export function aliasesIn(roots: readonly HostNode[]): readonly AliasNode[] {
  const last = known.get(roots);
  if (last !== undefined) return last;
  const patch = patchOf(roots);
  // What is patched holds no alias, and takes none in.
  const found = patch === null ? collect(roots) : aliasesIn(patch.base.roots).map(patch.move);
  known.set(roots, found);
  return found;
}

function collect(roots: readonly HostNode[]): readonly AliasNode[] {
  const found: AliasNode[] = [];
  const pending = [...roots];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'alias') found.push(node);
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind !== 'map') continue;
    for (const { value } of node.entries) if (value.kind !== 'scalar') pending.push(value);
  }
  return found;
}
