import type { Expression } from './ast.ts';

/**
 * The text of a string in which nothing is filled in: `'$.a'`, and `"$.a"` too, whose `$` begins no
 * reference. Null for every other expression.
 */
export function plainString(expression: Expression | undefined): string | null {
  if (expression?.kind !== 'string') return null;
  const { template, value } = expression;
  if (template === null) return value;
  const isPlain = template.children.every((child) => child.kind === 'text');
  const printed = template.children.map((child) => (child.kind === 'text' ? child.value : ''));
  return isPlain && printed.join('') === value ? value : null;
}
