import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { AMZ_JSON, CONTENT_TYPE, serviceAction } from './service-action.ts';

export const kinesis = {
  label: 'Kinesis: put a record',
  doc: 'The body of the request becomes a record of a stream. The role needs `kinesis:PutRecord`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-stream', 'my-api-role'],
  integration: serviceAction({
    target: 'kinesis:action/PutRecord',
    requestParameters: { [CONTENT_TYPE]: AMZ_JSON },
    template: `{
  "StreamName": "my-stream",
  "Data": "$util.base64Encode($input.body)",
  "PartitionKey": "$context.requestId"
}`,
    reply: `{ "sequenceNumber": $input.json('$.SequenceNumber') }`,
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
