import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { CONTENT_TYPE, FORM, serviceAction } from './service-action.ts';

export const sns = {
  label: 'SNS: publish to a topic',
  doc: 'The body of the request is published to a topic. The role needs `sns:Publish`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-topic', 'my-api-role'],
  integration: serviceAction({
    target: 'sns:action/Publish',
    requestParameters: { [CONTENT_TYPE]: FORM },
    template: `Action=Publish&TopicArn=$util.urlEncode('arn:aws:sns:us-east-1:123456789012:my-topic')&Message=$util.urlEncode($input.body)`,
    reply: `{ "messageId": $input.json('$.PublishResponse.PublishResult.MessageId') }`,
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
