import type { IntegrationCheck } from '../check.ts';
import { spelledKey } from '../spelling.ts';
import { isGreedyOfPath, sameNameFix, unmappedPlaceholders } from '../uri/unmapped-placeholders.ts';

/** The rest of a path that `{proxy+}` takes reaches the uri's `{proxy}` by a mapping only. */
export const reqparamProxyPath: IntegrationCheck = {
  code: 'reqparam-proxy-path',
  title: 'Greedy path variable that the uri does not get',
  // What such a call does was not recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const { name, span } of unmappedPlaceholders(integration, text)) {
      if (!isGreedyOfPath(integration, name)) continue;
      yield {
        span,
        message: `What '{${name}+}' takes of the path does not get here by itself: map 'integration.request.path.${name}' from 'method.request.path.${name}' under '${spelledKey(integration, 'requestParameters')}', or the call goes to a wrong path (unconfirmed).`,
        ...sameNameFix(integration, name, text),
      };
    }
  },
};
