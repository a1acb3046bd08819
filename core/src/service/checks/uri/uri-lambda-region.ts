import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isAwsType, knownUri } from '../integration-uri.ts';

/** The region that API Gateway calls and that of the function differ: rarely meant. */
export const uriLambdaRegion: IntegrationCheck = {
  code: 'uri-lambda-region',
  title: 'Function in another region than the call',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    const match =
      /^(arn:[\w-]+:apigateway:([\w-]+):lambda:path\/[\d-]+\/functions\/arn:[\w-]+:lambda:)([\w-]+):/.exec(
        uri.read,
      );
    const [, before = '', called = '', region = ''] = match ?? [];
    if (match === null || called === region) return;
    yield {
      span: partOf(text, uri, spanAt(before.length, region.length)),
      message: `The function is in '${region}' and the uri calls Lambda in '${called}'; unless that is meant, both name one region.`,
    };
  },
};
