import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isAwsType, knownUri } from '../integration-uri.ts';

/** A Lambda uri ends in `/invocations`, or in the suffix of response streaming. */
export const uriLambdaSuffix: IntegrationCheck = {
  code: 'uri-lambda-suffix',
  title: 'Lambda uri without /invocations',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    if (!/:lambda:path\/\d{4}-\d\d-\d\d\/functions\//.test(uri.read)) return;
    if (/\/(?:invocations|response-streaming-invocations|invoke-async\/?)$/.test(uri.read)) return;
    // A stage variable at the end may hold the rest.
    if (uri.read.endsWith('}')) return;
    const span = valueOf(text, uri);
    const isBare = /:lambda:[^/]*$/.test(uri.read);
    const edits = [{ span: { start: span.end, end: span.end }, newText: '/invocations' }];
    yield {
      span,
      message:
        "The path to a Lambda function ends in '/invocations'; API Gateway refuses this one as an invalid function ARN or uri.",
      ...(isBare && { fix: { title: "Add '/invocations'", edits } }),
    };
  },
};
