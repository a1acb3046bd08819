/** What the recordings have in common: one call through one integration. */
import type { HttpMessage, Report } from '../../../core/src/gateway/report.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from '../integration-of.ts';

/** Where the case says nothing of it, nothing is sent and one default response answers 200. */
export function call(parts: IntegrationParts, scenario: Scenario = {}): Report {
  const { request } = scenario;
  const sent = { headers: {}, query: {}, body: '', ...request };
  const responses = { default: { statusCode: '200' } };
  return runIntegration(integrationOf({ responses, ...parts }), { ...scenario, request: sent });
}

/** The HTTP request that reaches the backend. */
export function sentRequest({ integrationRequest }: Report): HttpMessage & { url: string } {
  if (integrationRequest === null || 'lambdaEvent' in integrationRequest) {
    throw new Error('The call reached no HTTP backend.');
  }
  return integrationRequest;
}

/** Headers by lower-case name; several values of one name are joined as they are on the wire. */
export function byLowerName({ headers }: HttpMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
}

/** The event that a proxy function got, as far as the recordings look at it. */
export interface ProxyEvent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly multiValueHeaders: Readonly<Record<string, readonly string[]>>;
  readonly pathParameters: Readonly<Record<string, string>> | null;
  readonly requestContext: { readonly path: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

export function proxyEvent({ integrationRequest }: Report): ProxyEvent {
  if (integrationRequest === null || !('lambdaEvent' in integrationRequest)) {
    throw new Error('The call reached no function.');
  }
  return integrationRequest.lambdaEvent as unknown as ProxyEvent;
}
