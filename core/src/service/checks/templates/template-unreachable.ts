import type { Span } from '../../../text/span.ts';
import type { Block, Expression, IfDirective, Node, Template } from '../../../vtl/ast.ts';
import { directivesIn } from '../../../vtl/directives-in.ts';
import { walk } from '../../../vtl/visit.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';

/** What no call can come to: behind `#stop` and `#break`, and branches whose condition is settled. */
export const templateUnreachable: TemplateCheck = {
  code: 'template-unreachable',
  title: 'Part of a template that is never rendered',
  severity: 'hint',
  appliesTo: 'template',
  *run(ctx) {
    const { root } = ctx.parse;
    let mayEnd = false;
    for (const directive of directivesIn(root)) {
      mayEnd ||= directive.kind === 'line-directive';
      const branch = directive.kind === 'if' ? unreachedBranch(directive, ctx) : null;
      if (branch !== null) yield { ...branch, unnecessary: true };
    }
    if (mayEnd) yield* behindTheEnds(root);
  },
};

function behindTheEnds(root: Template): readonly Finding[] {
  const found: Finding[] = [];
  walk(root, (node) => {
    const rest = node.kind === 'template' || node.kind === 'block' ? behindTheEnd(node) : null;
    if (rest !== null) found.push({ ...rest, unnecessary: true });
    return undefined;
  });
  return found;
}

/** The first branch that cannot be chosen; what makes it so stands before it. */
function unreachedBranch(node: IfDirective, { parse }: TemplateContext): Finding | null {
  const seen = new Set<string>();
  const branches = [node, ...node.elseIfs, ...(node.otherwise === null ? [] : [node.otherwise])];
  let always = false;
  for (const branch of branches) {
    const span = { start: branch.body.start, end: branch.body.end };
    if (always)
      return { span, message: 'The condition before it is always true: this is never rendered.' };
    if (branch.kind === 'else') continue;
    const settled = settledTruth(branch.condition);
    if (settled === false)
      return { span, message: 'The condition is always false: this is never rendered.' };
    always = settled === true;
    const text = parse.text.slice(branch.condition.start, branch.condition.end).trim();
    if (seen.has(text) && isPure(branch.condition))
      return { span, message: 'The same condition was asked before: this is never rendered.' };
    seen.add(text);
  }
  return null;
}

/** What a condition of literals gives; a text is true, the empty one too. */
function settledTruth(condition: Expression): boolean | null {
  switch (condition.kind) {
    case 'boolean':
      return condition.value;
    case 'parenthesized':
      return settledTruth(condition.inner);
    case 'not': {
      const inner = settledTruth(condition.operand);
      return inner === null ? null : !inner;
    }
    default:
      return null;
  }
}

/** True where asking twice gives the same: no call that may change what is asked. */
function isPure(condition: Expression): boolean {
  let pure = true;
  walk(condition, (node) => {
    if (node.kind === 'reference' && node.name?.name !== 'input' && node.name?.name !== 'util')
      pure &&= node.path.every((step) => step.kind !== 'method');
    return undefined;
  });
  return pure;
}

/** What stands in the same block behind `#stop`, or behind a `#break` of it. */
function behindTheEnd({ children }: Template | Block): Finding | null {
  const at = children.findIndex(
    (node) => node.kind === 'line-directive' && (node.name === 'stop' || node.name === 'break'),
  );
  const end = children[at];
  const rest = children.slice(at + 1).filter((node) => !isBlank(node));
  const [first] = rest;
  const last = rest.at(-1);
  if (end === undefined || first === undefined || last === undefined) return null;
  const span: Span = { start: first.start, end: last.end };
  const name = end.kind === 'line-directive' ? end.name : '';
  return { span, message: `This stands behind '#${name}' and is never rendered.` };
}

function isBlank(node: Node): boolean {
  return node.kind === 'comment' || (node.kind === 'text' && node.value.trim() === '');
}
