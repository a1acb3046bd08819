import type { Node, Template } from '../../vtl/ast.ts';
import type { Definition } from '../../vtl/scope.ts';
import { childrenOf, pathTo } from '../../vtl/visit.ts';

/**
 * The definitions of one name whose value a use at an offset can have: those before it but for the
 * ones that a later `#set` surely wrote over, and what a loop around sets further down, from the
 * round before. Empty where there is none.
 */
export function definitionsReaching(
  definitions: readonly Definition[],
  root: Template,
  offset: number,
): readonly Definition[] {
  if (definitions.length === 0) return [];
  const around = pathTo(root, offset);
  const repeated = around.find(isRunAgain);
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

function isRunAgain({ kind }: Node): boolean {
  return kind === 'foreach' || kind === 'define' || kind === 'macro';
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

function contains(outer: Node | undefined, { start, end }: Node): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end;
}
