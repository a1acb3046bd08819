import { configurationError } from '../gateway-failure.ts';
import { apiIdHeader, droppedAfterMapping, listsHeader, notProxied } from '../header-rules.ts';
import { integrationMethod } from '../integration-method.ts';
import { addressFault, buildUrl, privateTarget } from '../integration-uri.ts';
import { forwardedHeaders, sourceIpOf, stagePrefix } from '../lambda-event-parts.ts';
import { lambdaEvent } from '../lambda-event.ts';
import { defaultRoute } from '../match-route.ts';
import {
  headerValue,
  lastValues,
  recordFrom,
  withAdded,
  withDefaultHeader,
  withHeader,
  type Fields,
} from '../message/fields.ts';
import { emptyPayload, shown } from '../message/payload.ts';
import type { IntegrationRequest } from '../report.ts';
import type { Field, Integration } from '../integration.ts';
import { contextText } from './context-text.ts';
import { backendBodyProblem } from './rendered-json.ts';
import {
  callsLambda,
  done,
  failed,
  skipped,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';
import { traceIdOf } from './trace-id.ts';

/** Methods that send no body to a backend. */
const BODILESS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Method, address, headers and body of the call to the backend, or the Lambda event. */
export const buildIntegrationRequest: Stage = {
  id: 'build-integration-request',
  run(state) {
    const { integration, type } = state;
    if (type === 'MOCK') return skipped(state, 'A MOCK calls no backend.');
    if (integration.integrationSubtype !== null) return subtypeRequest(state);
    const { uri } = integration;
    if (uri === null) return noAddress(state, 'The integration has no uri');
    const method = integrationMethod(state);
    if (type === 'AWS_PROXY') {
      const event = lambdaEvent(state);
      const integrationRequest = { lambdaEvent: event };
      const reason = `The function gets the whole request as an event of format ${eventFormat(integration)}.`;
      // The events of HTTP APIs are documented, and there is no recording of one.
      const isHttp = integration.api === 'HTTP';
      const isUnsure = isHttp && !isSettled(integration.payloadFormatVersion);
      const certainty = isUnsure ? 'unknown' : isHttp ? 'documented' : 'recorded';
      return done({ ...state, integrationRequest }, reason, certainty, { output: event });
    }
    return httpRequest(state, method, uri.read);
  },
};

function httpRequest(state: RunState, method: string, uri: string): StageResult {
  const { mapped, request, scenario, integration } = state;
  const isPassed = state.type === 'HTTP_PROXY';
  const query = isPassed
    ? mapped.query.reduce((all, { name, values }) => withAdded(all, name, values), request.query)
    : mapped.query;
  const { stageVariables } = scenario;
  // HTTP APIs fill placeholders from the route by themselves.
  const path = integration.api === 'HTTP' ? request.pathParameters : mapped.path;
  const target = integration.api === 'HTTP' ? privateTarget(uri) : null;
  const built = buildUrl(target === null ? uri : `${schemeOf(integration)}://${target}`, {
    path,
    wholePath: mapped.wholePath,
    // Developer Guide: $default sends the whole path of the call to the integration.
    ...(isByDefault(state) && { addedPath: request.path }),
    // HTTP API guide: a private integration gets the path as it was called, behind the stage.
    ...(target !== null && { addedPath: stagePrefix(state) + request.path }),
    stageVariables,
    query,
  });
  if (!built.ok && isSettled(integration.uri)) {
    return noAddress(state, `The uri cannot be called, since ${built.why}`);
  }
  // What is known only after deployment is shown as it is written, and the call goes on.
  const url = built.ok ? built.url : uri;
  const fault = addressFault(url);
  const open = placeholderOf(url);
  const isLeftOpen = open !== undefined && isMappedLater(state, open);
  if (fault !== null && !isLeftOpen && integration.api === 'REST' && isSettled(integration.uri)) {
    const reason =
      open === undefined
        ? `The uri is no address: ${fault.text}.`
        : `${open} of the uri has no value, so that it is no address.`;
    const certainty = fault.part === 'path' ? 'documented' : 'inferred';
    const failure = configurationError(fault.text);
    return failed(state, failure, reason, certainty, { at: integration.uri?.value });
  }
  const payload = BODILESS.includes(method) && !state.isRendered ? emptyPayload : state.payload;
  const headers = outgoingHeaders(state, method);
  const integrationRequest: IntegrationRequest = {
    method,
    url,
    headers: recordFrom(headers),
    ...shown(payload),
  };
  const rest =
    open === undefined
      ? ''
      : isLeftOpen
        ? `; what is mapped to ${open} is known only after deployment`
        : `; nothing is mapped to ${open}`;
  const unknown = [
    ...(isSettled(integration.uri) ? [] : [', an address known only after deployment']),
    ...(isSettled(integration.httpMethod)
      ? []
      : ["; the client's method stands for httpMethod, which is known only after deployment"]),
  ].join('');
  const passed = isPassed ? ", with the client's headers and query and the mapped ones" : '';
  const action = /:action\/([\w-]+)/.exec(uri)?.[1];
  // An action is asked in the protocol of its service, of which the uri says nothing.
  const doubt =
    action === undefined || targetOf(state) !== null
      ? ''
      : ` How API Gateway writes ${action} into the call is not known.`;
  const stands =
    target === null ? '' : ` ${target} stands for the host of what the VPC link leads to.`;
  const reason = `${method} ${url}${rest}${unknown}${passed}.${stands}${doubt}`;
  const problems = [...state.problems, ...backendBodyProblem(state, headers)];
  const next = { ...state, payload, integrationRequest, problems };
  // What API Gateway adds by itself is recorded of REST APIs only.
  const isRecorded = open === undefined && action === undefined && integration.api === 'REST';
  const isUnsure = unknown !== '' || isLeftOpen;
  const certainty = isUnsure ? 'unknown' : isRecorded ? 'recorded' : 'inferred';
  return done(next, reason, certainty, {
    at: integration.uri?.value,
  });
}

/** A first-class action of an HTTP API; how it is asked on the wire is not documented. */
function subtypeRequest(state: RunState): StageResult {
  const action = state.integration.integrationSubtype?.read ?? '';
  const body = JSON.stringify(lastValues(state.mapped.query));
  const integrationRequest = {
    method: 'POST',
    url: action,
    headers: {},
    body,
    isBase64Encoded: false,
  };
  const reason = `${action} is called with the mapped parameters.`;
  return done({ ...state, integrationRequest }, reason, 'unknown', {
    at: state.integration.integrationSubtype?.value,
  });
}

function isSettled(field: Field<string> | null): boolean {
  return field?.known !== false;
}

/** True where a mapping fills the placeholder with a value that is not known, or there may be one. */
function isMappedLater({ integration }: RunState, placeholder: string): boolean {
  const target = `integration.request.path.${placeholder.slice(1, -1)}`;
  return (
    integration.hides?.parameters === true ||
    integration.requestParameters.some((mapping) => !mapping.known && mapping.target === target)
  );
}

function placeholderOf(url: string): string | undefined {
  // What stands behind a dollar sign is somebody else's: see `Field.known`.
  return /(?<!\$)\{[^{}]+\}/.exec(url)?.[0];
}

function noAddress(state: RunState, reason: string): StageResult {
  const { uri, place } = state.integration;
  const failure = configurationError('Invalid endpoint address');
  return failed(state, failure, `${reason}.`, 'recorded', { at: uri?.value ?? place.key });
}

/** The private network is asked by HTTP, but where the integration has a tlsConfig (HTTP API guide). */
function schemeOf({ keys }: Integration): 'http' | 'https' {
  return keys.has('tlsConfig') ? 'https' : 'http';
}

function isByDefault({ integration: { api, method } }: RunState): boolean {
  return api === 'HTTP' && method.path === defaultRoute;
}

function eventFormat({ api, payloadFormatVersion }: Integration): string {
  if (api === 'REST') return '1.0';
  if (!isSettled(payloadFormatVersion)) return '2.0, for now: its version is known only after deployment'; // prettier-ignore
  return payloadFormatVersion?.read ?? '2.0';
}

/** Mapped headers, for HTTP_PROXY over the client's, with what API Gateway adds by itself. */
function outgoingHeaders(state: RunState, method: string): Fields {
  const { type, mapped, request, integration } = state;
  const forwarded =
    type === 'HTTP_PROXY' && integration.api === 'REST' ? forwardedHeaders(state) : [];
  const client = type === 'HTTP_PROXY' ? request.headers : [];
  let headers = client.filter(
    ({ name }) => !listsHeader([...notProxied, ...forwarded.map(([own]) => own)], name),
  );
  for (const { name, values } of mapped.headers) {
    if (listsHeader(droppedAfterMapping[type], name)) continue;
    headers = [...withHeader(headers, name, values)];
  }
  const contentType = headerValue(request.headers, 'Content-Type');
  // Also a client's GET that goes on as a POST has its Content-Type left out (recorded).
  const isBodiless = [method, request.method].some((one) => BODILESS.includes(one));
  if (contentType !== undefined && !isBodiless) {
    headers = [...withDefaultHeader(headers, 'Content-Type', contentType)];
  }
  return [...addedHeaders(state), ...forwarded].reduce<Fields>(
    (all, [name, value]) => withDefaultHeader(all, name, value),
    headers,
  );
}

/** What API Gateway says by itself, where nothing else says it. */
function addedHeaders(state: RunState): readonly (readonly [string, string])[] {
  const { type, request, integration } = state;
  const trace = ['X-Amzn-Trace-Id', traceIdOf(request.headers)] as const;
  if (integration.api === 'HTTP') {
    // Headers that backends behind HTTP APIs logged (2020, 2023, 2025); the first had `by=` too.
    const host = contextText(state.context, 'domainName');
    const forwarded = `for=${sourceIpOf(state)};host=${host};proto=https`;
    return [['forwarded', forwarded], ['via', 'HTTP/1.1 AmazonAPIGateway'], trace];
  }
  const apiId = contextText(state.context, 'apiId');
  // Recorded of functions and of HTTP backends; of other services it is not known.
  const isToldApiId = type !== 'AWS' || callsLambda(state);
  const target = targetOf(state);
  // Names and order are those of published logs (2017 to 2025) and the guide's examples. Logs of
  // HTTP_PROXY show no Accept where the client sends none (2020).
  return [
    ...(isToldApiId ? ([[apiIdHeader, apiId]] as const) : []),
    ...(type === 'HTTP_PROXY' ? [] : ([['Accept', 'application/json']] as const)),
    ['User-Agent', `AmazonAPIGateway_${apiId}`],
    trace,
    ...(target === null ? [] : ([['X-Amz-Target', target]] as const)),
  ];
}

/** An action of DynamoDB is named in a header, too; a published log shows it. */
function targetOf({ integration, type }: RunState): string | null {
  const [, action] =
    /:apigateway:[^:]*:dynamodb:action\/(.+)$/.exec(integration.uri?.read ?? '') ?? [];
  return type === 'AWS' && action !== undefined ? `DynamoDB_20120810.${action}` : null;
}
