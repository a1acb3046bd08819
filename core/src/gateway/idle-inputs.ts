/** What a scenario says and its run passes over: nobody shall wonder why it changes nothing. */
import type { Integration } from './integration.ts';
import { mayCallFunction } from './lambda-reply.ts';
import { payloadFrom } from './message/payload.ts';
import { pathVariables } from './path-variables.ts';
import type { Problem } from './report.ts';
import type { Scenario, ScenarioBackend, ScenarioRequest } from './scenario.ts';
import { isOfFunctions } from './stages/backend-failure.ts';
import { listed } from './wording.ts';

/** A sentence for each input that plays no part, or is taken otherwise than it says. */
export function idleInputs(
  integration: Integration,
  { request = {}, backend = {} }: Scenario,
): readonly Problem[] {
  return [...idleInRequest(integration, request), ...idleInBackend(integration, backend)].map(
    (message) => ({ severity: 'warning', code: 'scenario-input-unused', message }),
  );
}

function* idleInRequest(
  { method }: Integration,
  { method: asked, path, body, isBase64Encoded }: ScenarioRequest,
): Generator<string> {
  const { httpMethod, path: pattern } = method;
  if (typeof path !== 'string') {
    if (asked !== undefined && httpMethod !== 'ANY' && asked.toUpperCase() !== httpMethod) {
      yield `The scenario's request.method, ${asked}, plays no part: the operation takes ${httpMethod}.`;
    }
    const variables = pathVariables(pattern).map(({ name }) => name);
    const strange = Object.keys(path ?? {}).filter((name) => !variables.includes(name));
    if (variables.length > 0 && strange.length > 0) {
      yield `The scenario's request.path has ${listed(strange)}, which ${pattern} has not.`;
    }
  }
  if (isBase64Encoded === true && body !== undefined && !isBase64(body)) yield noBase64('request');
}

function* idleInBackend(integration: Integration, backend: ScenarioBackend): Generator<string> {
  const { failure, lambda, status, headers, body, isBase64Encoded } = backend;
  // A failure may be put in front of what else would be answered.
  const isReply = [status, headers, body].some((part) => part !== undefined);
  const isOther = integration.type !== 'MOCK' && !mayCallFunction(integration);
  if (failure !== undefined && isOfFunctions(failure) && isOther) {
    yield `The scenario's backend.failure, ${failure}, plays no part: the integration calls no Lambda function.`;
  }
  if (lambda !== undefined && isOther) {
    yield "The scenario's backend.lambda plays no part: the integration calls no Lambda function.";
  } else if (lambda !== undefined && isReply && failure === undefined) {
    yield "The scenario's backend has lambda and a reply (status, headers, body): only lambda counts.";
  }
  if (status !== undefined && (status < 100 || status > 599)) {
    yield `The scenario's backend.status, ${status}, is none that a server can answer with.`;
  }
  if (isBase64Encoded === true && body !== undefined && !isBase64(body)) yield noBase64('backend');
}

function isBase64(body: ScenarioRequest['body']): boolean {
  return typeof body === 'string' && payloadFrom(body, true).kind === 'bytes';
}

function noBase64(part: 'request' | 'backend'): string {
  return `The scenario says that ${part}.body is Base64, and it is none: it is taken as text.`;
}
