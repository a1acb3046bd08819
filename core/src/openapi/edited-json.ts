import type { TextChange } from '../text/text-change.ts';
import type { HostNode } from './host-tree.ts';
import { parseJson } from './parse-json.ts';
import { shiftedNode } from './shifted-node.ts';

/** An object or array of JSON after a change between its brackets; null where it is not plain JSON. */
export function editedJson(file: string, change: TextChange, old: HostNode): HostNode | null {
  const { start, end } = old.span;
  if (change.start <= start || change.oldEnd >= end) return null;
  const text = file.slice(start, end + change.newEnd - change.oldEnd);
  const { roots, errors } = parseJson(text);
  const [root] = roots;
  // A bracket that closes it before its end would leave something behind, which is an error.
  return root === undefined || errors.length > 0 ? null : shiftedNode(root, start);
}
