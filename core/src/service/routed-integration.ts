/** Which integration a call reaches that is given by its address. */
import { calledPath, routedSegments } from '../gateway/called-path.ts';
import type { Route } from '../gateway/integration.ts';
import { matchRoute } from '../gateway/match-route.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { Analysis } from './analysis.ts';

/**
 * The integration that a scenario's written-out path leads to, which need not be that of the
 * operation it names; the given one where the scenario has no such path, or the path leads to
 * nothing that can be run.
 */
export function routedIntegration(
  { integrations }: Analysis,
  integration: FoundIntegration,
  { request }: Scenario,
): FoundIntegration {
  const { method, api, operation } = integration;
  if (typeof request?.path !== 'string' || method.routes === undefined) return integration;
  const segments = routedSegments(calledPath(request.path).path, api);
  const called = (request.method ?? method.httpMethod).toUpperCase();
  const match = matchRoute(called === 'ANY' ? 'POST' : called, segments, method.routes, api);
  if (match === null || isAt(integration, match.route)) return integration;
  const sameApi = integrations.filter((other) => other.operation?.api.root === operation?.api.root);
  return sameApi.find((other) => isAt(other, match.route)) ?? integration;
}

/** The pointer of the integration that a method and an address reach; null where none does. */
export function integrationOfCall(
  { integrations }: Analysis,
  method: string,
  address: string,
): string | null {
  const api = integrations[0]?.api ?? 'REST';
  const routes = integrations.map((integration) => ({
    method: integration.method.httpMethod,
    path: integration.method.path,
    pointer: integration.pointer,
  }));
  const segments = routedSegments(calledPath(address).path, api);
  const route = matchRoute(method, segments, routes, api)?.route;
  return routes.find((one) => one === route)?.pointer ?? null;
}

function isAt({ method: { httpMethod, path } }: FoundIntegration, route: Route): boolean {
  return httpMethod === route.method && path === route.path;
}
