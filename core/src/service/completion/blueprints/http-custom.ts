import { FAILURE, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';

export const httpCustom = {
  label: 'HTTP with templates',
  doc: 'An HTTP endpoint that gets what a template writes; what is no success is answered with 500.',
  api: 'REST',
  stops: ['backend.example.com/orders'],
  integration: {
    type: 'http',
    httpMethod: 'POST',
    uri: 'https://backend.example.com/orders',
    passthroughBehavior: 'never',
    requestTemplates: {
      'application/json': `{
  "requestId": "$context.requestId",
  "payload": $input.json('$')
}`,
    },
    responses: {
      '2\\d{2}': {
        statusCode: '200',
        responseTemplates: { 'application/json': "$input.json('$')" },
      },
      default: FAILURE,
    },
  },
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
