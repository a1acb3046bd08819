import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, replacement } from '../entry-fix.ts';
import { partOf } from '../field-text.ts';
import { isAwsType, knownUri, readArn } from '../integration-uri.ts';

/** Behind the service comes `path/` or `action/` (aws-recorded: aws-proxy-neither-path-nor-action). */
export const uriArnPathAction: IntegrationCheck = {
  code: 'uri-arn-path-action',
  title: 'AWS uri with neither path nor action',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    const arn = readArn(uri.read);
    if (arn?.service !== 'apigateway' || /^(?:path|action)\/|^\$\{/.test(arn.rest)) return;
    const span = partOf(text, uri, spanAt(uri.read.length - arn.rest.length, arn.rest.length));
    // An action is a word with a capital; a path has slashes.
    const kind = /^[A-Z]\w*$/.test(arn.rest) ? 'action' : 'path';
    const isOne = kind === 'action' || /^\/?[^/:]+\/[^:]*$/.test(arn.rest);
    const isVerbatim = text.slice(span.start, span.end) === arn.rest;
    yield {
      span,
      message: `'${arn.rest}' begins neither with 'path/' nor with 'action/'; API Gateway refuses such an ARN.`,
      ...(isOne &&
        isVerbatim &&
        asGuess(replacement(span, `${kind}/${arn.rest.replace(/^\//, '')}`))),
    };
  },
};
