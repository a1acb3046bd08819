import { AWS_STOPS, FAILURE, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';

export const lambdaCustom = {
  label: 'Lambda with templates',
  doc: 'A function that gets what a template writes; an error of the function is answered with 500.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-function'],
  integration: {
    type: 'aws',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:my-function/invocations',
    passthroughBehavior: 'never',
    requestTemplates: {
      'application/json': `{
  "requestId": "$context.requestId",
  "payload": $input.json('$')
}`,
    },
    responses: {
      // It is compared with the error message, which may have lines; a success has none.
      '(\\n|.)+': FAILURE,
      default: {
        statusCode: '200',
        responseTemplates: { 'application/json': "$input.json('$')" },
      },
    },
  },
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
