import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { BODY_AS_STRING, CONTENT_TYPE, serviceAction } from './service-action.ts';

export const dynamodb = {
  label: 'DynamoDB: put an item',
  doc: 'The body of the request is kept in a table, under the id of the request. The role needs `dynamodb:PutItem`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-table', 'my-api-role'],
  integration: serviceAction({
    target: 'dynamodb:action/PutItem',
    requestParameters: { [CONTENT_TYPE]: "'application/x-amz-json-1.0'" },
    template: `{
  "TableName": "my-table",
  "Item": {
    "id": { "S": "$context.requestId" },
    "payload": { "S": "${BODY_AS_STRING}" }
  }
}`,
    reply: '{ "id": "$context.requestId" }',
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
