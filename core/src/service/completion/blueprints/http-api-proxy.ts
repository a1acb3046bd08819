import type { Blueprint } from './blueprint.ts';

export const httpApiProxy = {
  label: 'HTTP proxy',
  doc: 'A URL that gets the request as it came and answers for itself.',
  api: 'HTTP',
  stops: ['backend.example.com/orders'],
  integration: {
    type: 'http_proxy',
    httpMethod: 'ANY',
    uri: 'https://backend.example.com/orders',
    payloadFormatVersion: '1.0',
  },
  statuses: { 200: 'Success' },
} as const satisfies Blueprint;
