import type { IntegrationCheck } from '../check.ts';
import { isGreedyOfPath, sameNameFix, unmappedPlaceholders } from './unmapped-placeholders.ts';
import { spelledKey } from '../spelling.ts';

/**
 * A `{name}` in the uri of a REST integration is filled by the mapping of
 * `integration.request.path.name`, or by an override in a template; without either every call fails (AWS's
 * knowledge center: Illegal character in path).
 */
export const uriPlaceholderUnmapped: IntegrationCheck = {
  code: 'uri-placeholder-unmapped',
  title: 'Placeholder of the uri without a mapping',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const { name, span } of unmappedPlaceholders(integration, text)) {
      // That is `reqparam-proxy-path`'s.
      if (isGreedyOfPath(integration, name)) continue;
      yield {
        span,
        message: `Nothing fills '{${name}}': map it with 'integration.request.path.${name}' under '${spelledKey(integration, 'requestParameters')}', or the call fails.`,
        ...sameNameFix(integration, name, text),
      };
    }
  },
};
