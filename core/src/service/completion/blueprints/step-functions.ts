import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { BODY_AS_STRING, CONTENT_TYPE, serviceAction } from './service-action.ts';

export const stepFunctions = {
  label: 'Step Functions: start an execution',
  doc: 'The body of the request is the input of an execution. The role needs `states:StartExecution`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-workflow', 'my-api-role'],
  integration: serviceAction({
    target: 'states:action/StartExecution',
    requestParameters: { [CONTENT_TYPE]: "'application/x-amz-json-1.0'" },
    template: `{
  "stateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:my-workflow",
  "input": "${BODY_AS_STRING}"
}`,
    reply: `{ "executionArn": $input.json('$.executionArn') }`,
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
