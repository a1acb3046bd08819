/**
 * Format 1.0 of the Lambda event as an HTTP API writes it: that of a REST API with other names of
 * headers, another path and another request context. Known from events that functions behind the
 * service logged (2020 to 2023).
 */
import { compareText } from '../text/compare-text.ts';
import { flatAuthorizer } from './http-api-authorizer.ts';
import { headersOfEvent, routeKeyOf, stagePath } from './lambda-event-parts.ts';
import { defaultRoute } from './match-route.ts';
import type { Fields } from './message/fields.ts';
import type { Json } from './scenario.ts';
import type { RunState } from './stages/state.ts';

/** Those that every event has with capitals, however they were sent. */
const CAPITALISED: readonly string[] = [
  'Content-Length', 'Content-Type', 'Host', 'User-Agent', 'X-Amzn-Trace-Id', 'X-Forwarded-For',
  'X-Forwarded-Port', 'X-Forwarded-Proto',
]; // prettier-ignore

/** Those that come in lower case also over HTTP/1.1; a name that is not a standard one stays. */
const LOWER_CASE =
  /^(?:accept(?:-\w+)?|authorization|cache-control|cookie|if-[\w-]+|origin|pragma|range|referer)$/i;

/** The client's headers and those that API Gateway adds, in the order of their characters. */
export function headersOfHttpApi(state: RunState): Fields {
  const headers = headersOfEvent(state).map(({ name, values }) => ({
    name: namedAsIn1(name),
    values,
  }));
  return headers.sort((a, b) => compareText(a.name, b.name));
}

function namedAsIn1(name: string): string {
  const lower = name.toLowerCase();
  const capitalised = CAPITALISED.find((entry) => entry.toLowerCase() === lower);
  return capitalised ?? (LOWER_CASE.test(name) ? lower : name);
}

/** The path of the route; `$default` of that which takes the rest. */
export function resourceOfHttpApi({ integration: { method } }: RunState): string {
  return method.path === defaultRoute ? '$default' : method.path;
}

/** Its keys in the order of the alphabet; the resource is the route, and there is no deployment. */
export function requestContextOfHttpApi(state: RunState): Json {
  const { context } = state.scenario;
  const identity = { cognitoAmr: null, ...(context['identity'] as { [key: string]: Json }) };
  const known = Object.entries(context).filter(([key]) => key !== 'deploymentId');
  const { authorizer } = context;
  return sorted({
    ...Object.fromEntries(known),
    ...(authorizer !== undefined && { authorizer: flatAuthorizer(authorizer) }),
    identity: sorted(identity),
    path: stagePath(state),
    resourceId: routeKeyOf(state),
    resourcePath: resourceOfHttpApi(state),
  });
}

function sorted(map: { readonly [key: string]: Json }): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => compareText(a, b)));
}
