import type { DeclaredParameter } from '../../../gateway/integration.ts';
import { isDeclarableName, readRequestTarget } from '../../../gateway/parameter-mapping.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import type { Finding, IntegrationCheck } from '../check.ts';
import { keyOf, partOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { keyFinding } from './mapping-key.ts';
import { requestMappings } from './mapping-sources.ts';

const MESSAGE = "Names are made of letters, digits and '. _ $ -'";

/**
 * The characters of names in request mappings, and of the parameters that a method declares. What
 * follows `context.` is left alone: keys of an authorizer's context have not been tried.
 */
export const reqparamNameChars: IntegrationCheck = {
  code: 'reqparam-name-chars',
  title: 'Name of a request parameter with a character that names may not have',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.api !== 'REST' || integration.type === null) return;
    if (isInRestApi(integration, api)) yield* ofDeclared(integration.method.parameters, text);
    for (const mapping of integration.requestParameters) {
      const reading = readRequestTarget(mapping.target);
      if (reading.ok || reading.fault !== 'name') continue;
      const finding = keyFinding(text, mapping, reading, '');
      if (finding === null) continue;
      const message = `${MESSAGE}; API Gateway refuses '${mapping.target}' as an invalid mapping expression.`;
      yield { ...finding, message };
    }
    for (const { mapping, reading } of requestMappings(integration)) {
      if (reading.ok || reading.fault !== 'name' || mapping.source.startsWith('context.')) continue;
      yield {
        span: partOf(text, { ...mapping, read: mapping.source }, reading.span),
        message: `${MESSAGE}; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
      };
    }
  },
};

/** Variables of the path have a check of their own, `path-segment`. */
function* ofDeclared(parameters: readonly DeclaredParameter[], text: string): Generator<Finding> {
  for (const parameter of parameters) {
    const { name, location } = parameter;
    if (location === 'path' || name === '' || !isSettled(name) || isDeclarableName(name)) continue;
    yield {
      span: keyOf(text, parameter),
      message: `API Gateway refuses the name '${name}': 'Parameter name should match the following regular expression: ^[a-zA-Z0-9:._$-]+$'.`,
    };
  }
}
