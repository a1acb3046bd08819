import { AWS_STOPS, SUCCESS_OR_FAILURE, type Blueprint } from './blueprint.ts';
import { AMZ_JSON, BODY_AS_STRING, CONTENT_TYPE, serviceAction } from './service-action.ts';

export const eventbridge = {
  label: 'EventBridge: put an event',
  doc: 'The body of the request is the detail of an event. The role needs `events:PutEvents`.',
  api: 'REST',
  stops: [...AWS_STOPS, 'my-event-bus', 'my.application', 'Request received', 'my-api-role'],
  integration: serviceAction({
    target: 'events:action/PutEvents',
    requestParameters: {
      [CONTENT_TYPE]: AMZ_JSON,
      'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'",
    },
    template: `{
  "Entries": [
    {
      "EventBusName": "my-event-bus",
      "Source": "my.application",
      "DetailType": "Request received",
      "Detail": "${BODY_AS_STRING}"
    }
  ]
}`,
    reply: `#if($input.path('$.FailedEntryCount') == 1)
#set($context.responseOverride.status = 500)
{ "message": "The event was not taken." }
#else
{ "eventId": $input.json('$.Entries[0].EventId') }
#end`,
  }),
  statuses: SUCCESS_OR_FAILURE,
} as const satisfies Blueprint;
