import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, removal } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { isHttpType } from '../integration-uri.ts';
import { spelledType } from '../spelling.ts';
import { connectionOf } from './vpc-link.ts';

/** A VPC link leads to a load balancer, which speaks HTTP. */
export const vpclinkType: IntegrationCheck = {
  code: 'vpclink-type',
  title: 'VPC link on an integration that calls no HTTP endpoint',
  // What the service answers is unconfirmed.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { api, type, connectionType } = integration;
    if (api !== 'REST' || type === null || connectionType === null) return;
    if (isHttpType(integration) || connectionOf(integration) !== 'vpc-link') return;
    const entry = findEntry(integration.node, 'connectionType');
    const [custom, proxy] = ['http', 'http_proxy'].map((name) => spelledType(integration, name));
    yield {
      span: valueOf(text, connectionType),
      message: `A VPC link leads to a load balancer, so it is for '${custom}' and '${proxy}' only; on this type it is refused or without effect (unconfirmed).`,
      ...(entry && asGuess(removal(text, integration.node, entry))),
    };
  },
};
