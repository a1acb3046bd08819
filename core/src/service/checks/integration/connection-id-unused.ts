import { textField } from '../../../openapi/read-fields.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isHttpType } from '../integration-uri.ts';
import { addedKey, removedKey } from '../key-fixes.ts';
import { spelledKey } from '../spelling.ts';
import { connectionOf } from './vpc-link.ts';

/** The id of a VPC link alone does not make an integration private. */
export const connectionIdUnused: IntegrationCheck = {
  code: 'connection-id-unused',
  title: 'Id of a VPC link that is not used',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { api, type, connectionType, node } = integration;
    const id = textField(node, 'connectionId');
    if (api !== 'REST' || type === null || id === null) return;
    if (connectionOf(integration) !== 'internet') return;
    const name = spelledKey(integration, 'connectionType');
    const isPrivate = isHttpType(integration) && connectionType === null;
    yield {
      span: keyOf(text, id),
      message: isHttpType(integration)
        ? `Without '${name}: VPC_LINK' the backend is called over the internet, and the VPC link is not used.`
        : 'Only integrations of an HTTP endpoint go through a VPC link; its id has no effect here.',
      unnecessary: true,
      ...(isPrivate
        ? addedKey(text, integration, 'connectionType', 'VPC_LINK', 'connectionId')
        : removedKey(text, integration, 'connectionId')),
    };
  },
};
