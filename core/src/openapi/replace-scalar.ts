import type { Span } from '../text/span.ts';
import type { TextChange } from '../text/text-change.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';

/**
 * The trees with one scalar in place of another and everything behind it moved. What stands before
 * it is shared with the old trees. One pass over the rest: some milliseconds for 1.4 MB, and no
 * reader of the tree has to know of it.
 */
export function withScalar(
  roots: readonly HostNode[],
  old: ScalarNode,
  edited: ScalarNode,
  change: TextChange,
): readonly HostNode[] {
  const targets = new Set<HostNode>();
  for (const root of roots) collectTargets(root, targets);
  return new TreeMover(old, edited, change.newEnd - change.oldEnd, targets).nodes(roots);
}

/** The nodes that aliases name: few, so that only these need to be remembered when they move. */
function collectTargets(node: HostNode, targets: Set<HostNode>): void {
  switch (node.kind) {
    case 'scalar':
      return;
    case 'alias':
      if (node.target) targets.add(node.target);
      return;
    case 'list':
      for (const item of node.items) collectTargets(item, targets);
      return;
    case 'map':
      for (const { value } of node.entries) collectTargets(value, targets);
  }
}

class TreeMover {
  /** An alias names a node of the same tree, so it must name the new one. */
  private readonly moved = new Map<HostNode, HostNode>();

  constructor(
    private readonly old: ScalarNode,
    private readonly edited: ScalarNode,
    private readonly shift: number,
    private readonly targets: ReadonlySet<HostNode>,
  ) {}

  nodes(nodes: readonly HostNode[]): readonly HostNode[] {
    return nodes.map((node) => this.node(node));
  }

  private node(node: HostNode): HostNode {
    if (node.span.end <= this.old.span.start) return node;
    const made = this.make(node);
    if (this.targets.has(node)) this.moved.set(node, made);
    return made;
  }

  private make(node: HostNode): HostNode {
    if (node.kind === 'scalar') return this.scalar(node);
    const span = this.span(node.span);
    switch (node.kind) {
      case 'alias': {
        const { target } = node;
        return { ...node, span, target: target && (this.moved.get(target) ?? target) };
      }
      case 'list':
        return { ...node, span, items: this.nodes(node.items) };
      case 'map':
        return {
          ...node,
          span,
          entries: node.entries.map((entry) =>
            Math.max(entry.key.span.end, entry.value.span.end) <= this.old.span.start
              ? entry
              : { key: this.scalar(entry.key), value: this.node(entry.value) },
          ),
        };
    }
  }

  private scalar(node: ScalarNode): ScalarNode {
    if (node === this.old) return this.edited;
    const { kind, tag, style, type, text, block } = node;
    const span = this.span(node.span);
    // Field by field: most of a tree is scalars, and spreading each one took twice the time.
    if (!block) return { kind, span, tag, style, type, text, block };
    const moved = { ...block, content: this.span(block.content) };
    return { kind, span, tag, style, type, text, block: moved };
  }

  private span({ start, end }: Span): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** The scalar's own end is that of the maps around it too, and may have moved otherwise. */
  private offset(offset: number): number {
    if (offset <= this.old.span.start) return offset;
    return offset === this.old.span.end ? this.edited.span.end : offset + this.shift;
  }
}
