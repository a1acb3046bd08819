/** Parts that both formats of the Lambda event share. */
import { isBinaryBody, isBinaryOfHttpApi } from './binary-body.ts';
import { toJson } from './bindings/json-value.ts';
import { encodeBase64 } from './encoding/base64.ts';
import { decodeSegment } from './encoding/url-form.ts';
import { defaultRoute } from './match-route.ts';
import {
  headerValue,
  inAlphabet,
  mergedByName,
  withDefaultHeader,
  withHeader,
  type Fields,
} from './message/fields.ts';
import { bytesOf, isEmpty, textOf } from './message/payload.ts';
import { traceId } from './stages/trace-id.ts';
import type { RunState } from './stages/state.ts';

/** The body as text, or as Base64 where its Content-Type is a binary one; null for none. */
export function eventBody({ request, integration }: RunState): {
  body: string | null;
  isBase64Encoded: boolean;
} {
  const { payload } = request;
  if (isEmpty(payload)) return { body: null, isBase64Encoded: false };
  const { headers } = request;
  const isBinary =
    integration.api === 'HTTP' ? isBinaryOfHttpApi(headers) : isBinaryBody(headers, integration);
  return isBinary
    ? { body: encodeBase64(bytesOf(payload)), isBase64Encoded: true }
    : { body: textOf(payload), isBase64Encoded: false };
}

/** The client's address; empty where the scenario's identity has none. */
export function sourceIpOf({ context }: RunState): string {
  const identity = toJson(context.entries.get('identity') ?? null);
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity)) return '';
  const { sourceIp } = identity;
  return typeof sourceIp === 'string' ? sourceIp : '';
}

/** The client's headers with those that API Gateway adds in front of a function; recorded names. */
export function withForwarded(state: RunState): Fields {
  const host = toJson(state.context.entries.get('domainName') ?? null);
  const named = [
    ...(typeof host === 'string' ? [['Host', host]] : []),
    ['X-Amzn-Trace-Id', traceId],
  ];
  const headers = named.reduce<Fields>(
    (all, [name = '', value = '']) => withDefaultHeader(all, name, value),
    state.request.headers,
  );
  return inAlphabet(
    forwardedHeaders(state).reduce<Fields>(
      (all, [name, value]) => withHeader(all, name, [value]),
      headers,
    ),
  );
}

/**
 * Where a call comes from. The client's address goes behind those that it sends itself; port and scheme
 * are not for it to say (ustayready/fireprox#12, logandk/serverless-wsgi#36). An address that it sends
 * already is not added again: an event that was logged has it.
 */
export function forwardedHeaders(state: RunState): readonly (readonly [string, string])[] {
  const sent = headerValue(state.request.headers, 'X-Forwarded-For') ?? '';
  const before = sent.split(',').map((part) => part.trim());
  const own = sourceIpOf(state);
  const addresses = before.includes(own)
    ? sent
    : [sent, own].filter((one) => one !== '').join(', ');
  return [
    ...(addresses === '' ? [] : ([['X-Forwarded-For', addresses]] as const)),
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
}

/**
 * The headers of an HTTP API's event: with the length of the body, also of none (published events), and
 * names in another case as one, which a REST API keeps apart (the service's team on format 2.0, 2020).
 */
export function headersOfEvent(state: RunState): Fields {
  const length = String(bytesOf(state.request.payload).length);
  return mergedByName(withDefaultHeader(withForwarded(state), 'Content-Length', length));
}

/**
 * The path of an HTTP API's event: decoded, `/prod/orders/42`; without a stage called `$default`. It
 * ends before a question mark that was escaped (live captures in hotsock/voker#8).
 */
export function stagePath(state: RunState): string {
  const [path = ''] = decodeSegment(state.request.path).split('?');
  return `${stagePrefix(state)}${path}`;
}

/** `/prod`, with which a call begins; empty for the stage `$default`. */
export function stagePrefix({ scenario }: RunState): string {
  const { stage } = scenario.context;
  return typeof stage === 'string' && stage !== '$default' ? `/${stage}` : '';
}

/** `POST /orders/{id}`, `$default` */
export function routeKeyOf({ integration: { method } }: RunState): string {
  return method.path === defaultRoute ? '$default' : `${method.httpMethod} ${method.path}`;
}
