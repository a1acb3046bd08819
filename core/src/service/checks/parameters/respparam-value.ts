import { readResponseSource } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { mistakeOf, newSource, responseMappings } from './mapping-sources.ts';

/** Sources of `responseParameters`; the request as a source is `respparam-method-request`'s. */
export const respparamValue: IntegrationCheck = {
  code: 'respparam-value',
  title: 'Response mapping from no source',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const one of responseMappings(integration)) {
      const { mapping } = one;
      const { source } = mapping;
      const mistake = mistakeOf(source, readResponseSource);
      if (mistake === null || source.startsWith('method.request.')) continue;
      // Keys of an authorizer's context have not been tried.
      if (mistake.kind === 'name' && source.startsWith('context.')) continue;
      const hasMeant = mistake.kind === 'dollar' || mistake.kind === 'quotes';
      const form =
        mistake.kind === 'quotes'
          ? `A static value stands in single quotes of its own, as "${mistake.meant}"`
          : "A response maps from 'integration.response.header.{name}', 'integration.response.body', 'context.…', 'stageVariables.…' or a static value in single quotes";
      yield {
        span: valueOf(text, mapping),
        message: `${form}; API Gateway refuses '${source}' as an invalid mapping expression.`,
        ...(hasMeant ? newSource(text, one, mistake.meant) : {}),
      };
    }
  },
};
