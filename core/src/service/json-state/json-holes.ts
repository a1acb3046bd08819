/**
 * Where in the printed JSON each reference of a template lands: inside a string, at a value, at a
 * key. All ways through the template are followed at once, as a set of points: both sides of a
 * condition, none, one and many rounds of a loop. A way that cannot lead to JSON is dropped, and
 * when a reference can land in different kinds of places, nothing is claimed of it.
 *
 * A hole in a string is taken to print text without quotes and backslashes, and a hole at a value
 * one value or nothing that matters; behind any other hole nothing is known. What does not begin
 * with `{` or `[` is not judged. Held by the law `json-state-holes`.
 */
import type { Reference, Template } from '../../vtl/ast.ts';
import type { Span } from '../../text/span.ts';
import { JsonFlow } from './json-flow.ts';
import { startPoint, type Break, type Hole } from './json-point.ts';

/** The holes of which a place is claimed. Total, and linear for all templates that people write. */
export function jsonHoles(
  root: Template,
  placeholders: readonly Span[],
): ReadonlyMap<Reference, Hole> {
  const flow = new JsonFlow(root, placeholders);
  flow.run(root.children, [startPoint]);
  return flow.claimed();
}

/**
 * Why no way through the template prints JSON, at the place where the last of them fails. Null where
 * one way may, where the text begins otherwise than with `{` or `[`, and where a `#stop` may end it.
 */
export function jsonFault(root: Template, placeholders: readonly Span[]): Break | null {
  const flow = new JsonFlow(root, placeholders);
  const { behind, left } = flow.run(root.children, [startPoint]);
  return behind.length + left.length === 0 ? flow.fault() : null;
}
