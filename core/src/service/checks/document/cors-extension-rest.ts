import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';

/** Only HTTP APIs answer preflight requests by themselves. */
export const corsExtensionRest: ApiCheck = {
  code: 'cors-extension-rest',
  title: 'CORS extension in a REST API',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const entry = findEntry(api.root, 'x-amazon-apigateway-cors');
    if (!entry || api.kind !== 'REST' || !api.isKindSure) return;
    yield {
      span: withoutQuotes(text, entry.key.span),
      message:
        "'x-amazon-apigateway-cors' is for HTTP APIs; a REST API ignores it and needs an OPTIONS method in each path.",
      unnecessary: true,
      ...(api.root && removal(text, api.root, entry)),
    };
  },
};
