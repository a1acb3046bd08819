import { asMap, asScalar, entriesOf, resolveAlias, valueOf } from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import { nodeAtPointer } from './node-at.ts';

/**
 * Follow `$ref`s inside the document: the node that is meant, and the pointer of the last one
 * followed, counted from `root`. A `$ref` to another file or to nothing gives null.
 */
export function followReference(
  root: HostNode,
  node: HostNode | null,
): { node: HostNode | null; reference: string | null } {
  let current = node;
  let reference: string | null = null;
  // A chain of references is short; a circle of them ends here.
  for (let hop = 0; hop < 8; hop++) {
    const target = referenceOf(current);
    if (target === null) return { node: current, reference };
    reference = target;
    if (!target.startsWith('#')) return { node: null, reference };
    current = nodeAtPointer(root, decodeFragment(target.slice(1)));
  }
  return { node: null, reference };
}

/** The node that is meant, as a map. */
export function referencedMap(root: HostNode, node: HostNode | null): MapNode | null {
  return asMap(followReference(root, node).node);
}

function referenceOf(node: HostNode | null): string | null {
  const map = asMap(node);
  const reference = map && asScalar(valueOf(map, '$ref'));
  return reference?.type === 'string' ? reference.text : null;
}

/** A fragment may be percent-encoded; a broken one is taken as it is written. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** No sample needs more; keeps alias bombs and self-referring schemas small. */
const MAX_VALUE_NODES = 4000;
const MAX_VALUE_DEPTH = 24;

/**
 * A node as a plain value, with `$ref`s inside the document replaced by what they name. A `$ref`
 * inside itself, and whatever goes beyond the limits, is left out.
 */
export function valueFrom(root: HostNode, node: HostNode | null): unknown {
  const open = new Set<HostNode>();
  let left = MAX_VALUE_NODES;

  const convert = (raw: HostNode | null, depth: number): unknown => {
    const resolved = resolveAlias(followReference(root, raw).node);
    if (!resolved || open.has(resolved) || depth > MAX_VALUE_DEPTH || left-- <= 0) return undefined;
    if (resolved.kind === 'scalar') return scalarValue(resolved.type, resolved.text);
    open.add(resolved);
    const value =
      resolved.kind === 'list'
        ? resolved.items.map((item) => convert(item, depth + 1))
        : Object.fromEntries(
            entriesOf(resolved).map(({ key, value: inner }) => [
              key.text,
              convert(inner, depth + 1),
            ]),
          );
    open.delete(resolved);
    return value;
  };
  return node ? convert(node, 0) : undefined;
}

function scalarValue(type: 'string' | 'number' | 'boolean' | 'null', text: string): unknown {
  switch (type) {
    case 'string':
      return text;
    case 'number':
      return Number(text);
    case 'boolean':
      return /^true$/i.test(text);
    case 'null':
      return null;
  }
}
