import { routedSegments } from '../called-path.ts';
import { failureRules } from '../failure-rules.ts';
import { configurationError } from '../gateway-failure.ts';
import type { Route } from '../integration.ts';
import { defaultRoute, matchingRoutes, type RouteMatch } from '../match-route.ts';
import { headerValue } from '../message/fields.ts';
import { signatureFault } from '../signature-fault.ts';
import { listed } from '../wording.ts';
import { done, failed, skipped, type RunState, type Stage, type StageResult } from './state.ts';

/** How many routes a reason names. */
const NAMED = 4;

/** Which method of the API takes the call: by path and method, the more exact route first. */
export const matchRoute: Stage = {
  id: 'match-route',
  run(state) {
    const { integration, request } = state;
    const { method, api } = integration;
    const own: Route = { method: method.httpMethod, path: method.path };
    if (!/^\/[^\s]*$/.test(own.path) || /\$\{|<%|…/.test(own.path)) {
      return skipped(state, 'The path of the operation is not known here.', 'unknown');
    }
    const isByDefault = api === 'HTTP' && own.path === defaultRoute;
    if (isByDefault && !state.scenario.request.isAddress) {
      return done(state, `The route $default takes ${callOf(state)}.`, 'documented');
    }
    const segments = routedSegments(request.path, api);
    const routes = method.routes ?? [own];
    const matches = matchingRoutes(request.method, segments, routes, api);
    const [first] = matches;
    if (first === undefined) {
      return method.routes === undefined ? outOfSight(state, own) : noRoute(state, routes);
    }
    return isSame(first.route, own) ? found(state, matches) : another(state, first.route, own);
  },
};

function found(state: RunState, [first, ...others]: readonly RouteMatch[]): StageResult {
  const name = nameOf(first?.route);
  const also = others.map(({ route }) => nameOf(route));
  const rest =
    also.length === 0
      ? '.'
      : `, the most exact of the routes that fit; ${also.length === 1 ? 'the other is' : 'the others are'} ${some(also)}.`;
  return done(state, `${callOf(state)} reaches ${name}${rest}`, 'documented');
}

/** The scenario's values lead elsewhere; its author has said which operation is meant. */
function another(state: RunState, { method, path }: Route, own: Route): StageResult {
  const reached = nameOf({ method, path });
  if (state.scenario.request.isAddress) {
    const reason = `${callOf(state)} reaches ${reached}, which cannot be run here.`;
    const failure = configurationError('No integration defined for method');
    return failed(state, failure, reason, 'unknown');
  }
  const reason = `${callOf(state)} would reach ${reached}, which is more exact than ${nameOf(own)}`;
  const problem = { severity: 'warning', code: 'route-other', message: `${reason}.` } as const;
  const next = { ...state, problems: [...state.problems, problem] };
  const meant = nameOf(own);
  return done(next, `${reason}; ${meant} is run, as the scenario says.`, 'documented');
}

/** Other files may hold routes, so only that this one does not fit is certain. */
function outOfSight(state: RunState, own: Route): StageResult {
  const reason = `${callOf(state)} does not fit ${nameOf(own)}, and this file does not show the other routes`;
  return refuse(state, `${reason}; if none fits, the call ends here.`, 'inferred');
}

function noRoute(state: RunState, routes: readonly Route[]): StageResult {
  const { api } = state.integration;
  const segments = routedSegments(state.request.path, api);
  const methods = routes
    .filter((route) => matchingRoutes(route.method, segments, [route], api).length > 0)
    .map(({ method }) => method);
  const known =
    methods.length > 0
      ? `that path takes ${listed([...new Set(methods)])} only`
      : `the API has ${some(routes.map(nameOf))}`;
  const reason = `${callOf(state)} fits no route: ${known}`;
  if (api === 'HTTP')
    return refuse(state, `${reason}. An HTTP API answers Not Found.`, 'documented');
  const sent = headerValue(state.request.headers, 'Authorization') ?? '';
  if (sent !== '') return unsigned(state, reason, sent);
  return refuse(
    state,
    `${reason}. A REST API says so with Missing Authentication Token.`,
    'recorded',
  );
}

/** Where no route fits, the Authorization of a REST call is read as a signature, whatever it is for. */
function unsigned(state: RunState, reason: string, sent: string): StageResult {
  const message = signatureFault(sent);
  if (message === null) {
    const told = 'Its Authorization is a signature, which AWS would check first.';
    return refuse(state, `${reason}. ${told}`, 'inferred');
  }
  const told = 'A REST API takes its Authorization for a signature, and complains of that.';
  const failure = { kind: 'incomplete-signature', message, log: message } as const;
  return failed(state, failure, `${reason}. ${told}`, 'inferred');
}

function refuse(
  state: RunState,
  reason: string,
  certainty: 'documented' | 'recorded' | 'inferred',
): StageResult {
  const { message } = failureRules['missing-token'];
  return failed(state, { kind: 'missing-token', log: message }, reason, certainty);
}

function callOf({ request }: RunState): string {
  return `${request.method} ${request.path}`;
}

function nameOf(route: Route | undefined): string {
  return route === undefined ? '' : `${route.method} ${route.path}`;
}

function isSame(a: Route, b: Route): boolean {
  return a.method === b.method && a.path === b.path;
}

function some(names: readonly string[]): string {
  if (names.length <= NAMED) return listed(names);
  return `${names.slice(0, NAMED - 1).join(', ')} and ${names.length - NAMED + 1} more`;
}
