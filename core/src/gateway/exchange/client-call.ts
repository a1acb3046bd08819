/** A call as it goes over the wire, which curl lines and HAR files hold, and the scenario of it. */
import { decodeSegment } from '../encoding/url-form.ts';
import { routedSegments } from '../called-path.ts';
import type { Route } from '../integration.ts';
import { matchRoute } from '../match-route.ts';
import { recordFrom, type Fields } from '../message/fields.ts';
import { methodsWithoutBody } from '../sample-request.ts';
import type { Scenario, ScenarioRequest } from '../scenario.ts';
import { bodyFromText } from './body-from-text.ts';
import type { ImportedScenario } from './import-form.ts';
import type { UrlParts } from './url-parts.ts';

export interface ClientCall {
  readonly method: string;
  readonly url: Pick<UrlParts, 'host' | 'path'>;
  readonly query: Fields;
  readonly headers: Fields;
  /** '' for none. */
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** An address that API Gateway gives by itself: its first segment is the stage. */
const OWN_HOST =
  /\.execute-api(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|api\.aws)(?::\d+)?$/i;

/** The scenario of a call; `notes` go before those that are made here. */
export function scenarioOfCall(
  call: ClientCall,
  routes: readonly Route[],
  notes: readonly string[] = [],
): ImportedScenario {
  const method = call.method.toUpperCase();
  const { segments, isCut } = segmentsOf(method, call.url.path, routes);
  const called = `/${segments.join('/')}`;
  const isOwnHost = OWN_HOST.test(call.url.host);
  // A stage or the base path of an own domain name stands before the path of the operation.
  const tries = isOwnHost ? [1, 0] : [0, 1];
  const skipped =
    tries.find((count) => matchRoute(method, segments.slice(count), routes) !== null) ??
    (isOwnHost && segments.length > 1 ? 1 : 0);
  const match = matchRoute(method, segments.slice(skipped), routes);
  const isStage = skipped === 1 && isOwnHost;
  const { request, note } = requestOfCall(call, method, match?.route.method === 'ANY');
  const path = match?.path ?? {};
  const scenario: Scenario = {
    operation:
      match === null
        ? `${method} /${segments.slice(skipped).join('/')}`
        : `${match.route.method} ${match.route.path}`,
    request: { ...(Object.keys(path).length > 0 && { path }), ...request },
    ...(isStage && { context: { stage: segments[0] ?? '' } }),
  };
  const placing =
    match === null && routes.length > 0
      ? [`No operation of the document takes ${method} ${called}.`]
      : skipped === 1 && !isOwnHost
        ? [`"/${segments[0] ?? ''}" at the front of the path is taken for a base path or a stage.`]
        : [];
  const cut = isCut
    ? ['Slashes at the end or doubled at the front are left out, as a REST API has it.']
    : [];
  return {
    title: `${method} ${called}`,
    scenario,
    notes: [...notes, ...cut, ...placing, ...(note === null ? [] : [note])],
  };
}

/** As called; without the slashes at the end where nothing else fits, as a REST API has it. */
function segmentsOf(
  method: string,
  path: string,
  routes: readonly Route[],
): { readonly segments: readonly string[]; readonly isCut: boolean } {
  const called = path.split('/').slice(1).map(decodeSegment);
  const routed = routedSegments(path, 'REST').map(decodeSegment);
  const fits = (segments: readonly string[]): boolean =>
    [0, 1].some((count) => matchRoute(method, segments.slice(count), routes) !== null);
  const isCut = !fits(called) && fits(routed);
  return { segments: isCut ? routed : called, isCut };
}

/** What a scenario says of a request without its path. All of it is named, so that no sample is added. */
export function requestOfCall(
  { query, headers, body, isBase64Encoded }: Omit<ClientCall, 'method' | 'url'>,
  method: string,
  isForAny: boolean,
): { readonly request: ScenarioRequest; readonly note: string | null } {
  const read = isBase64Encoded ? { body, note: null } : bodyFromText(body);
  const hasBody = body !== '' || !methodsWithoutBody.includes(method);
  const request: ScenarioRequest = {
    ...(isForAny && { method }),
    query: recordFrom(query),
    headers: recordFrom(headers),
    ...(hasBody && { body: read.body }),
    ...(isBase64Encoded && { isBase64Encoded }),
  };
  return { request, note: read.note };
}
