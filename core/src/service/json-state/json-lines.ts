/** Where the lines of a template begin in the JSON that it prints. */
import type { Span } from '../../text/span.ts';
import type { Template } from '../../vtl/ast.ts';
import { JsonFlow } from './json-flow.ts';
import { startPoint, type JsonLine } from './json-point.ts';

/**
 * What is known of the places where a line of printed text or a statement begins, by offset; a place
 * on which not all ways to it agree has no entry.
 */
export function jsonLines(
  root: Template,
  placeholders: readonly Span[],
): ReadonlyMap<number, JsonLine> {
  const flow = new JsonFlow(root, placeholders, { notesLines: true });
  flow.run(root.children, [startPoint]);
  return flow.lines();
}
