import { textField } from '../../../openapi/read-fields.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isHttpType, readArn } from '../integration-uri.ts';
import { connectionOf } from './vpc-link.ts';

/**
 * The target is a load balancer or one of its listeners: the guide's sample has the one, the text
 * of the SDK the other, so either will do.
 */
export const integrationTargetArn: IntegrationCheck = {
  code: 'integration-target-arn',
  title: 'Target of a VPC link that is no load balancer',
  // What the service answers is unconfirmed.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const target = textField(integration.node, 'integrationTarget');
    if (target?.known !== true || target.read.includes('${')) return;
    if (integration.api !== 'REST' || !isHttpType(integration)) return;
    if (connectionOf(integration) !== 'vpc-link') return;
    if (readArn(target.read)?.service === 'elasticloadbalancing') return;
    yield {
      span: valueOf(text, target),
      message:
        'The target of a VPC link is the ARN of a load balancer or of its listener; API Gateway refuses anything else (unconfirmed).',
    };
  },
};
