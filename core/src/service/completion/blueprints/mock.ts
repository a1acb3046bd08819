import type { Blueprint } from './blueprint.ts';

export const mock = {
  label: 'Mock',
  doc: 'API Gateway answers by itself; nothing stands behind the operation.',
  api: 'REST',
  stops: ['Hello from API Gateway'],
  integration: {
    type: 'mock',
    requestTemplates: { 'application/json': '{ "statusCode": 200 }' },
    responses: {
      default: {
        statusCode: '200',
        responseTemplates: { 'application/json': '{ "message": "Hello from API Gateway" }' },
      },
    },
  },
  statuses: { 200: 'Success' },
} as const satisfies Blueprint;
