import type { Span } from '../../text/span.ts';
import type { Node, Template } from '../../vtl/ast.ts';
import type { Definition } from '../../vtl/scope.ts';
import { childrenOf, pathTo } from '../../vtl/visit.ts';

/**
 * The definitions of one name whose value a use at an offset can have: those before it but for the
 * ones that a later `#set` surely wrote over, and those further down that run before it: in a loop
 * around from the round before, and behind a block that is kept for later. Empty where there is none.
 */
export function definitionsReaching(
  definitions: readonly Definition[],
  root: Template,
  offset: number,
): readonly Definition[] {
  if (definitions.length === 0) return [];
  const around = pathTo(root, offset);
  const repeated = spanRunAgain(around, root);
  const before = definitions.filter((one) => isSeenBefore(one, offset));
  const sure = [...before]
    .reverse()
    .find(({ node }) => node.kind === 'foreach' || isRunOnTheWay(node, around));
  const kept = sure === undefined ? before : before.slice(before.indexOf(sure));
  const wroteOverRoundBefore = sure !== undefined && contains(repeated, sure.node);
  if (repeated === undefined || wroteOverRoundBefore) return kept;
  const further = definitions.filter(
    ({ kind, node }) => kind === 'set' && node.start >= offset && contains(repeated, node),
  );
  return [...kept, ...further];
}

/**
 * What is run again with a place, or only after what stands further down: the outermost loop around
 * it, and all behind a block that is kept or a macro whose body it stands in.
 */
function spanRunAgain(around: readonly Node[], root: Template): Span | undefined {
  const isLater = ({ kind }: Node): boolean => kind === 'define' || kind === 'macro';
  const outermost = around.find((node) => node.kind === 'foreach' || isLater(node));
  if (outermost === undefined || !around.some(isLater)) return outermost;
  return { start: outermost.start, end: root.end };
}

/** A loop's variable and a macro's parameter are seen inside only. */
function isSeenBefore({ kind, visible }: Definition, offset: number): boolean {
  const isLocal = kind === 'foreach' || kind === 'macro-parameter';
  return visible.start <= offset && (!isLocal || offset <= visible.end);
}

/** True where whoever comes to the use has come through the directive: they share its block. */
function isRunOnTheWay(directive: Node, around: readonly Node[]): boolean {
  return around.some(
    (node) =>
      (node.kind === 'block' || node.kind === 'template') && childrenOf(node).includes(directive),
  );
}

function contains(outer: Span | undefined, { start, end }: Node): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end;
}
