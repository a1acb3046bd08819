import type { FoundIntegration, FoundTemplate } from '../../../openapi/found-integration.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, replacement } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';

/** What people mean by one word. */
const meantTypes: ReadonlyMap<string, string> = new Map([
  ['form', 'application/x-www-form-urlencoded'],
  ['html', 'text/html'],
  ['json', 'application/json'],
  ['text', 'text/plain'],
  ['xml', 'application/xml'],
]);

const mediaType = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(?:;.*)?$/;

/** AWS refuses a template whose key is no media type (recorded in LocalStack's snapshots: `123`). */
export const templateContentType: IntegrationCheck = {
  code: 'template-content-type',
  title: 'Template under a key that is no media type',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST') return;
    for (const template of allTemplates(integration)) {
      const key = template.mediaType;
      if (key === '$default' || mediaType.test(key) || isFilledIn(key)) continue;
      const span = keyOf(text, template);
      const meant = meantTypes.get(key.replace(/^application[-_. ]?/i, '').toLowerCase());
      yield {
        span,
        message: `A template's key is a media type such as 'application/json'; API Gateway refuses '${key}' ('Invalid content type specified: ${key}').`,
        ...(meant === undefined ? {} : asGuess(replacement(span, meant))),
      };
    }
  },
};

/** The templates of an integration's request and of all its responses. */
export function allTemplates(integration: FoundIntegration): readonly FoundTemplate[] {
  const ofResponses = integration.responses.flatMap(({ responseTemplates }) => responseTemplates);
  return [...integration.requestTemplates, ...ofResponses];
}

/** True for a key that another tool fills in, or that is an intrinsic's name. */
function isFilledIn(key: string): boolean {
  return /\$\{|\{\{|<%|^Fn::|^Ref$|^\$ref$|^<<$/.test(key);
}
