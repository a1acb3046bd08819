import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, replacement } from '../entry-fix.ts';
import { partOf, valueOf } from '../field-text.ts';
import { knownUri, readArn } from '../integration-uri.ts';
import { spelledType } from '../spelling.ts';

/**
 * `aws_proxy` calls Lambda only. AWS's message names Firehose too, but a Firehose path was refused
 * all the same (aws-recorded: aws-proxy-firehose-path-rejected); it is left alone here, since its
 * action form was never tried.
 */
export const uriProxyService: IntegrationCheck = {
  code: 'uri-proxy-service',
  title: 'aws_proxy to another service than Lambda',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || integration.type !== 'AWS_PROXY') return;
    const arn = readArn(uri.read);
    const service = arn?.service === 'apigateway' ? arn.account : 'lambda';
    if (service === 'lambda' || service === 'firehose' || service.includes('$')) return;
    const { typeField } = integration;
    const custom = spelledType(integration, 'aws');
    yield {
      span: partOf(text, uri, spanAt(uri.read.indexOf(`:${service}:`) + 1, service.length)),
      message: `'${spelledType(integration, 'aws_proxy')}' calls Lambda functions only, and API Gateway refuses '${service}'; type '${custom}' calls other services.`,
      ...(typeField !== null && asGuess(replacement(valueOf(text, typeField), custom))),
    };
  },
};
