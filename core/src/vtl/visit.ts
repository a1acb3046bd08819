/** Ways through a tree: children, walks, and the node at an offset. */
import { touches } from '../text/span.ts';
import type { Expression, Node } from './ast.ts';

/** The nodes directly inside a node, in source order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'template':
    case 'block':
      return node.children;
    case 'reference':
      return node.name === null ? node.path : [node.name, ...node.path];
    case 'property':
      return [node.name];
    case 'method':
      return [node.name, ...node.args];
    case 'index':
      return [node.index];
    case 'set':
      return [node.target, node.value];
    case 'if': {
      const otherwise = node.otherwise === null ? [] : [node.otherwise];
      return [node.condition, node.body, ...node.elseIfs, ...otherwise];
    }
    case 'elseif':
      return [node.condition, node.body];
    case 'else':
      return [node.body];
    case 'foreach':
      return [...withMissing(node.args, node.variable, node.collection), node.body];
    case 'define':
      return [...withMissing(node.args, node.variable), node.body];
    case 'macro':
      return [node.name, ...node.parameters, node.body];
    case 'literal':
      return [...node.args, node.body];
    case 'line-directive':
      return node.args;
    case 'macro-call':
      return node.body === null ? node.args : [...node.args, node.body];
    case 'string':
      return node.template === null ? [] : [node.template];
    case 'list':
      return node.items;
    case 'map':
      return node.entries;
    case 'map-entry':
      return [node.key, node.value];
    case 'range':
      return [node.from, node.to];
    case 'binary':
      return [node.left, node.right];
    case 'not':
      return [node.operand];
    case 'parenthesized':
      return [node.inner];
    default:
      return [];
  }
}

/** The arguments, and those of the named ones that are missing among them. */
function withMissing(
  args: readonly Expression[],
  ...named: readonly Expression[]
): readonly Expression[] {
  const absent = named.filter((node) => node.kind === 'missing');
  if (absent.length === 0) return args;
  return [...absent, ...args].sort((a, b) => a.start - b.start);
}

/**
 * Call `visit` on the node and all nodes inside it, outer before inner, in source order. Where it
 * returns false the inside of that node is left out.
 */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

/**
 * The nodes that hold the offset, outermost first; the first is always `root`. A cursor between
 * two nodes touches both: the later one counts, unless it is text or empty, which gives way.
 */
export function pathTo(root: Node, offset: number): readonly Node[] {
  const path: Node[] = [root];
  for (let node: Node | undefined = root; node !== undefined;) {
    node = childAt(childrenOf(node), offset);
    if (node !== undefined) path.push(node);
  }
  return path;
}

/** The innermost node that holds the offset; the root where there is no other. Total. */
export function nodeAt(root: Node, offset: number): Node {
  return pathTo(root, offset).at(-1) ?? root;
}

function childAt(children: readonly Node[], offset: number): Node | undefined {
  // Children lie in source order, so the first that ends at the offset or later is found by halves.
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  let found: Node | undefined;
  for (; low < children.length; low++) {
    const child = children[low];
    if (child === undefined || child.start > offset) break;
    if (!touches(child, offset)) continue;
    const givesWay = child.kind === 'text' || child.end === child.start;
    if (found === undefined || !givesWay) found = child;
  }
  return found;
}
