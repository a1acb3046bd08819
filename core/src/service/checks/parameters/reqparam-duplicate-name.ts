import type { DeclaredParameter } from '../../../gateway/integration.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import { containsSpan, type Span } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';

/**
 * The name of a parameter is in use once for a method, whether in its path, its query or its
 * headers. The service says so to a method; what an import makes of it has not been recorded.
 */
export const reqparamDuplicateName: IntegrationCheck = {
  code: 'reqparam-duplicate-name',
  title: 'Two parameters of one name',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isInRestApi(integration, api)) return;
    const isImport = integration.spelling === 'openapi';
    const first = new Map<string, DeclaredParameter>();
    for (const parameter of integration.method.parameters) {
      const { name, location } = parameter;
      const other = first.get(name);
      if (other === undefined) first.set(name, parameter);
      if (other === undefined || other.location === location || !isSettled(name)) continue;
      yield {
        span: withoutQuotes(text, isImport ? placeOf(parameter) : parameter.key),
        message: `The method has a ${other.location} parameter '${name}' already; API Gateway refuses a second one in another place${isImport ? ' (unconfirmed for an import)' : ''}: 'Parameter names must be unique across querystring, header and path'.`,
        ...(isImport ? { severity: 'warning' as const } : {}),
      };
    }
  },
};

/** The name, or the `$ref` to a parameter that other operations share. */
function placeOf({ key, value }: DeclaredParameter): Span {
  return containsSpan(value, key) ? key : value;
}
