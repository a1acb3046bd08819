/**
 * The console's test log as the recordings have it (aws-recorded: testinvoke-mock-log-lines,
 * testinvoke-lambda-empty-body), written from what a fixture expects and not by the core. The order of
 * what the client sent is that of five published logs.
 */
import type { Json } from '../../core/src/gateway/scenario.ts';
import { isMessage, type Message } from './report-picture.ts';

export interface LoggedCall {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly sends: Message | Json;
  readonly answers: Message | Json;
  readonly client: Message;
  /** Whose model the body was held against, and fits. */
  readonly validatedType: string | undefined;
  /** The lines of a failure; empty for none. */
  readonly failure: string;
  readonly type: string;
  readonly isRest: boolean;
  /** Of the integration, for the address of a function. */
  readonly uri: string;
}

/** Longest line, its label included. */
const LINE_LENGTH = 1024;

/** Headers of the client's answer that the log does not have: its answer is made before them. */
const notLogged = ['x-amzn-requestid', 'x-amz-apigw-id', 'apigw-requestid'];

/** All lines, without their times. */
export function logOf(call: LoggedCall): readonly string[] {
  const { client, type } = call;
  const end = [
    `Method response body after transformations: ${textOfBody(client.body)}`,
    `Method response headers: ${mapText(loggedHeaders(call))}`,
    'Successfully completed execution',
  ];
  const inOrder = call.isRest ? inTable : (fields: Named): Named => fields;
  const byName = call.isRest ? inAlphabet : inOrder;
  const lines = [
    `Starting execution for request: ${call.requestId}`,
    `HTTP Method: ${call.method}, Resource Path: ${call.path}`,
    `Method request path: ${mapText(inOrder(call.pathParameters))}`,
    `Method request query string: ${mapText(inOrder(call.query))}`,
    `Method request headers: ${mapText(inOrder(byName(call.headers)))}`,
    `Method request body before transformations: ${textOfBody(call.body)}`,
    ...(call.validatedType === undefined
      ? []
      : [`Request validation succeeded for content type ${call.validatedType}`]),
    ...(type === 'MOCK' ? [] : [...sentLines(call), ...answerLines(call.answers)]),
    ...(call.failure === '' ? end : call.failure.split('\n')),
    `Method completed with status: ${client.first}`,
  ];
  return lines.map((line) =>
    line.length <= LINE_LENGTH ? line : `${line.slice(0, LINE_LENGTH)} [TRUNCATED]`,
  );
}

type Named = readonly (readonly [string, string])[];

/** As a Java HashMap has them that has grown with its names: see published-orders.test.ts. */
function inTable(fields: Named): Named {
  let size = 16;
  while (fields.length > size * 0.75) size *= 2;
  const bucket = (name: string): number => {
    let hash = 0;
    for (const unit of name) hash = (Math.imul(31, hash) + unit.charCodeAt(0)) | 0;
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return [...fields].sort(([one], [other]) => bucket(one) - bucket(other));
}

function inAlphabet(fields: Named): Named {
  const key = ([name]: Named[number]): string => name.toLowerCase();
  return [...fields].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/**
 * HTTP_PROXY of a REST API logs the backend's names, custom integrations the trace header first; a
 * proxy function's answer is logged with its own names, and with no Content-Type but its own.
 */
function loggedHeaders({ client, type, answers, isRest }: LoggedCall): Message['headers'] {
  if (type === 'HTTP_PROXY' && isRest && isMessage(answers)) return answers.headers;
  const shown = client.headers.filter(([name]) => !notLogged.includes(name.toLowerCase()));
  const isTrace = ([name]: readonly [string, string]): boolean => name === 'X-Amzn-Trace-Id';
  if (type === 'AWS' || type === 'HTTP') {
    return [...shown.filter(isTrace), ...shown.filter((header) => !isTrace(header))];
  }
  const isOwn = /"headers":\{[^}]*"content-type"|"multiValueHeaders":\{[^}]*"content-type"/i;
  if (type !== 'AWS_PROXY') return shown;
  const named = shown.map(
    ([name, value]) => [name.replace(/^x-amzn-Remapped-/, ''), value] as const,
  );
  if (isOwn.test(JSON.stringify(answers))) return named;
  return named.filter(([name]) => name !== 'Content-Type');
}

function sentLines({ sends, uri, headers: called }: LoggedCall): readonly string[] {
  if (sends === null) return [];
  const { first, headers, body } = isMessage(sends) ? sends : invocation(sends, uri);
  const url = first.slice(first.indexOf(' ') + 1);
  return [
    `Endpoint request URI: ${url}`,
    `Endpoint request headers: ${mapText(headers.filter(([name]) => isCalled(name, called)))}`,
    `Endpoint request body after transformations: ${textOfBody(body)}`,
    `Sending request to ${url}`,
  ];
}

/** The console's test comes from nowhere: only the client itself can say so. */
function isCalled(name: string, called: Message['headers']): boolean {
  return !/^x-forwarded-/i.test(name) || called.some(([sent]) => sent === name);
}

/** How a proxy function is called, as far as published logs show it. */
function invocation(event: Json, uri: string): Message {
  const [, region = '', path = ''] = /apigateway:([^:]*):lambda:path\/(.*)/.exec(uri) ?? [];
  return {
    first: `POST https://lambda.${region}.amazonaws.com/${path}`,
    headers: [
      ['x-amzn-apigateway-api-id', 'a1b2c3d4e5'],
      ['Accept', 'application/json'],
      ['User-Agent', 'AmazonAPIGateway_a1b2c3d4e5'],
      ['X-Amzn-Trace-Id', 'Root=1-6920e380-4d2b3c1a5e6f708192a3b4c5'],
    ],
    body: JSON.stringify(event),
  };
}

function answerLines(answers: Message | Json): readonly string[] {
  if (answers === null) return [];
  const { first, headers, body } = isMessage(answers) ? answers : functionAnswer(answers);
  return [
    `Received response. Status: ${first}, Integration latency: 0 ms`,
    `Endpoint response headers: ${mapText(headers)}`,
    `Endpoint response body before transformations: ${textOfBody(body)}`,
  ];
}

/** Lambda answers 200 whether the function failed or not; its headers are those of published logs. */
function functionAnswer(answers: Json): Message {
  const [answer = null] = Object.values(answers as { [key: string]: Json });
  const body = JSON.stringify(answer);
  const isError = 'lambdaError' in (answers as { [key: string]: Json });
  const headers = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(new TextEncoder().encode(body).length)],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', '0d5f1c3e-8a27-4b90-9c64-2e7f8b1a6d35'],
    ...(isError ? ([['X-Amz-Function-Error', 'Unhandled']] as const) : []),
    ['x-amzn-Remapped-Content-Length', '0'],
    ['X-Amz-Executed-Version', '$LATEST'],
    [
      'X-Amzn-Trace-Id',
      'root=1-6920e380-4d2b3c1a5e6f708192a3b4c5;parent=7fa8c0f79203be72;sampled=0',
    ],
  ] as const;
  return { first: '200', headers, body };
}

/** Bytes have no text. */
function textOfBody(body: string): string {
  return body.startsWith('<base64 ') ? '[Binary Data]' : body;
}

/** Java's way to print a map. */
function mapText(fields: readonly (readonly [string, string])[]): string {
  return `{${fields.map(([name, value]) => `${name}=${value}`).join(', ')}}`;
}
