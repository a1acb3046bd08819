import { javaMap } from '../../velocity/map-entries.ts';
import type { JavaMap } from '../../velocity/values.ts';
import { failureRule } from '../failure-rules.ts';
import {
  failureBody,
  failureStatus,
  messageString,
  type GatewayFailure,
} from '../gateway-failure.ts';
import { fillGatewayTemplate } from '../gateway-response-template.ts';
import type { GatewayResponse, GatewayTemplate } from '../integration.ts';
import { mappedValue, type MappingInput } from '../map-parameters.ts';
import { bareMediaType, firstMediaType } from '../message/media-types.ts';
import { headerValue, withHeader } from '../message/fields.ts';
import { textOf, textPayload } from '../message/payload.ts';
import { parseRequestSource } from '../parameter-mapping.ts';
import type { Certainty, Problem } from '../report.ts';
import { listed } from '../wording.ts';
import { done, type ClientResponse, type RunState, type StageResult } from './state.ts';
import { traceIdOf } from './trace-id.ts';

/**
 * The answer to a failed call: the gateway response of its type as the API customises it, else of
 * DEFAULT_4XX or DEFAULT_5XX, else the built-in one. What an entry leaves out is the built-in's
 * (aws-recorded: gateway-response-put-resets, gateway-response-default-5xx-spreads).
 */
export function sendFailure(state: RunState, failure: GatewayFailure): StageResult {
  const { api } = state.integration;
  const {
    errorType,
    responseType,
    isUnconfirmed: isGuess,
    isTraced = failure.isTraced,
    form,
  } = failureRule(failure.kind);
  const status = failureStatus(failure, api);
  const payload = textPayload(failureBody(failure, api));
  if (api === 'HTTP') {
    const { challenge } = failure;
    const headers =
      challenge === undefined
        ? [{ name: 'Content-Type', values: ['application/json'] }]
        : [{ name: 'www-authenticate', values: [challenge] }];
    const reason = `The call failed: the client gets ${status}.`;
    return done({ ...state, response: { status, headers, payload } }, reason, 'inferred');
  }
  const contentType = form === 'text' ? 'text/plain' : 'application/json';
  const builtIn: ClientResponse = {
    status,
    headers: [
      { name: 'Content-Type', values: [contentType] },
      ...(errorType === undefined ? [] : [{ name: 'x-amzn-ErrorType', values: [errorType] }]),
      ...(isTraced === true
        ? [{ name: 'X-Amzn-Trace-Id', values: [traceIdOf(state.request.headers)] }]
        : []),
    ],
    payload,
  };
  const custom = customised(state, failure);
  if (custom === null) {
    const reason = `The call failed: the client gets the gateway response ${responseType}, ${status}.`;
    if (mayHaveOther(state, failure, null)) {
      const doubt = 'It is known only after deployment whether the API has one of its own.';
      return done({ ...state, response: builtIn }, `${reason} ${doubt}`, 'unknown');
    }
    const certainty = isGuess === true ? 'inferred' : 'recorded';
    return done({ ...state, response: builtIn }, reason, certainty);
  }
  const { response, problems, doubt } = applied(state, failure, custom, builtIn);
  const type = custom.type === responseType ? custom.type : `${custom.type} for ${responseType}`;
  const reason = `The call failed: the client gets the API's own gateway response ${type}, ${response.status}.`;
  const certainty: Certainty =
    doubt === '' ? (isGuess === true ? 'inferred' : 'documented') : 'unknown';
  const next = { ...state, response, problems: [...state.problems, ...problems] };
  return done(next, `${reason}${doubt}`, certainty, { at: custom.key });
}

