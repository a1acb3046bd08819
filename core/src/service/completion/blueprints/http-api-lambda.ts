import { AWS_STOPS, type Blueprint } from './blueprint.ts';

export const httpApiLambda = {
  label: 'Lambda proxy',
  doc: 'A function that gets the whole request as an event of format 2.0 and answers for itself.',
  api: 'HTTP',
  stops: [...AWS_STOPS, 'my-function'],
  integration: {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:my-function/invocations',
    payloadFormatVersion: '2.0',
  },
  statuses: { 200: 'Success' },
} as const satisfies Blueprint;
