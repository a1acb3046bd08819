import { AWS_STOPS, type Blueprint } from './blueprint.ts';

export const lambdaProxy = {
  label: 'Lambda proxy',
  doc: 'A function that gets the whole request as an event and answers for itself.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-function'],
  integration: {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:my-function/invocations',
  },
  statuses: { 200: 'Success' },
} as const satisfies Blueprint;
