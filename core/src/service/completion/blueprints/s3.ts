import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { serviceAction } from './service-action.ts';

export const s3 = {
  label: 'S3: put an object',
  doc: 'The body of the request becomes an object, under the id of the request. The role needs `s3:PutObject`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-bucket', 'my-api-role'],
  integration: serviceAction({
    target: 's3:path/my-bucket/{key}',
    httpMethod: 'PUT',
    requestParameters: { 'integration.request.path.key': 'context.requestId' },
    template: null,
    reply: '{ "key": "$context.requestId" }',
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
