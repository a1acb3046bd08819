/** The report of an integration that cannot run, since its type is missing or not one of the five. */
import { failureBody } from './gateway-failure.ts';
import type { Integration } from './integration.ts';
import type { Report } from './report.ts';

export function reportWithoutType(integration: Integration): Report {
  const { method, typeField, place, api } = integration;
  const written = typeField?.read ?? '';
  const message =
    typeField === null
      ? 'The integration has no type, so there is nothing to run.'
      : `"${written}" is not one of aws, aws_proxy, http, http_proxy and mock, so there is nothing to run.`;
  const at = typeField?.value ?? place.key;
  return {
    operation: `${method.httpMethod} ${method.path}`,
    integrationType: written,
    api,
    steps: [],
    integrationRequest: null,
    integrationResponse: null,
    response: {
      status: 500,
      headers: { 'Content-Type': 'application/json' },
      body: failureBody({ kind: 'configuration', log: '' }, api),
      isBase64Encoded: false,
    },
    overrides: { requestOverride: {}, responseOverride: {} },
    problems: [{ severity: 'error', code: 'type-missing', message, at }],
    log: [],
    provenance: [],
  };
}
