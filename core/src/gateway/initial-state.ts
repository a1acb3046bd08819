/** A run before its first stage. */
import { contextObject } from './bindings/context.ts';
import { pathValues, routedSegments } from './called-path.ts';
import { completeScenario } from './complete-scenario.ts';
import { flatAuthorizer } from './http-api-authorizer.ts';
import { idleInputs } from './idle-inputs.ts';
import type { ApiKind, Integration, IntegrationType } from './integration.ts';
import { fieldsFrom } from './message/fields.ts';
import { emptyPayload, payloadFrom } from './message/payload.ts';
import type { Json, Scenario } from './scenario.ts';
import { paramsMap } from './stages/render.ts';
import type { ClientRequest, RunOptions, RunState } from './stages/state.ts';
import { droppedFromRequest, listsHeader } from './header-rules.ts';

/** Completes the scenario and lays out everything that the stages fill. */
export function initialState(
  integration: Integration,
  type: IntegrationType,
  scenario: Scenario,
  options: RunOptions,
): RunState {
  const complete = completeScenario(integration, scenario);
  const given = complete.request;
  const payload = payloadFrom(given.body, given.isBase64Encoded);
  const { path: pattern } = integration.method;
  const segments = routedSegments(given.called.path, integration.api);
  const request: ClientRequest = {
    method: given.method,
    path: given.called.path,
    pathParameters: fieldsFrom(pathParameters(pattern, given.path)),
    calledParameters: fieldsFrom(pathValues(pattern, segments, integration.api) ?? given.path),
    query: fieldsFrom(given.query),
    rawQuery: given.called.query,
    headers: fieldsFrom(given.headers),
    payload,
  };
  const headers = request.headers.filter(({ name }) => !listsHeader(droppedFromRequest, name));
  return {
    integration,
    type,
    scenario: complete,
    options,
    context: contextObject(contextOf(complete.context, integration.api)),
    params: paramsMap({ ...request, headers }),
    request,
    mapped: { headers: [], query: [], path: [], wholePath: null },
    payload,
    isRendered: false,
    requestTemplate: null,
    validatedType: null,
    integrationRequest: null,
    reply: null,
    integrationResponse: null,
    chosenResponse: null,
    responseTemplate: null,
    response: { status: 200, headers: [], payload: emptyPayload },
    failure: null,
    problems: idleInputs(integration, scenario),
    provenance: [],
    values: [],
  };
}

/** What an authorizer of an HTTP API tells is flat here, however the scenario writes it. */
function contextOf(
  given: { readonly [key: string]: Json },
  api: ApiKind,
): { readonly [key: string]: Json } {
  const { authorizer } = given;
  if (api === 'REST' || authorizer === undefined) return given;
  return { ...given, authorizer: flatAuthorizer(authorizer) };
}

/** A greedy value loses the slashes at its ends; the path that was called keeps them (recorded). */
function pathParameters(
  pattern: string,
  path: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(path).map(([name, value]) => {
      const isGreedy = pattern.includes(`{${name}+}`);
      return [name, isGreedy ? value.replace(/^\/+|\/+$/g, '') : value];
    }),
  );
}
