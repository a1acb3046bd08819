/**
 * The panel's pictures as plain data. Every view is a function from state to `VNode`s, so that it
 * can be tested without a browser; `patch.ts` brings them to the screen.
 */

/** An element that is to be shown. Values of `undefined` and `false` leave the attribute out. */
export interface VElement {
  readonly tag: string;
  /** Tells siblings apart when their order changes; else they are matched by position. */
  readonly key: string | undefined;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly VNode[];
}

/** A string is a text node. */
export type VNode = VElement | string;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
/** What may stand for a child; nothing is shown for `null` and `false`. */
export type Child = VNode | null | false | readonly Child[];

/** An element with attributes and children; `key` among the attributes is the element's key. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): VElement {
  const shown: Record<string, string | true> = {};
  let key: string | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'key') key = String(value);
    else if (value === true) shown[name] = true;
    else if (value !== undefined && value !== false) shown[name] = String(value);
  }
  return { tag, key, attributes: shown, children: flatten(children) };
}

/** A long body is many thousand nodes: no list is made but the one that is wanted. */
function flatten(children: readonly Child[], into: VNode[] = []): VNode[] {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (isList(child)) flatten(child, into);
    else into.push(child);
  }
  return into;
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

/** All text of a picture, in order; what a person reads. For tests. */
export function textOf(node: VNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element for which `test` holds, in document order. For tests. */
export function findAll(node: VNode, test: (element: VElement) => boolean): VElement[] {
  if (typeof node === 'string') return [];
  const below = node.children.flatMap((child) => findAll(child, test));
  return test(node) ? [node, ...below] : below;
}
