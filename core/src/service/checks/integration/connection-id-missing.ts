import { textField } from '../../../openapi/read-fields.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isWhole } from '../integration-shape.ts';
import { isHttpType } from '../integration-uri.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { connectionOf } from './vpc-link.ts';

/** A VPC link is named by its id; HTTP APIs have `http-vpclink-id` for it. */
export const connectionIdMissing: IntegrationCheck = {
  code: 'connection-id-missing',
  title: 'VPC link without its id',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { api, connectionType, node } = integration;
    if (api !== 'REST' || !isHttpType(integration) || connectionType === null) return;
    if (connectionOf(integration) !== 'vpc-link' || !isWhole(integration)) return;
    if (textField(node, 'connectionId') !== null || isMisspelt(integration, 'connectionId')) return;
    const id = spelledKey(integration, 'connectionId');
    yield {
      span: valueOf(text, connectionType),
      message: `A private integration names its VPC link in '${id}'; without it API Gateway refuses the integration.`,
    };
  },
};
