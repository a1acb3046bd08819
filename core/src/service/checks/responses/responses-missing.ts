import { addEntry } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { allResponses } from './custom-responses.ts';

/**
 * A custom integration takes its answer from one of its responses. Import and deployment accept
 * that there is none (aws-recorded: import-no-responses); the calls fail.
 */
export const responsesMissing: IntegrationCheck = {
  code: 'responses-missing',
  title: 'Custom integration without a response',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (allResponses(integration)?.length !== 0 || isMisspelt(integration, 'responses')) return;
    yield {
      span: integration.keys.get('responses')?.key ?? placeOfType(integration),
      message: `Without an entry under '${spelledKey(integration, 'responses')}' nothing answers the client: API Gateway accepts it, and every call ends in 500 (log: 'No match for output mapping and no default output mapping configured').`,
      ...defaultFix(integration, text),
    };
  },
};

function defaultFix(integration: FoundIntegration, text: string): { readonly fix?: Fix } {
  const { method, node, spelling } = integration;
  const declared = method.responses.map(({ status }) => status);
  const status = declared.find((one) => /^2\d\d$/.test(one)) ?? declared[0];
  if (status === undefined || !/^\d{3}$/.test(status)) return {};
  const value =
    spelling === 'openapi' ? { default: { statusCode: status } } : [{ StatusCode: status }];
  const edit = addEntry(text, node, spelledKey(integration, 'responses'), value);
  if (edit === null) return {};
  return { fix: { title: `Add a default response with status ${status}`, edits: [edit] } };
}
