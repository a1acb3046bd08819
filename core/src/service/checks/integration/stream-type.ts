import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';
import { spelledType } from '../spelling.ts';
import { isStreamed, transferMode } from './transfer-mode.ts';

/** An answer that a template writes is complete before it is sent. */
export const streamType: IntegrationCheck = {
  code: 'stream-type',
  title: 'Streaming on an integration with templates',
  // What the service answers is unconfirmed.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const mode = transferMode(integration);
    if (integration.api !== 'REST' || mode === null || !isStreamed(mode)) return;
    if (integration.type === null || isProxy(integration)) return;
    const entry = findEntry(integration.node, 'responseTransferMode');
    const [lambda, http] = ['aws_proxy', 'http_proxy'].map((name) =>
      spelledType(integration, name),
    );
    yield {
      span: valueOf(text, mode),
      message: `Only '${lambda}' and '${http}' can stream; on this type API Gateway refuses or ignores it (unconfirmed).`,
      ...(entry && removal(text, integration.node, entry)),
    };
  },
};
