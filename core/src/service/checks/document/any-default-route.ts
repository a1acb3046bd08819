import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { isSurelyRest } from '../sure-rest.ts';

/** Only HTTP APIs have a default route. */
export const anyDefaultRoute: ApiCheck = {
  code: 'any-default-route',
  title: 'Default route in a REST API',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    for (const { node } of api.operations) {
      const entry = findEntry(node, 'isDefaultRoute');
      if (!entry) continue;
      yield {
        span: withoutQuotes(text, entry.key.span),
        message: "'isDefaultRoute' is for HTTP APIs; a REST API ignores it.",
        unnecessary: true,
        ...removal(text, node, entry),
      };
    }
  },
};
