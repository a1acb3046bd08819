/** Where in a template two outputs part, found by the pieces that our render recorded. */
import type { Node, Statement, Template } from '../vtl/ast.ts';
import { childrenOf } from '../vtl/visit.ts';
import type { Rendering } from '../velocity/evaluate.ts';
import type { OutputPiece } from '../velocity/trace.ts';
import type { DifferencePlace } from './engine-differences/explanation.ts';

/**
 * The place of UTF-16 offset `offset`, the first at which `theirs` is not our output. The render
 * must have been traced.
 */
export function differencePlace(
  template: string,
  root: Template,
  { output, pieces, trace }: Rendering,
  theirs: string,
  offset: number,
): DifferencePlace {
  const index = pieces.findIndex(({ end }) => end > offset);
  const piece = index < 0 ? undefined : pieces[index];
  const before = index < 0 ? pieces.at(-1) : pieces[index - 1];
  const begin = piece?.start ?? output.length;
  const statements = statementsIn(root);
  return {
    template,
    writer: piece === undefined ? null : writerOf(statements, piece),
    before: before === undefined ? null : writerOf(statements, before),
    agreed: output.slice(before?.start ?? 0, begin),
    ours: output.slice(begin, piece?.end),
    theirs: theirs.slice(begin),
    common: offset - begin,
    between: statementsBetween(statements, before, piece),
    trace,
  };
}

/** Statements and those in the bodies of directives, outer before inner, in source order. */
function statementsIn(root: Template): readonly Statement[] {
  const found: Statement[] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (node.kind === 'template' || node.kind === 'block') found.push(child as Statement);
      if (isBody(child)) visit(child);
    }
  };
  visit(root);
  return found;
}

/** What holds statements, at some depth. The bodies of macros never run at API Gateway. */
function isBody({ kind }: Pick<Node, 'kind'>): boolean {
  return ['block', 'if', 'elseif', 'else', 'foreach', 'define'].includes(kind);
}

function writerOf(statements: readonly Statement[], { span }: OutputPiece): Statement | null {
  return (
    statements.filter(({ start, end }) => start <= span.start && span.end <= end).at(-1) ?? null
  );
}

/**
 * What ran between two pieces and printed nothing. In a loop the later piece may stand before the
 * earlier: then that is the rest of the round and the beginning of the next.
 */
function statementsBetween(
  statements: readonly Statement[],
  before: OutputPiece | undefined,
  piece: OutputPiece | undefined,
): readonly Statement[] {
  const from = before?.span ?? { start: 0, end: 0 };
  const to = piece?.span ?? { start: Infinity, end: Infinity };
  const isNextRound = to.start < from.end;
  return statements.filter(({ kind, start, end }) => {
    const holdsBefore = before !== undefined && start <= from.start && from.end <= end;
    const holdsPiece = piece !== undefined && start <= to.start && to.end <= end;
    if (holdsBefore || holdsPiece) return holdsBefore !== holdsPiece && isBody({ kind });
    const isBehind = start >= from.end;
    const isAhead = end <= to.start;
    return isNextRound ? isBehind || isAhead : isBehind && isAhead;
  });
}
