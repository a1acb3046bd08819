/** What checks ask of a template's variables: where each use has its value from. */
import type { Expression, Reference } from '../../../vtl/ast.ts';
import { scopeOf, type Definition, type Scope } from '../../../vtl/scope.ts';
import type { TemplateContext } from '../check.ts';

interface Variables {
  readonly scope: Scope;
  readonly seenBy: ReadonlyMap<Reference, readonly Definition[]>;
}

const known = new WeakMap<object, Variables>();

/** A template's variables, worked out once for each tree. */
function variablesOf({ parse }: TemplateContext): Variables {
  const found = known.get(parse.root);
  if (found !== undefined) return found;
  const scope = scopeOf(parse.root);
  const seenBy = new Map(
    scope.uses.map((use) => [use.reference, scope.definitionsSeenBy(use)] as const),
  );
  const variables = { scope, seenBy };
  known.set(parse.root, variables);
  return variables;
}

/** The variables of a template: definitions and uses. */
export function templateScope(ctx: TemplateContext): Scope {
  return variablesOf(ctx).scope;
}

/**
 * The expressions of which a use of a variable can have its value. Null where the template does not
 * tell: a variable of nobody, or one of a loop, a `#define` or a macro.
 */
export function valuesSeenBy(
  reference: Reference,
  ctx: TemplateContext,
): readonly Expression[] | null {
  const definitions = variablesOf(ctx).seenBy.get(reference) ?? [];
  const values: Expression[] = [];
  for (const { node } of definitions) {
    if (node.kind !== 'set') return null;
    values.push(node.value);
  }
  return values.length === 0 ? null : values;
}
