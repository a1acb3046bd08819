import { asList, entriesOf, resolveAlias } from '../host-tree.ts';
import type { HostNode } from '../host-tree.ts';
import { childPointer } from '../node-at.ts';
import { intrinsicOf } from '../placeholders.ts';

/** A node and its name. */
export interface Branch {
  readonly node: HostNode;
  readonly pointer: string;
}

/**
 * What a node may turn out to be: both sides of a CloudFormation `Fn::If` (and of one inside it),
 * else the node alone. Whichever the condition takes, it is somebody's integration.
 */
export function branchesOf(node: HostNode, pointer: string, depth = 0): readonly Branch[] {
  const resolved = resolveAlias(node);
  if (!resolved || depth > 8 || intrinsicOf(resolved) !== 'If') return [{ node, pointer }];
  const inner = resolved.kind === 'map' ? entriesOf(resolved)[0] : null;
  const list = asList(inner ? inner.value : resolved);
  const below = inner ? childPointer(pointer, inner.key.text) : pointer;
  return (list?.items ?? []).flatMap((item, index) =>
    index === 0 ? [] : branchesOf(item, childPointer(below, index), depth + 1),
  );
}
