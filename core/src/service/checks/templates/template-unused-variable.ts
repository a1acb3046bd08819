import type { Expression } from '../../../vtl/ast.ts';
import type { TemplateCheck } from '../check.ts';
import { templateScope } from './variable-values.ts';

/**
 * A variable that is set and never read. Harmless, but often a misspelling, or a rest: the console's
 * own template begins with `$inputRoot`, used or not.
 */
export const templateUnusedVariable: TemplateCheck = {
  code: 'template-unused-variable',
  title: 'Variable that is never read',
  severity: 'hint',
  appliesTo: 'template',
  *run(ctx) {
    // Another program may read what its templates set, and so may what somebody else fills in.
    if (ctx.home !== 'api-gateway' || ctx.placeholders.length > 0) return;
    const { definitions, uses } = templateScope(ctx);
    const read = new Set(uses.map(({ name }) => name));
    for (const { name, kind, node, span } of definitions) {
      if (kind !== 'set' || node.kind !== 'set' || read.has(name)) continue;
      // `#set($x = $list.add(1))` is there for what the call does.
      if (hasEffect(node.value)) continue;
      yield {
        span,
        message: `'$${name}' is set here and never read.`,
        unnecessary: true,
      };
    }
  },
};

function hasEffect(value: Expression): boolean {
  if (value.kind === 'parenthesized') return hasEffect(value.inner);
  if (value.kind !== 'reference') return false;
  const root = value.name?.name ?? '';
  return root !== 'input' && root !== 'util' && value.path.some((step) => step.kind === 'method');
}
