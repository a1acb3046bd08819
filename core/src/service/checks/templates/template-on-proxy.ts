import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, removal } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';
import { spelledType } from '../spelling.ts';

/** A proxy hands the request on as it is; templates written for it are never run. */
export const templateOnProxy: IntegrationCheck = {
  code: 'template-on-proxy',
  title: 'Request templates on a proxy integration',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const place = integration.keys.get('requestTemplates');
    if (place === undefined || !isProxy(integration)) return;
    // An empty map, as exports write it, promises nothing.
    if (integration.requestTemplates.length === 0) return;
    const plain = spelledType(integration, integration.type === 'AWS_PROXY' ? 'aws' : 'http');
    const entry = findEntry(integration.node, 'requestTemplates');
    yield {
      span: keyOf(text, place),
      message: `A proxy integration never runs its request templates; type '${plain}' does.`,
      unnecessary: true,
      // The templates are somebody's work: the type may be what is wrong.
      ...(entry && asGuess(removal(text, integration.node, entry))),
    };
  },
};
