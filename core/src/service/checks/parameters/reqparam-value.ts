import { readRequestSource } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { mistakeOf, requestMappings } from './mapping-sources.ts';

/** A source of none of the known forms, where it is not clear what was meant. */
export const reqparamValue: IntegrationCheck = {
  code: 'reqparam-value',
  title: 'Request mapping from no source',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const { mapping, reading } of requestMappings(integration)) {
      if (reading.ok || mistakeOf(mapping.source, readRequestSource)?.kind !== 'other') continue;
      yield {
        span: partOf(text, { ...mapping, read: mapping.source }, reading.span),
        message: `A request maps from 'method.request.{header|querystring|path}.{name}', 'method.request.body', 'context.…', 'stageVariables.…' or a static value in single quotes; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
      };
    }
  },
};
