import { readRequestSource } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess } from '../entry-fix.ts';
import { partOf } from '../field-text.ts';
import { meantExpression } from './mapping-key.ts';
import { mistakeOf, newSource, requestMappings } from './mapping-sources.ts';

/** A source of none of the known forms, where it is not clear what was meant. */
export const reqparamValue: IntegrationCheck = {
  code: 'reqparam-value',
  title: 'Request mapping from no source',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const one of requestMappings(integration)) {
      const { mapping, reading } = one;
      if (reading.ok || mistakeOf(mapping.source, readRequestSource)?.kind !== 'other') continue;
      const isGood = (source: string): boolean => readRequestSource(source).ok;
      const meant = meantExpression('method.request', mapping.source, isGood);
      yield {
        span: partOf(text, { ...mapping, read: mapping.source }, reading.span),
        message: `A request maps from 'method.request.{header|querystring|path}.{name}', 'method.request.body', 'context.…', 'stageVariables.…' or a static value in single quotes; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
        ...(meant === null ? {} : asGuess(newSource(text, one, meant))),
      };
    }
  },
};
