import { textField } from '../../../openapi/read-fields.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isHttpApi } from '../http-api/http-api-shape.ts';
import { removedKey } from '../key-fixes.ts';
import { spelledKey } from '../spelling.ts';
import { connectionOf } from './vpc-link.ts';

/** The load balancer behind a VPC link counts only where there is a link. */
export const integrationTargetMisplaced: IntegrationCheck = {
  code: 'integration-target-misplaced',
  title: 'Target of a VPC link without the link',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const target = textField(integration.node, 'integrationTarget');
    if (target === null || integration.type === null) return;
    const isHttp = isHttpApi(api);
    if (!isHttp && connectionOf(integration) !== 'internet') return;
    const name = spelledKey(integration, 'connectionType');
    yield {
      span: keyOf(text, target),
      message: isHttp
        ? "HTTP APIs name the load balancer in 'uri'; this key is for REST APIs (unconfirmed)."
        : `Without '${name}: VPC_LINK' the integration is not private, and its target has no effect (unconfirmed).`,
      unnecessary: true,
      ...removedKey(text, integration, 'integrationTarget'),
    };
  },
};
