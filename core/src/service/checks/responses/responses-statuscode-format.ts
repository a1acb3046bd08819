import { asMap } from '../../../openapi/host-tree.ts';
import type { FoundIntegration, FoundResponse } from '../../../openapi/found-integration.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition, asGuess } from '../entry-fix.ts';
import { keyOf, valueOf } from '../field-text.ts';
import { spelledKey } from '../spelling.ts';
import { isCustom } from './custom-responses.ts';

/** Each response has the status that the client gets. */
export const responsesStatuscodeFormat: IntegrationCheck = {
  code: 'responses-statuscode-format',
  title: 'Response without a status that can be sent',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (!isCustom(integration)) return;
    const key = spelledKey(integration, 'statusCode');
    for (const response of integration.responses) {
      const { statusCode, node, patternKnown } = response;
      if (statusCode === null) {
        const map = asMap(node);
        // Nothing below the key is half typed; a reference or an intrinsic may hold it.
        if (!map || map.entries.length === 0 || intrinsicOf(map) !== null || !patternKnown)
          continue;
        if (map.entries.some((entry) => /^(?:\$ref|Fn::|Ref$|ref$|fn::)/.test(entry.key.text)))
          continue;
        const meant = meantStatus(integration, response);
        yield {
          span: keyOf(text, response),
          // What an import makes of it has not been recorded.
          severity: 'warning',
          message: `A response needs a '${key}'; API Gateway refuses one without it (unconfirmed for an import).`,
          ...(meant === null ? {} : asGuess(addition(text, map, key, meant))),
        };
      } else if (statusCode.known && !/^[1-5]\d\d$/.test(statusCode.read)) {
        yield {
          span: valueOf(text, statusCode),
          message: `'${statusCode.read}' is no status: API Gateway refuses what does not match '[1-5]\\d\\d'.`,
        };
      }
    }
  },
};

/** A pattern that is a status speaks for itself; a default most likely gives the method's success. */
function meantStatus(
  { method, spelling }: FoundIntegration,
  { pattern }: FoundResponse,
): string | null {
  if (spelling !== 'openapi') return null;
  if (/^[1-5]\d\d$/.test(pattern)) return pattern;
  const success = method.responses.find(({ status }) => /^2\d\d$/.test(status));
  return pattern === 'default' && success ? success.status : null;
}
