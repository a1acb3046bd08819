import type { Node } from '../../vtl/ast.ts';
import { walk } from '../../vtl/visit.ts';

/**
 * The plain texts of a template, one after the other: what is printed where references give nothing
 * and every block is rendered once. Two templates that agree in it swallow the same blanks.
 */
export function printedTexts(root: Node): string {
  const texts: string[] = [];
  walk(root, (node) => {
    if (node.kind === 'text') texts.push(node.value);
    return node.kind !== 'reference' && node.kind !== 'string';
  });
  return texts.join('');
}
