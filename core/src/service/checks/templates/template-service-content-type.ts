import type { FoundIntegration, FoundTemplate } from '../../../openapi/found-integration.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { callsLambda } from '../integration-uri.ts';
import { mappingFix } from '../mapping-fix.ts';

const HEADER = 'integration.request.header.Content-Type';
const FORM = "'application/x-www-form-urlencoded'";

/**
 * A form for one of the services that read the query protocol (SQS, SNS, SES …). What such a service
 * makes of it under another content type is its own business, so this is a hint.
 */
export const templateServiceContentType: IntegrationCheck = {
  code: 'template-service-content-type',
  title: 'Form for an AWS service without its content type',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.type !== 'AWS' || !isInRestApi(integration, api)) return;
    if (callsLambda(integration) || !isWhole(integration) || mayMapContentType(integration)) return;
    for (const template of integration.requestTemplates) {
      if (!isJsonKey(template) || !isForm(template)) continue;
      yield {
        span: keyOf(text, template),
        message: `This template makes a form ('Action=…'), and nothing says so to the service, which may refuse it: map '${HEADER}' from "${FORM}".`,
        ...mappingFix(integration, HEADER, FORM, text),
      };
      // One mapping is for all of the templates.
      return;
    }
  },
};

function mayMapContentType(integration: FoundIntegration): boolean {
  const { requestParameters, requestTemplates } = integration;
  if (isHidden(integration, 'requestParameters')) return true;
  if (requestTemplates.some(({ text }) => text.includes('requestOverride'))) return true;
  const wanted = HEADER.toLowerCase();
  // An unknown value is no unknown key, but the key may be one that another tool fills in.
  return requestParameters.some(
    ({ target }) => target.toLowerCase() === wanted || target.includes('$'),
  );
}

/** A form under a key of its own is taken to come as one. */
function isJsonKey({ mediaType }: FoundTemplate): boolean {
  return /^application\/json\b/i.test(mediaType);
}

/** True where the text begins with `Action=…`, lines of directives and comments aside. */
function isForm({ text, known }: FoundTemplate): boolean {
  return known && /^(?:\s*#.*\n)*\s*Action=\w+\s*(?:&|$|#)/.test(text);
}
