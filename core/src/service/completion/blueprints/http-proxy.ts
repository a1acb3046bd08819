import type { Blueprint } from './blueprint.ts';

export const httpProxy = {
  label: 'HTTP proxy',
  doc: 'An HTTP endpoint that gets the request as it came and answers for itself.',
  api: 'REST',
  stops: ['backend.example.com/orders'],
  integration: {
    type: 'http_proxy',
    httpMethod: 'ANY',
    uri: 'https://backend.example.com/orders',
  },
  statuses: { 200: 'Success' },
} as const satisfies Blueprint;
