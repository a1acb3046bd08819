import { quotas } from '../../../gateway/limits.ts';
import type { Span } from '../../../text/span.ts';
import type { Expression } from '../../../vtl/ast.ts';
import { walk } from '../../../vtl/visit.ts';
import type { TemplateCheck } from '../check.ts';

const limit = quotas.loopRounds.value;

/** A loop runs 1000 rounds at most (quotas of the guide); what happens beyond is unconfirmed. */
export const templateForeachLimit: TemplateCheck = {
  code: 'template-foreach-limit',
  title: 'Loop of more than 1000 rounds',
  severity: 'warning',
  appliesTo: 'template',
  *run({ parse, home }) {
    if (home !== 'api-gateway') return;
    const found: { span: Span; rounds: number }[] = [];
    walk(parse.root, (node) => {
      if (node.kind === 'foreach') {
        const rounds = roundsOf(node.collection);
        if (rounds > limit) found.push({ span: node.collection, rounds });
      }
      return undefined;
    });
    for (const { span, rounds } of found) {
      const message = `This loop has ${rounds} rounds; API Gateway runs ${limit} of one '#foreach' at most (what it does then is unconfirmed).`;
      yield { span, message };
    }
  },
};

/** How often a loop over a literal runs; 0 where that cannot be seen. */
function roundsOf(collection: Expression): number {
  if (collection.kind === 'list') return collection.items.length;
  if (collection.kind !== 'range') return 0;
  const { from, to } = collection;
  if (from.kind !== 'number' || to.kind !== 'number') return 0;
  const distance = Math.abs(Number(to.raw) - Number(from.raw));
  return Number.isFinite(distance) ? distance + 1 : 0;
}