/** The entry that counts. REQUEST_TOO_LARGE cannot be customised (Developer Guide). */
function customised({ integration }: RunState, { kind }: GatewayFailure): GatewayResponse | null {
  const { status, responseType } = failureRule(kind);
  if (kind === 'too-large') return null;
  const all = integration.method.gatewayResponses ?? [];
  const byType = (wanted: string): GatewayResponse | undefined =>
    all.find(({ type }) => type === wanted);
  return byType(responseType) ?? byType(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX') ?? null;
}

/** True where the file does not show one that would count before `custom`, the one that it shows. */
function mayHaveOther(
  { integration }: RunState,
  { kind }: GatewayFailure,
  custom: GatewayResponse | null,
): boolean {
  const { hidesGatewayResponses = false } = integration.method;
  return (
    hidesGatewayResponses && kind !== 'too-large' && custom?.type !== failureRule(kind).responseType
  );
}

function applied(
  state: RunState,
  failure: GatewayFailure,
  custom: GatewayResponse,
  builtIn: ClientResponse,
): {
  readonly response: ClientResponse;
  readonly problems: readonly Problem[];
  readonly doubt: string;
} {
  const input = inputOf(state, failure);
  const problems: Problem[] = [];
  const written = Number(custom.statusCode?.known === true ? custom.statusCode.read : NaN);
  const isStatus = Number.isInteger(written) && written >= 100 && written <= 599;
  let headers = builtIn.headers;
  for (const mapping of custom.responseParameters) {
    const name = /^gatewayresponse\.header\.(.+)$/.exec(mapping.target)?.[1];
    const source = parseRequestSource(mapping.source);
    if (name === undefined || source === null || source.kind === 'body' || !mapping.known) {
      problems.push(mappingProblem(mapping.target, mapping.known, mapping.key));
      continue;
    }
    const value = mappedValue(source, input);
    if (value.kind === 'values') headers = withHeader(headers, name, value.values);
  }
  const template = templateFor(state, custom.responseTemplates);
  const status = isStatus ? written : builtIn.status;
  const isSure = custom.mayNotCount !== true && !mayHaveOther(state, failure, custom);
  const later = [
    ...(isSure ? [] : ['whether it counts']),
    ...(custom.statusCode?.known === false ? ['which status it has'] : []),
    ...(custom.isOpen === true || template?.known === false ? ['what it says'] : []),
  ];
  const unsettled =
    later.length === 0 ? '' : ` It is known only after deployment ${listed(later)}.`;
  if (template === null) {
    return { response: { ...builtIn, status, headers }, problems, doubt: unsettled };
  }
  const { text, missing } = fillGatewayTemplate(template.text, input);
  const type = bareMediaType(template.mediaType);
  if (!custom.responseParameters.some(({ target }) => /\.content-type$/i.test(target))) {
    headers = withHeader(headers, 'Content-Type', [template.mediaType]);
  }
  const doubts = [
    ...(missing.length === 0 ? [] : [`what is printed for ${listed(missing)}`]),
    ...(type === 'application/json' ? [] : ['which Content-Type it has']),
  ];
  const doubt = doubts.length === 0 ? '' : ` It is not known ${listed(doubts)}.`;
  const response = { status, headers, payload: textPayload(text) };
  return { response, problems, doubt: doubt + unsettled };
}

/** By Accept, else application/json, else the first; the guide names only the fallback. */
function templateFor(
  { request }: RunState,
  templates: readonly GatewayTemplate[],
): GatewayTemplate | null {
  const wanted = firstMediaType(headerValue(request.headers, 'Accept'));
  const byType = (type: string | null): GatewayTemplate | undefined =>
    templates.find(({ mediaType }) => bareMediaType(mediaType) === type);
  return byType(wanted) ?? byType('application/json') ?? templates[0] ?? null;
}

function inputOf(state: RunState, failure: GatewayFailure): MappingInput {
  const { request, scenario } = state;
  return {
    headers: request.headers,
    query: request.query,
    path: request.pathParameters,
    body: textOf(request.payload),
    context: withError(state.context, failure),
    stageVariables: scenario.stageVariables,
  };
}

/** `$context.error`, which only gateway responses see. */
function withError(context: JavaMap, failure: GatewayFailure): JavaMap {
  const { message, responseType } = failureRule(failure.kind);
  const text = failure.message ?? message;
  const error = javaMap([
    ['message', text],
    ['messageString', messageString(text)],
    ['responseType', responseType],
    ['validationErrorString', escaped(failure.validationError)],
  ]);
  return javaMap([...context.entries.entries(), ['error', error]]);
}

/**
 * It comes with its quotes escaped, ready to stand between others: bodies in public reports are JSON
 * with `[object has missing required properties ([\\"name\\"])]` in them.
 */
function escaped(text: string | undefined): string | null {
  return text === undefined ? null : JSON.stringify(text).slice(1, -1);
}

function mappingProblem(target: string, isKnown: boolean, at: Problem['at']): Problem {
  return {
    severity: isKnown ? 'error' : 'info',
    code: isKnown ? 'mapping-invalid' : 'mapping-unresolved',
    message: isKnown
      ? `"${target}" is no mapping of a gateway response; it is left out.`
      : `"${target}" has a value that is known only after deployment; it is left out.`,
    ...(at && { at }),
  };
}
