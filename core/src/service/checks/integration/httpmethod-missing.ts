import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { findEntry } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition, asGuess } from '../entry-fix.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { callsLambda, isHttpType } from '../integration-uri.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { isMergedDefinition } from '../merged-definition.ts';
import { spelledKey, spelledType } from '../spelling.ts';

/**
 * All types of REST integrations but MOCK name the method of the call to the backend
 * (aws-recorded: integration-method-required-http-proxy, integration-method-required-aws).
 */
export const httpmethodMissing: IntegrationCheck = {
  code: 'httpmethod-missing',
  title: 'Integration without an HTTP method',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api: document, text }) {
    const { api, type, httpMethod } = integration;
    if (api !== 'REST' || type === null || type === 'MOCK') return;
    if (httpMethod !== null || !isWhole(integration)) return;
    if (isMisspelt(integration, 'httpMethod') || isMergedDefinition(document)) return;
    const which = type === 'AWS_PROXY' ? 'POST' : 'the method of the backend';
    yield {
      span: placeOfType(integration),
      message: `An integration of type '${spelledType(integration, type)}' needs '${spelledKey(integration, 'httpMethod')}' (${which}); without it API Gateway refuses the integration.`,
      ...methodFix(integration, text),
    };
  },
};

/** POST for functions and actions; of an HTTP backend most likely the method of the client. */
function methodFix(integration: FoundIntegration, text: string): { readonly fix?: Fix } {
  const { method, node, uri } = integration;
  const key = spelledKey(integration, 'httpMethod');
  const behind = findEntry(node, 'type') ?? undefined;
  if (callsLambda(integration) || /:apigateway:[^:]*:[^:]+:action\//.test(uri?.read ?? ''))
    return addition(text, node, key, 'POST', behind);
  if (!isHttpType(integration) || method.httpMethod === '') return {};
  return asGuess(addition(text, node, key, method.httpMethod, behind));
}
