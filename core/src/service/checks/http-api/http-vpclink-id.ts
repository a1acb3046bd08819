import { findEntry, isNothing } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { isHttpApi } from './http-api-shape.ts';

/** A VPC link is named by its id. */
export const httpVpclinkId: IntegrationCheck = {
  code: 'http-vpclink-id',
  title: 'VPC link without its id in an HTTP API',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { connectionType } = integration;
    if (!isHttpApi(api) || connectionType?.known !== true) return;
    if (connectionType.read !== 'VPC_LINK' || !isWhole(integration)) return;
    const id = findEntry(integration.node, 'connectionId');
    if ((id !== null && !isNothing(id.value)) || isMisspelt(integration, 'connectionId')) return;
    yield {
      span: valueOf(text, connectionType),
      message:
        "'connectionType: VPC_LINK' needs the id of the link in 'connectionId'; without it API Gateway refuses the integration.",
    };
  },
};
