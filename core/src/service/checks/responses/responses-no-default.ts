import { addEntry } from '../../../openapi/edit-map.ts';
import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import type { FoundIntegration, FoundResponse } from '../../../openapi/found-integration.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { placeOfType } from '../integration-shape.ts';
import { callsLambda } from '../integration-uri.ts';
import { allResponses, isAnswered, isDefault, mockStatuses } from './custom-responses.ts';

/** What backends answer with; whoever takes all of these meant to take everything. */
const STATUSES = ['200', '201', '204', '301', '302', '400', '401', '403', '404', '409', '429', '500', '502', '503', '504']; // prettier-ignore

/** What no pattern matches needs a default response. */
export const responsesNoDefault: IntegrationCheck = {
  code: 'responses-no-default',
  title: 'No default response',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const responses = allResponses(integration);
    if (responses === null || responses.length === 0 || responses.some(isDefault)) return;
    // `responses-default-spelling` says it of a `Default`.
    if (responses.some(({ pattern }) => pattern.toLowerCase() === 'default')) return;
    if (takesAll(integration, responses)) return;
    const rest = callsLambda(integration)
      ? 'a function that succeeds, or fails with another message, ends in 500'
      : 'any other status ends in 500';
    yield {
      span: integration.keys.get('responses')?.key ?? placeOfType(integration),
      message: `There is no default response: ${rest} (log: 'No match for output mapping and no default output mapping configured').`,
      ...defaultFix(integration, responses, text),
    };
  },
};

/** A declared status that no response has yet: of a function a success, of a backend a failure. */
function defaultFix(
  integration: FoundIntegration,
  responses: readonly FoundResponse[],
  text: string,
): { readonly fix?: Fix } {
  const { method, node, spelling } = integration;
  const wanted = callsLambda(integration) ? /^2\d\d$/ : /^5\d\d$/;
  const used = new Set(responses.map(({ statusCode }) => statusCode?.read));
  const free = method.responses.find(({ status }) => wanted.test(status) && !used.has(status));
  const owner = spelling === 'openapi' ? asMap(valueOf(node, 'responses')) : null;
  const edit = free && owner && addEntry(text, owner, 'default', { statusCode: free.status });
  if (!edit) return {};
  return { fix: { title: `Add a default response with status ${free.status}`, edits: [edit] } };
}

function takesAll(integration: FoundIntegration, responses: readonly FoundResponse[]): boolean {
  if (integration.type === 'MOCK') {
    // A MOCK answers with what its template says, and `mock-status-no-match` looks at that.
    const statuses = mockStatuses(integration);
    return statuses.every(({ status }) => status !== null);
  }
  const texts = callsLambda(integration) ? ['', 'any message'] : STATUSES;
  return texts.every((text) => isAnswered(responses, text));
}
