import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isAwsType, knownUri, readArn } from '../integration-uri.ts';

/** A REST API calls Lambda's Invoke path, not the function's ARN (aws-recorded: aws-proxy-bare-lambda-arn). */
export const uriLambdaFunctionArn: IntegrationCheck = {
  code: 'uri-lambda-function-arn',
  title: "A function's ARN in the place of its invocation uri",
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    const arn = readArn(uri.read);
    if (arn?.service !== 'lambda') return;
    const span = valueOf(text, uri);
    const path = `lambda:path/2015-03-31/functions/${uri.read}/invocations`;
    const newText = `arn:${arn.partition}:apigateway:${arn.region}:${path}`;
    yield {
      span,
      message:
        "This is the ARN of the function itself, which API Gateway refuses; the uri is the function's invocation path.",
      ...(text.slice(span.start, span.end) === uri.read
        ? { fix: { title: 'Wrap in the invocation path', edits: [{ span, newText }] } }
        : {}),
    };
  },
};
