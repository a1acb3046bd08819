import type { ApiCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** The one type that the service does not let anybody change (Developer Guide). */
export const gatewayresponse413: ApiCheck = {
  code: 'gatewayresponse-413',
  title: 'Gateway response that cannot be customised',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { entry, owner } of gatewayResponseEntries(api)) {
      if (entry.key.text !== 'REQUEST_TOO_LARGE') continue;
      yield {
        span: withoutQuotes(text, entry.key.span),
        message:
          "'REQUEST_TOO_LARGE' cannot be customised: a client that sends too much gets the built-in 413.",
        unnecessary: true,
        ...removal(text, owner, entry),
      };
    }
  },
};
