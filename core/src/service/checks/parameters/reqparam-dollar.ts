import { readRequestSource } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { mistakeOf, newSource, requestMappings } from './mapping-sources.ts';

/** Sources have no dollar sign: that is how templates and uris name the same things. */
export const reqparamDollar: IntegrationCheck = {
  code: 'reqparam-dollar',
  title: 'Request mapping from a source with a dollar sign',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const one of requestMappings(integration)) {
      const { mapping } = one;
      const mistake = mistakeOf(mapping.source, readRequestSource);
      if (mistake?.kind !== 'dollar') continue;
      yield {
        span: valueOf(text, mapping),
        message: `A mapping names its source without a dollar sign, '${mistake.meant}'; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
        ...newSource(text, one, mistake.meant),
      };
    }
  },
};
