import type { Expression, Reference } from '../../../vtl/ast.ts';
import { directivesIn } from '../../../vtl/directives-in.ts';
import { walk } from '../../../vtl/visit.ts';
import type { TemplateCheck, TemplateContext } from '../check.ts';
import { callOf } from './json-place.ts';
import { memberPath } from './member-path.ts';
import { valuesSeenBy } from './variable-values.ts';

/**
 * `#if($x)` as the question whether the call brought an `$x`. At API Gateway a reference without a
 * value is the empty text, and an empty text is true (recorded); only `false` is false.
 */
export const templateUndefinedCondition: TemplateCheck = {
  code: 'template-undefined-condition',
  title: 'Condition that is true for a missing value',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway') return;
    for (const condition of conditionsOf(ctx)) {
      for (const { reference, isAlone } of operandsOf(condition, true)) {
        if (!mayBeMissing(reference, ctx, 0)) continue;
        const text = plainText(reference, ctx);
        // Whoever asks more of the same value has thought of it: `$x && $x != ""`, `$x && $x.size() > 0`.
        const isAskedMore = mentionsOf(condition).some(
          (one) => one !== reference && plainText(one, ctx).startsWith(text),
        );
        if (isAskedMore) continue;
        const { start, end } = reference;
        const guard = `${ctx.parse.text.slice(start, end)} && ${ctx.parse.text.slice(start, end)} != ""`;
        const newText = isAlone ? guard : `(${guard})`;
        yield {
          span: { start, end },
          message: `At API Gateway this is true also where '${ctx.parse.text.slice(start, end)}' is missing, null or empty: only 'false' is false there. Ask for '!= ""' too.`,
          fix: {
            title: 'Ask for a value that is not empty',
            edits: [{ span: { start, end }, newText }],
          },
        };
      }
    }
  },
};

function conditionsOf({ parse }: TemplateContext): readonly Expression[] {
  return directivesIn(parse.root).flatMap((node) =>
    node.kind === 'if' ? [node, ...node.elseIfs].map(({ condition }) => condition) : [],
  );
}

interface Operand {
  readonly reference: Reference;
  /** True where `a && b` can take its place as it is. */
  readonly isAlone: boolean;
}

/** The references whose truth a condition asks for. */
function operandsOf(condition: Expression, isAlone: boolean): readonly Operand[] {
  switch (condition.kind) {
    case 'reference':
      return [{ reference: condition, isAlone }];
    case 'parenthesized':
      return operandsOf(condition.inner, true);
    case 'not':
      return operandsOf(condition.operand, false);
    case 'binary': {
      if (condition.operator !== '&&' && condition.operator !== '||') return [];
      const isInside = isAlone && condition.operator === '&&';
      return [...operandsOf(condition.left, isInside), ...operandsOf(condition.right, isInside)];
    }
    default:
      return [];
  }
}

function mentionsOf(condition: Expression): readonly Reference[] {
  const references: Reference[] = [];
  walk(condition, (node) => {
    if (node.kind === 'reference') references.push(node);
    return undefined;
  });
  return references;
}

/** The reference without `$`, `!` and braces, to compare two of them. */
function plainText({ start, end }: Reference, { parse }: TemplateContext): string {
  return parse.text.slice(start, end).replace(/[${}!]/g, '');
}

/** Variables are followed this far. */
const mostSteps = 4;

/** True for what a call may bring or not: a part of its body, a parameter, a claim. */
function mayBeMissing(reference: Reference, ctx: TemplateContext, step: number): boolean {
  const path = memberPath(reference);
  if (path === null || reference.path.at(-1)?.kind === 'index' || step > mostSteps) return false;
  const values = valuesSeenBy(reference, ctx);
  if (values !== null) {
    // What a method gives back may be a boolean; what a key holds is the caller's.
    if (reference.path.some(({ kind }) => kind !== 'property')) return false;
    return values.every((value) => {
      if (value.kind !== 'reference') return false;
      const isWhole = reference.path.length === 0;
      return isWhole ? mayBeMissing(value, ctx, step + 1) : isPath(value, ctx);
    });
  }
  if (ctx.assigned.has(path.root)) return false;
  const names = path.properties.map(({ name }) => name);
  if (path.root === 'stageVariables') return names.length === 1 && reference.path.length === 1;
  if (path.root === 'context') {
    return names[0] === 'authorizer' && names.length > 1 && reference.path.length === names.length;
  }
  if (callOf(reference, 'input', 'params', ctx)?.args.length === 1) {
    return reference.path.length === 1;
  }
  if (!isPath(reference, ctx)) return false;
  const rest = reference.path.slice(1);
  return rest.length === 0 ? !isRoot(reference) : rest.every(({ kind }) => kind === 'property');
}

/** `$input.path('…')` with or without what follows. */
function isPath(reference: Reference, ctx: TemplateContext): boolean {
  return callOf(reference, 'input', 'path', ctx)?.args.length === 1;
}

/** `$input.path('$')`: the body itself, which is always there. */
function isRoot({ path: [call] }: Reference): boolean {
  const argument = call?.kind === 'method' ? call.args[0] : undefined;
  return argument?.kind === 'string' && argument.value.trim() === '$';
}
