import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { isCustom } from './custom-responses.ts';

/**
 * In CloudFormation the responses are a list, and two of them may lack a `SelectionPattern`. Those in
 * the branches of an `Fn::If` are not there together. OpenAPI's map cannot hold two defaults.
 */
export const responsesDefaultDuplicate: IntegrationCheck = {
  code: 'responses-default-duplicate',
  title: 'Two default responses',
  // Users report the refusal; a published template with several such responses speaks against it.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration }) {
    if (integration.spelling !== 'cloudformation' || !isCustom(integration)) return;
    const entries = asMap(valueOf(integration.node, 'responses'))?.entries ?? [];
    const defaults = entries.filter(
      ({ key, value }) =>
        key.text === 'default' && key.tag === null && valueOf(asMap(value), 'statusCode') !== null,
    );
    for (const { key } of defaults.slice(1)) {
      yield {
        span: key.span,
        message:
          "A response without a SelectionPattern is the default, and there is one before; API Gateway refuses the second (unconfirmed: 'Integration response with selection pattern default already exists').",
      };
    }
  },
};
