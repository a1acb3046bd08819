import { quotas } from '../../../gateway/limits.ts';
import type { Expression } from '../../../vtl/ast.ts';
import { loopsIn } from '../../../vtl/directives-in.ts';
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
    for (const { collection: span } of loopsIn(parse.root)) {
      const rounds = roundsOf(span);
      if (rounds <= limit) continue;
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
