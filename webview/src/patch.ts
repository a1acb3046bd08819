/**
 * Brings a picture to the screen by changing only what differs from the picture before it. What a
 * person did to the page meanwhile (a caret, a selection, a scroll, an opened fold, typed text)
 * therefore stays wherever the picture itself did not change.
 */
import type { VElement, VNode } from './vnode.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** The picture that each element was last made from. */
const pictures = new WeakMap<Element, VElement>();

/** Makes the children of `parent` show `children`; nodes of other origin in it are removed. */
export function patchChildren(parent: Element, children: readonly VNode[]): void {
  const keyed = children.some(hasKey) ? keyedChildren(parent) : noneKeyed;
  // From sibling to sibling: after each change a list of children would be counted anew.
  let current = parent.firstChild;
  for (const child of children) {
    const node = reuse(child, current, keyed) ?? create(child, parent.namespaceURI);
    if (node === current) current = current.nextSibling;
    else parent.insertBefore(node, current);
  }
  while (current !== null) {
    const next: ChildNode | null = current.nextSibling;
    current.remove();
    current = next;
  }
}

const noneKeyed: ReadonlyMap<string, Element> = new Map();

function hasKey(child: VNode): boolean {
  return typeof child !== 'string' && child.key !== undefined;
}

function keyedChildren(parent: Element): ReadonlyMap<string, Element> {
  const keyed = new Map<string, Element>();
  for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
    const key = pictures.get(element)?.key;
    if (key !== undefined) keyed.set(key, element);
  }
  return keyed;
}

/** The node on the screen that can show `child`, already changed to do so; or null. */
function reuse(
  child: VNode,
  current: ChildNode | null,
  keyed: ReadonlyMap<string, Element>,
): Node | null {
  if (typeof child === 'string') {
    if (!(current instanceof Text)) return null;
    if (current.data !== child) current.data = child;
    return current;
  }
  const element = child.key === undefined ? current : keyed.get(child.key);
  if (!(element instanceof Element)) return null;
  const before = pictures.get(element);
  if (before?.tag !== child.tag || before.key !== child.key) return null;
  if (before !== child) update(element, before, child);
  return element;
}

function create(child: VNode, namespace: string | null): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const element =
    child.tag === 'svg' || namespace === svgNamespace
      ? document.createElementNS(svgNamespace, child.tag)
      : document.createElement(child.tag);
  update(element, { ...child, attributes: {}, children: [] }, child);
  return element;
}

function update(element: Element, before: VElement, after: VElement): void {
  for (const name of Object.keys(before.attributes))
    if (!(name in after.attributes) && name !== 'value') element.removeAttribute(name);
  pictures.set(element, after);
  patchChildren(element, after.children);
  // The options of a `select`, in groups or not, may come after its value, which it could not take before.
  const isSelect = element instanceof HTMLSelectElement;
  for (const [name, value] of Object.entries(after.attributes)) {
    if (before.attributes[name] === value && !(name === 'value' && isSelect)) continue;
    // A field's `value` attribute is only its first value. It is set after the children, because a
    // `select` takes only a value that is among its options.
    if (name === 'value' && isField(element)) setValue(element, String(value));
    else element.setAttribute(name, value === true ? '' : value);
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Assigning an equal value would move the caret to the end. */
function setValue(field: Field, value: string): void {
  if (field.value !== value) field.value = value;
}
