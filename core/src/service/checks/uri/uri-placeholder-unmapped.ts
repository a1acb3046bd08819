import type { IntegrationCheck } from '../check.ts';
import { isGreedyOfPath, sameNameFix, unmappedPlaceholders } from './unmapped-placeholders.ts';
import { spelledKey } from '../spelling.ts';

/**
 * A `{name}` in the uri of a REST integration is filled by the mapping of
 * `integration.request.path.name`, or by an override in a template; without either nothing fills it.
 */
export const uriPlaceholderUnmapped: IntegrationCheck = {
  code: 'uri-placeholder-unmapped',
  title: 'Placeholder of the uri without a mapping',
  // What such a call does was not recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const { name, span } of unmappedPlaceholders(integration, text)) {
      // That is `reqparam-proxy-path`'s.
      if (isGreedyOfPath(integration, name)) continue;
      yield {
        span,
        message: `Nothing fills '{${name}}': map it with 'integration.request.path.${name}' under '${spelledKey(integration, 'requestParameters')}', or the call goes to a wrong address.`,
        ...sameNameFix(integration, name, text),
      };
    }
  },
};
