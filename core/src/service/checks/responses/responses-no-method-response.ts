import { addEntry } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isCustom, isDefault } from './custom-responses.ts';

/**
 * The status of an integration response is one of the method's. Configuration and deployment accept
 * another (aws-recorded: integration-response-needs-no-method-response); the call fails.
 */
export const responsesNoMethodResponse: IntegrationCheck = {
  code: 'responses-no-method-response',
  title: 'Status that the operation does not declare',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isCustom(integration) || (api !== null && !api.isWhole)) return;
    const { operation, spelling, method } = integration;
    if (spelling === 'openapi' && operation === null) return;
    if (method.hidesResponses === true) return;
    const declared = new Set(method.responses.map(({ status }) => status));
    // What becomes of `default` and of ranges (`4XX`) has not been recorded.
    if ([...declared].some((status) => !/^\d{3}$/.test(status))) return;
    const seen = new Set<string>();
    let hasDefault = false;
    for (const response of integration.responses) {
      const { statusCode } = response;
      // No call gets to a second default, which `responses-default-duplicate` says.
      if (isDefault(response) && hasDefault) continue;
      hasDefault ||= isDefault(response);
      if (statusCode === null || !statusCode.known || !/^[1-5]\d\d$/.test(statusCode.read))
        continue;
      const status = statusCode.read;
      if (declared.has(status) || seen.has(status)) continue;
      seen.add(status);
      yield {
        span: valueOf(text, statusCode),
        message: `The operation declares no response ${status}: calls that get here end in 500 (log: 'Output mapping refers to an invalid method response: ${status}').`,
        ...declaration(integration, status, text),
      };
    }
  },
};

function declaration(
  { operation }: FoundIntegration,
  status: string,
  text: string,
): { readonly fix?: Fix } {
  const responses = asMap(nodeAt(operation?.node ?? null, 'responses'));
  const edit = responses && addEntry(text, responses, status, { description: `Status ${status}` });
  if (!edit) return {};
  return { fix: { title: `Declare the response ${status}`, edits: [edit] } };
}
