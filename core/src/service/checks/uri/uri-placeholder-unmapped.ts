import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { knownUri } from '../integration-uri.ts';
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
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || integration.type === 'MOCK') return;
    if (integration.type === null || integration.type === 'AWS_PROXY' || !isWhole(integration))
      return;
    if (integration.requestTemplates.some(({ text }) => text.includes('requestOverride'))) return;
    const targets = integration.requestParameters;
    if (isHidden(integration, 'requestParameters') || targets.some(({ known }) => !known)) return;
    const mapped = new Set(targets.map(({ target }) => target.toLowerCase()));
    for (const match of uri.read.matchAll(/(?<!\$)\{([\w.-]+)\}/g)) {
      const [whole, name = ''] = match;
      if (mapped.has(`integration.request.path.${name.toLowerCase()}`)) continue;
      yield {
        span: partOf(text, uri, spanAt(match.index, whole.length)),
        message: `Nothing fills '${whole}': map it with 'integration.request.path.${name}' under '${spelledKey(integration, 'requestParameters')}', or the call goes to a wrong address.`,
      };
    }
  },
};
