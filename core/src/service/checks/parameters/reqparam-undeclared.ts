import { declaredLocations } from '../../../gateway/declared-parameter.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf, valueOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { declaration, isUndeclared, meantParameter } from '../undeclared-parameter.ts';
import { requestMappings } from './mapping-sources.ts';

/** A mapping reads what the method declares: parameters of the operation and of its path. */
export const reqparamUndeclared: IntegrationCheck = {
  code: 'reqparam-undeclared',
  title: 'Request mapping from an undeclared parameter',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    for (const { mapping, reading } of requestMappings(integration)) {
      if (!reading.ok || reading.value.kind !== 'parameter') continue;
      const { place, name } = reading.value;
      const parameter = { location: declaredLocations[place], name };
      if (!isUndeclared(integration, parameter)) continue;
      const { source } = mapping;
      const near = suggestion(
        valueOf(text, mapping),
        meantParameter(integration.method, parameter),
      );
      yield {
        span: partOf(text, { ...mapping, read: source }, reading.name),
        message: `The method declares no ${parameter.location} parameter '${name}', and API Gateway refuses the mapping: 'Invalid mapping expression parameter specified: ${source}'.${near.question}`,
        ...declaration(integration, api, parameter, text),
        ...near.fix,
      };
    }
  },
};
