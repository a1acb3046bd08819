import { asMap, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isCustom, isDefault } from './custom-responses.ts';

/**
 * API Gateway keeps one integration response for each status: a second one replaces the first
 * (aws-recorded: put-integration-response-overwrites).
 */
export const responsesStatusTwice: IntegrationCheck = {
  code: 'responses-status-twice',
  title: 'Two responses with one status',
  // That an import does the same has not been recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (!isCustom(integration)) return;
    const entries = asMap(nodeAt(integration.node, 'responses'))?.entries ?? [];
    const branches = new Set(entries.filter(({ key }) => key.tag).map(({ value }) => value));
    const first = new Map<string, string>();
    for (const response of integration.responses) {
      const { statusCode, pattern, node } = response;
      if (statusCode === null || !statusCode.known || branches.has(node)) continue;
      const earlier = first.get(statusCode.read);
      if (earlier === undefined) {
        first.set(statusCode.read, pattern);
        continue;
      }
      // Two defaults are `responses-default-duplicate`'s.
      if (isDefault(response) && earlier === pattern) continue;
      yield {
        span: valueOf(text, statusCode),
        message: `API Gateway keeps one response for a status, and '${earlier}' has ${statusCode.read} as well: one replaces the other (unconfirmed for an import). A pattern may hold both: 'a|b'.`,
      };
    }
  },
};
