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
import type { LeastRounds } from './flow-options.ts';
import { JsonFlow } from './json-flow.ts';
import { startPoint, type Break, type Hole } from './json-point.ts';

/** The holes of which a place is claimed. Total, and linear for all templates that people write. */
export function jsonHoles(
  root: Template,
  placeholders: readonly Span[],
): ReadonlyMap<Reference, Hole> {
  return followed(root, placeholders).flow.claimed();
}

/**
 * Why no way through the template prints JSON, at the place where the last of them fails. Null where
 * one way may, where the text begins otherwise than with `{` or `[`, and where a `#stop` may end it.
 * With `least` only the ways are followed on which that loop, or every one, has so many rounds.
 */
export function jsonFault(
  root: Template,
  placeholders: readonly Span[],
  least: LeastRounds | null = null,
): Break | null {
  const { flow, isDeadEnd } =
    least === null ? followed(root, placeholders) : follow(root, placeholders, least);
  return isDeadEnd ? flow.fault() : null;
}

/** All ways through a template, followed to their ends. */
interface Followed {
  readonly placeholders: readonly Span[];
  readonly flow: JsonFlow;
  /** True where no way goes on to the end. */
  readonly isDeadEnd: boolean;
}

/** Several checks ask of the same tree. */
const known = new WeakMap<Template, Followed>();

function followed(root: Template, placeholders: readonly Span[]): Followed {
  const last = known.get(root);
  if (last !== undefined && isSame(last.placeholders, placeholders)) return last;
  const made = follow(root, placeholders, null);
  known.set(root, made);
  return made;
}

function follow(
  root: Template,
  placeholders: readonly Span[],
  least: LeastRounds | null,
): Followed {
  const flow = new JsonFlow(root, placeholders, { least });
  const { behind, left } = flow.run(root.children, [startPoint]);
  return { placeholders, flow, isDeadEnd: behind.length + left.length === 0 };
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end)
  );
}
