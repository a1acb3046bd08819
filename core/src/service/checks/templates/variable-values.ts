/** What checks ask of a template's variables: where each use has its value from. */
import type { Expression, Reference } from '../../../vtl/ast.ts';
import { scopeOf, type Scope } from '../../../vtl/scope.ts';
import { definitionsReaching } from '../../types/definitions-reaching.ts';
import type { TemplateContext } from '../check.ts';

/** The variables of a template: definitions and uses. */
export function templateScope({ parse }: TemplateContext): Scope {
  return scopeOf(parse.root);
}

/**
 * The expressions of which a use of a variable can have its value. Null where the template does not
 * tell: a variable of nobody, or one of a loop, a `#define` or a macro.
 */
export function valuesSeenBy(
  reference: Reference,
  ctx: TemplateContext,
): readonly Expression[] | null {
  const { root } = ctx.parse;
  const named = scopeOf(root).definitionsOf(reference.name?.name ?? '');
  const definitions = definitionsReaching(named, root, reference.start);
  const values: Expression[] = [];
  for (const { node } of definitions) {
    if (node.kind !== 'set') return null;
    values.push(node.value);
  }
  return values.length === 0 ? null : values;
}
