/**
 * Spans are nested, in order and without overlap; the children of a template or a block leave no
 * gap. Inside strings too, where offsets lead through doubled quotes.
 */
import type { Node } from '../../../core/src/vtl/ast.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { childrenOf } from '../../../core/src/vtl/visit.ts';
import type { Law } from '../law.ts';
import { template } from '../vtl-templates.ts';

export const law: Law = {
  name: 'vtl-spans',
  run(random) {
    const text = template(random);
    const { root } = parse(text);
    if (root.start !== 0 || root.end !== text.length) return `the root is not the text: ${text}`;
    const wrong = firstWrong(root);
    return wrong === null ? null : `${wrong} in ${JSON.stringify(text)}`;
  },
};

function firstWrong(node: Node): string | null {
  const isTiled = node.kind === 'template' || node.kind === 'block';
  let end = node.start;
  for (const child of childrenOf(node)) {
    const name = `${child.kind} ${child.start}-${child.end} in ${node.kind} ${node.start}-${node.end}`;
    if (child.start > child.end) return `${name} runs backwards`;
    if (child.end > node.end) return `${name} goes beyond it`;
    if (child.start < end) return `${name} overlaps what stands before it`;
    if (isTiled && child.start > end) return `${name} leaves a gap before it`;
    end = child.end;
    const wrong = firstWrong(child);
    if (wrong !== null) return wrong;
  }
  return isTiled && end < node.end ? `${node.kind} ${node.start}-${node.end} ends in a gap` : null;
}
