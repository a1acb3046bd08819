import { findEntry, isNothing } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition, removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { isHttpType } from '../integration-uri.ts';
import { spelledKey } from '../spelling.ts';
import { isInRestApi } from './field-table.ts';
import { connectionOf } from './vpc-link.ts';

/** The id of a VPC link alone does not make an integration private. */
export const connectionIdUnused: IntegrationCheck = {
  code: 'connection-id-unused',
  title: 'Id of a VPC link that is not used',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { type, connectionType, node } = integration;
    const id = findEntry(node, 'connectionId');
    if (type === null || id === null || isNothing(id.value)) return;
    if (!isInRestApi(integration, api)) return;
    if (connectionOf(integration) !== 'internet') return;
    const name = spelledKey(integration, 'connectionType');
    const isPrivate = isHttpType(integration) && connectionType === null;
    yield {
      span: withoutQuotes(text, id.key.span),
      message: isHttpType(integration)
        ? `Without '${name}: VPC_LINK' the backend is called over the internet, and the VPC link is not used.`
        : 'Only integrations of an HTTP endpoint go through a VPC link; its id has no effect here.',
      unnecessary: true,
      ...(isPrivate ? addition(text, node, name, 'VPC_LINK', id) : removal(text, node, id)),
    };
  },
};
