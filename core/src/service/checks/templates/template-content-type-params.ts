import type { IntegrationCheck } from '../check.ts';
import { replacement } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';
import { allTemplates } from './template-content-type.ts';

/**
 * API Gateway looks for a template by the bare media type of the message, so that a key with
 * parameters or a wildcard is not met (unconfirmed).
 */
export const templateContentTypeParams: IntegrationCheck = {
  code: 'template-content-type-params',
  title: 'Template key with parameters or a wildcard',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST' || isProxy(integration)) return;
    for (const template of allTemplates(integration)) {
      const key = template.mediaType;
      if (!/^[\w.+*-]+\/[\w.+*-]+\s*(?:;[^{}]*)?$/.test(key) || !/[;*]/.test(key)) continue;
      const bare = key.replace(/\s*;.*$/, '');
      const isTaken = allTemplates(integration).some(({ mediaType }) => mediaType === bare);
      const span = keyOf(text, template);
      yield {
        span,
        message: `Templates are found by the bare media type; one under '${key}' is never chosen (unconfirmed).`,
        ...(isTaken || bare.includes('*') ? {} : replacement(span, bare)),
      };
    }
  },
};
