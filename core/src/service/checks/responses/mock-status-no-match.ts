import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition } from '../entry-fix.ts';
import { allResponses, isAnswered, mockStatuses } from './custom-responses.ts';

/** The status that a MOCK's template gives selects the response. */
export const mockStatusNoMatch: IntegrationCheck = {
  code: 'mock-status-no-match',
  title: 'MOCK status that no response takes',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.type !== 'MOCK') return;
    const responses = allResponses(integration);
    if (responses === null || responses.length === 0) return;
    if (responses.some(({ pattern }) => pattern.toLowerCase() === 'default')) return;
    const { method, node, spelling } = integration;
    const owner = spelling === 'openapi' ? asMap(valueOf(node, 'responses')) : null;
    for (const { status, span } of mockStatuses(integration)) {
      if (status === null || isAnswered(responses, status)) continue;
      const isDeclared = method.responses.some((response) => response.status === status);
      yield {
        span,
        message: `No response matches the status ${status} and there is no default: calls end in 500 (log: 'No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}').`,
        ...(owner && isDeclared && addition(text, owner, status, { statusCode: status })),
      };
    }
  },
};
