import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { isVariable, pathKeys } from './path-keys.ts';

/** A greedy variable takes the rest of the path, so nothing can stand below it. */
export const pathGreedyChild: ApiCheck = {
  code: 'path-greedy-child',
  title: 'Path below a greedy variable',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    for (const { segments } of pathKeys(api, text)) {
      const greedy = segments
        .slice(0, -1)
        .find((segment) => isVariable(segment.text) && segment.text.endsWith('+}'));
      if (greedy === undefined) continue;
      yield {
        span: greedy.span,
        message: `API Gateway refuses what stands behind it: 'Cannot create a child of a resource with a greedy path variable: ${greedy.text}'.`,
      };
    }
  },
};
