import { lazily } from '../text/lazily.ts';
import { containsSpan, type Span } from '../text/span.ts';
import type { TextChange } from '../text/text-change.ts';
import type { AliasNode, Entry, HostNode, ListNode, MapNode, ScalarNode } from './host-tree.ts';

/** One value in place of another, and the change of the file that made it so. */
export interface NodeEdit {
  readonly old: HostNode;
  readonly edited: HostNode;
  readonly change: TextChange;
}

/**
 * The trees with one value in place of another and everything behind it moved. What stands before
 * it is shared with the old trees. A map's entries and a list's items are moved when somebody reads
 * them, and no reader has to know of it; the new trees keep the old ones alive.
 */
export function replaced(roots: readonly HostNode[], edit: NodeEdit): MovedTrees {
  const mover = new TreeMover(edit);
  return { roots: mover.nodes(roots), move: (node) => mover.nodeLike(node) };
}

/** What a node around a replaced value was made of. */
export interface Origin extends Pick<MovedTrees, 'move'> {
  readonly before: HostNode;
  readonly old: HostNode;
  readonly edited: HostNode;
}

/** Null for a node that holds no replaced value. */
export function originOf(node: HostNode): Origin | null {
  const origin = origins.get(node);
  if (origin === undefined) return null;
  const { before, mover } = origin;
  return { before, ...mover.edit, move: (inside) => mover.nodeLike(inside) };
}

const origins = new WeakMap<HostNode, { readonly before: HostNode; readonly mover: TreeMover }>();

export interface MovedTrees {
  readonly roots: readonly HostNode[];
  /** The node of the new trees for one of the old trees that is not inside the replaced one. */
  readonly move: <T extends HostNode>(node: T) => T;
}

/** The same trees made at once, so that nothing keeps the old ones. */
export function replacedAtOnce(roots: readonly HostNode[], edit: NodeEdit): readonly HostNode[] {
  const moved = replaced(roots, edit).roots;
  const copies = new Map<HostNode, HostNode>();
  return moved.map((node) => plainCopy(node, copies));
}

/** Where a span of the old file stands in the new one; it may hold the replaced value, not begin in it. */
export function movedSpan({ start, end }: Span, edit: NodeEdit): Span {
  return { start: movedOffset(start, edit), end: movedOffset(end, edit) };
}

/** The value's own end is that of the maps around it too, and may have moved otherwise. */
function movedOffset(offset: number, { old, edited, change }: NodeEdit): number {
  if (offset <= old.span.start) return offset;
  if (offset === old.span.end) return edited.span.end;
  return offset + change.newEnd - change.oldEnd;
}

/** A node whose parts are all made; an alias names the copy of the node that it named. */
function plainCopy(node: HostNode, copies: Map<HostNode, HostNode>): HostNode {
  const known = copies.get(node);
  if (known !== undefined) return known;
  const copy = copyOf(node, copies);
  copies.set(node, copy);
  return copy;
}

function copyOf(node: HostNode, copies: Map<HostNode, HostNode>): HostNode {
  const { span } = node;
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'alias':
      return { ...node, target: node.target && plainCopy(node.target, copies) };
    case 'list': {
      const items = node.items.map((item) => plainCopy(item, copies));
      return { kind: 'list', span, tag: node.tag, items };
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => ({
        key,
        value: plainCopy(value, copies),
      }));
      return { kind: 'map', span, tag: node.tag, entries };
    }
  }
}

class TreeMover {
  /** A node is moved once: an alias names a node of the same tree, and readers compare nodes. */
  private readonly moved = new Map<HostNode, HostNode>();
  private readonly old: HostNode;

  constructor(readonly edit: NodeEdit) {
    this.old = edit.old;
    this.moved.set(edit.old, edit.edited);
  }

  nodes(nodes: readonly HostNode[]): readonly HostNode[] {
    return nodes.map((node) => this.node(node));
  }

  nodeLike<T extends HostNode>(node: T): T {
    // What a node is does not change when it moves.
    return this.node(node) as T;
  }

  private node(node: HostNode): HostNode {
    if (node.span.end <= this.old.span.start) return node;
    const known = this.moved.get(node);
    if (known !== undefined) return known;
    const made = this.make(node);
    this.moved.set(node, made);
    if (containsSpan(node.span, this.old.span)) origins.set(made, { before: node, mover: this });
    return made;
  }

  private make(node: HostNode): HostNode {
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'alias':
        return this.alias(node);
      case 'list':
        return this.list(node);
      case 'map':
        return this.map(node);
    }
  }

  private alias({ kind, span, name, target }: AliasNode): AliasNode {
    return { kind, span: this.span(span), name, target: target && this.node(target) };
  }

  private list({ kind, span, tag, items }: ListNode): ListNode {
    const read = lazily(() => this.nodes(items));
    return {
      kind,
      span: this.span(span),
      tag,
      get items() {
        return read();
      },
    };
  }

  private map({ kind, span, tag, entries }: MapNode): MapNode {
    const read = lazily(() => entries.map((entry) => this.entry(entry)));
    return {
      kind,
      span: this.span(span),
      tag,
      get entries() {
        return read();
      },
    };
  }

  private entry(entry: Entry): Entry {
    const { key, value } = entry;
    if (Math.max(key.span.end, value.span.end) <= this.old.span.start) return entry;
    return { key: this.scalar(key), value: this.node(value) };
  }

  private scalar(node: ScalarNode): ScalarNode {
    const { kind, tag, style, type, text, block } = node;
    const span = this.span(node.span);
    // Field by field: most of a tree is scalars, and spreading each one took twice the time.
    if (!block) return { kind, span, tag, style, type, text, block };
    const moved = { ...block, content: this.span(block.content) };
    return { kind, span, tag, style, type, text, block: moved };
  }

  private span(span: Span): Span {
    return movedSpan(span, this.edit);
  }
}
