import { readRequestSource } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { mistakeOf, newSource, requestMappings } from './mapping-sources.ts';

/** A static text is put into single quotes, inside those of YAML or JSON. */
export const reqparamStaticQuotes: IntegrationCheck = {
  code: 'reqparam-static-quotes',
  title: 'Static value of a request mapping without its quotes',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const one of requestMappings(integration)) {
      const { mapping } = one;
      const mistake = mistakeOf(mapping.source, readRequestSource);
      if (mistake?.kind !== 'quotes') continue;
      yield {
        span: valueOf(text, mapping),
        message: `A static value stands in single quotes of its own, as "${mistake.meant}"; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
        ...newSource(text, one, mistake.meant),
      };
    }
  },
};
