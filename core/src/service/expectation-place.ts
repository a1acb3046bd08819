/** Where a scenario's file says what was not met. */
import type { HostNode } from '../openapi/host-tree.ts';
import { childPointer, nodeAtPointer, pointerSteps } from '../openapi/node-at.ts';
import type { Span } from '../text/span.ts';

/**
 * The value at a pointer inside `expect` (`UnmetExpectation`), or the innermost one around it, where
 * the value is missing there; the beginning of a text without `expect`.
 * @param root of the scenario's file.
 */
export function expectationPlace(root: HostNode, pointer: string): Span {
  let place: Span = { start: root.span.start, end: root.span.start };
  let path = '';
  for (const step of ['expect', ...pointerSteps(pointer)]) {
    path = childPointer(path, step);
    const node = nodeAtPointer(root, path);
    if (node === null) break;
    place = node.span;
  }
  return place;
}
