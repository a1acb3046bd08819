import type { Span } from '../text/span.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';

/** A node without aliases, as it would be `by` characters further on in its file. */
export function shiftedNode(node: HostNode, by: number): HostNode {
  switch (node.kind) {
    case 'alias':
      return node;
    case 'scalar':
      return shiftedScalar(node, by);
    case 'list': {
      const items = node.items.map((item) => shiftedNode(item, by));
      return { ...node, span: shiftedSpan(node.span, by), items };
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => ({
        key: shiftedScalar(key, by),
        value: shiftedNode(value, by),
      }));
      return { ...node, span: shiftedSpan(node.span, by), entries };
    }
  }
}

/** Both ends of a span moved by so many characters. */
export function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  const block = node.block && { ...node.block, content: shiftedSpan(node.block.content, by) };
  return { ...node, span: shiftedSpan(node.span, by), block };
}
