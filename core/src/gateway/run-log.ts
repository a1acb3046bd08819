/** The lines of the console's test log that say what went in and what came out; recorded. */
import { fieldsFrom, type Fields } from './message/fields.ts';
import { textOf } from './message/payload.ts';
import type { IntegrationReply, IntegrationRequest } from './report.ts';
import { contextText } from './stages/context-text.ts';
import type { RunState } from './stages/state.ts';

/** Longest text of a header map; a longer one is cut. */
const MAP_LENGTH = 998;

/** The log of a run that has come to its end. A MOCK has no endpoint lines. */
export function runLog(state: RunState): readonly string[] {
  const { request, response, failure } = state;
  const end = [`Method completed with status: ${response.status}`];
  return [
    `Starting execution for request: ${contextText(state.context, 'requestId')}`,
    `HTTP Method: ${request.method}, Resource Path: ${request.path}`,
    `Method request path: ${mapText(request.pathParameters)}`,
    `Method request query string: ${mapText(request.query)}`,
    `Method request headers: ${mapText(request.headers)}`,
    `Method request body before transformations: ${textOf(request.payload)}`,
    ...endpointLines(state.integrationRequest, state.integrationResponse),
    ...(failure === null
      ? [
          `Method response body after transformations: ${textOf(response.payload)}`,
          `Method response headers: ${mapText(response.headers)}`,
          'Successfully completed execution',
        ]
      : [failure.log]),
    ...end,
  ];
}

function endpointLines(
  request: IntegrationRequest | null,
  reply: IntegrationReply | null,
): readonly string[] {
  if (request === null) return [];
  const sent =
    'lambdaEvent' in request
      ? [`Endpoint request body after transformations: ${JSON.stringify(request.lambdaEvent)}`]
      : [
          `Endpoint request URI: ${request.url}`,
          `Endpoint request headers: ${mapText(fieldsFrom(request.headers))}`,
          `Endpoint request body after transformations: ${request.body}`,
        ];
  return reply === null ? sent : [...sent, ...replyLines(reply)];
}

function replyLines(reply: IntegrationReply): readonly string[] {
  const body = 'Endpoint response body before transformations: ';
  if ('lambdaResult' in reply) return [body + JSON.stringify(reply.lambdaResult)];
  if ('lambdaError' in reply) return [body + JSON.stringify(reply.lambdaError)];
  return [
    `Endpoint response headers: ${mapText(fieldsFrom(reply.headers))}`,
    body + (reply.isBase64Encoded ? '[Binary Data]' : reply.body),
  ];
}

function mapText(fields: Fields): string {
  const text = fields.map(({ name, values }) => `${name}=${values.join(',')}`).join(', ');
  const whole = `{${text}}`;
  return whole.length <= MAP_LENGTH ? whole : `${whole.slice(0, MAP_LENGTH)} [TRUNCATED]`;
}
