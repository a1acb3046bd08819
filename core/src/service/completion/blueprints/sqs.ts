import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { CONTENT_TYPE, FORM, serviceAction } from './service-action.ts';

export const sqs = {
  label: 'SQS: send a message',
  doc: 'The body of the request becomes a message of a queue. The role needs `sqs:SendMessage`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-queue', 'my-api-role'],
  integration: serviceAction({
    target: 'sqs:path/123456789012/my-queue',
    requestParameters: { [CONTENT_TYPE]: FORM },
    template: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
    reply: `{ "messageId": $input.json('$.SendMessageResponse.SendMessageResult.MessageId') }`,
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
