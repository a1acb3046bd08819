import type { Blueprint } from './blueprint.ts';

export const corsPreflight = {
  label: 'CORS preflight',
  doc: 'The answer to the question that a browser asks before it calls from another origin.',
  api: 'REST',
  stops: [
    'Content-Type,Authorization,X-Api-Key',
    'GET,POST,PUT,DELETE,OPTIONS',
    'https://www.example.com',
  ],
  integration: {
    type: 'mock',
    requestTemplates: { 'application/json': '{ "statusCode": 204 }' },
    responses: {
      default: {
        statusCode: '204',
        responseParameters: {
          'method.response.header.Access-Control-Allow-Headers':
            "'Content-Type,Authorization,X-Api-Key'",
          'method.response.header.Access-Control-Allow-Methods': "'GET,POST,PUT,DELETE,OPTIONS'",
          'method.response.header.Access-Control-Allow-Origin': "'https://www.example.com'",
        },
      },
    },
  },
  statuses: { 204: 'What is allowed' },
  headers: [
    'Access-Control-Allow-Headers',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Origin',
  ],
  method: 'options',
} as const satisfies Blueprint;
