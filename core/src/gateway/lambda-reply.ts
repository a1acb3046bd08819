/** What Lambda itself says beside a function's answer, as published logs of API Gateway show it (2019 to 2025). */
import { isLambdaUri } from './integration-uri.ts';
import type { Integration } from './integration.ts';
import type { Fields } from './message/fields.ts';
import { bytesOf, textPayload, type Payload } from './message/payload.ts';
import type { Json, ScenarioBackend } from './scenario.ts';
import type { BackendReply, RunState } from './stages/state.ts';
import { callsLambda } from './stages/state.ts';
import { lambdaTraceId } from './stages/trace-id.ts';

/** A fixed id of the invocation; the real one is new in every call. */
const requestId = '0d5f1c3e-8a27-4b90-9c64-2e7f8b1a6d35';

/** Ends the line of an invocation that went wrong: `…. Lambda request id: …`. */
export const lambdaRequestNote = `. Lambda request id: ${requestId}`;

/**
 * The headers of Lambda's answer with this payload, without its date. The version is that of the
 * function's ARN; which one an alias stands for is not known.
 */
export function lambdaHeaders(state: RunState, payload: Payload, isError: boolean): Fields {
  const version = executedVersion(state.integration.uri?.read ?? '');
  const headers: readonly (readonly [string, string | null])[] = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(bytesOf(payload).length)],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', requestId],
    ['X-Amz-Function-Error', isError ? 'Unhandled' : null],
    ['x-amzn-Remapped-Content-Length', '0'],
    ['X-Amz-Executed-Version', version],
    ['X-Amzn-Trace-Id', lambdaTraceId(state.request.headers)],
  ];
  return headers.flatMap(([name, value]) => (value === null ? [] : [{ name, values: [value] }]));
}

type LambdaError = Extract<NonNullable<ScenarioBackend['lambda']>, { error: unknown }>['error'];

/**
 * What Lambda answers of a function that failed: the error's members in the order of the scenario, as
 * each runtime has its own (recorded of Python, a log of Node.js).
 */
export function lambdaErrorBody(error: LambdaError): Json {
  return Object.fromEntries(
    Object.entries(error).map(([name, value]) => [name, value as Json] as const),
  );
}

/** The version that a function's ARN names, `$LATEST` where it names none; null for an alias. */
function executedVersion(uri: string): string | null {
  const [, qualifier = '$LATEST'] = /:function:[^:/]+(?::([^/]+))?\/invocations$/.exec(uri) ?? [];
  return /^(?:\$LATEST|\d+)$/.test(qualifier) ? qualifier : null;
}

/** True where the backend is a Lambda function, or may be one by a uri that is not known yet. */
export function mayCallFunction({ type, uri, integrationSubtype }: Integration): boolean {
  if (type === 'AWS_PROXY') return integrationSubtype === null;
  return type === 'AWS' && uri !== null && (!uri.known || isLambdaUri(uri.read));
}

/**
 * True where a function is called by this method, which is not POST: Lambda takes it for no
 * invocation. A method or uri that is known only after deployment counts as POST.
 */
export function isNoInvocation(state: RunState, method: string): boolean {
  const { uri, httpMethod } = state.integration;
  const isKnown = httpMethod?.known !== false && uri !== null && isLambdaUri(uri.read);
  return isKnown && callsLambda(state) && method !== 'POST';
}

/** What Lambda answers to another method than POST (AWS's knowledge center, on a log of 2019). */
export function noInvocationReply(): BackendReply {
  const message = 'Unable to determine service/operation name to be authorized';
  const body = `<AccessDeniedException>\n  <Message>${message}</Message>\n</AccessDeniedException>\n`;
  const payload = textPayload(body);
  const headers = [
    { name: 'Content-Length', values: [String(bytesOf(payload).length)] },
    { name: 'Connection', values: ['keep-alive'] },
    { name: 'x-amzn-RequestId', values: [requestId] },
  ];
  return { status: 403, headers, payload, errorMessage: null };
}
