import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { misspeltKeys } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { suggestion } from '../suggestion.ts';

/**
 * A key that is one slip away from a key of the integration; letter case counts in keys. A key that
 * is like no other is left alone.
 */
export const unknownField: IntegrationCheck = {
  code: 'unknown-field',
  title: 'Misspelt key of an integration',
  // Whether an import warns of it is unconfirmed.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const [written, meant] of misspeltKeys(integration)) {
      const place = integration.keys.get(written);
      if (place === undefined) continue;
      const span = keyOf(text, place);
      const near = suggestion(span, spelledKey(integration, meant));
      const message = `An integration has no key '${text.slice(span.start, span.end)}', and API Gateway ignores it.`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
