import type { IntegrationCheck } from '../check.ts';
import { asGuess, replacement } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { isHttpType, knownUri, readArn } from '../integration-uri.ts';
import { spelledType } from '../spelling.ts';

/** The HTTP types of a REST API call URLs; an ARN belongs to the AWS types. */
export const uriHttpArn: IntegrationCheck = {
  code: 'uri-http-arn',
  title: 'ARN as the uri of an HTTP integration',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isHttpType(integration)) return;
    if (!uri.read.startsWith('arn:')) return;
    const { typeField } = integration;
    const type = spelledType(integration, integration.type === 'HTTP' ? 'aws' : 'aws_proxy');
    yield {
      span: valueOf(text, uri),
      message: `The HTTP types call a URL, and API Gateway refuses an ARN here; type '${type}' calls AWS services.`,
      ...(typeField !== null &&
        readArn(uri.read)?.service === 'apigateway' &&
        asGuess(replacement(valueOf(text, typeField), type))),
    };
  },
};
