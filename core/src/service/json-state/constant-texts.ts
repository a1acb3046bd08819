/** Variables that hold one of a few texts that stand in the template, such as a quote or a comma. */
import type { Template } from '../../vtl/ast.ts';
import { directivesIn } from '../../vtl/directives-in.ts';

const mostTexts = 6;

/**
 * What each variable can print whose every value is a literal text. The empty text is always among
 * them, since an undefined variable prints nothing at API Gateway.
 */
export function constantTexts(root: Template): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const node of directivesIn(root)) {
    if (node.kind === 'foreach' || node.kind === 'define') {
      if (node.variable.kind === 'reference') others.add(node.variable.name?.name ?? '');
    }
    if (node.kind === 'set' && node.target.kind === 'reference') {
      const name = node.target.name?.name ?? '';
      const { value } = node;
      if (node.target.path.length === 0 && value.kind === 'string' && value.template === null) {
        texts.set(name, (texts.get(name) ?? new Set([''])).add(value.value));
      } else others.add(name);
    }
  }
  for (const [name, values] of texts) {
    if (others.has(name) || values.size > mostTexts) texts.delete(name);
  }
  return texts;
}
