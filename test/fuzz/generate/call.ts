/** Scenarios with everything that one may hold, as hostile as their types allow. */
import { refusals } from '../../../core/src/gateway/refusals.ts';
import type { Json, Scenario, ScenarioBackend } from '../../../core/src/gateway/scenario.ts';
import { integer, many, pick, type Random } from '../law.ts';
import { bodyText, jsonValue, lineText, scenario } from './scenario.ts';

const segments = ['a', 'b', '', '%', '%4', '%zz', '%2F', '%2e%2e', '..', 'é', '漢', '\ud83d', '%ff', '{id}', '+', ';x', 'x'.repeat(9000)] as const; // prettier-ignore
const queries = ['a=1', 'a', '=', '&', 'a=%', 'a[]=%zz', 'é=漢', '%00=\u0000', 'a=1?b=2', '#f', '__proto__=1', 'toString=1'] as const; // prettier-ignore
const names = ['X-A', 'x-a', 'Content-Type', 'Accept', 'x-api-key', 'A', 'Authorization', 'X-HTTP-Method-Override', '__proto__', '', 'X-Amzn-Trace-Id', 'Content-Length'] as const; // prettier-ignore
const mediaTypes = ['application/json', 'application/json; charset=x', 'text/plain', 'image/png', '*/*', ';', '/', ''] as const; // prettier-ignore

/** A valid scenario for any operation. */
export function call(random: Random): Scenario {
  const { request, stageVariables, context } = scenario(random, 'ANY');
  return {
    request: {
      ...request,
      ...(random() < 0.6 && { path: address(random) }),
      ...(random() < 0.7 && { headers: headers(random) }),
    },
    ...(random() < 0.8 && { stageVariables: stageVariables ?? {} }),
    ...(random() < 0.7 && { context: { ...context, ...strangeContext(random) } }),
    ...(random() < 0.2 && {
      canary: random() < 0.3 ? {} : { stageVariables: { a: lineText(random) } },
    }),
    ...(random() < 0.15 && { refusal: pick(random, Object.keys(refusals) as [string]) }),
    ...(random() < 0.8 && { backend: backend(random) }),
  };
}

/** A path as it is called, with its query: little of it is what a router likes. */
export function address(random: Random): string {
  const slash = (): string => pick(random, ['/', '/', '/', '//', '///', '\\', '']);
  const path = many(random, 0, 5, () => slash() + pick(random, segments)).join('') + slash();
  return random() < 0.5 ? path : `${path}?${many(random, 0, 4, () => pick(random, queries)).join('&')}`; // prettier-ignore
}

function headers(random: Random): Record<string, string | string[]> {
  return Object.fromEntries(
    many(random, 0, 5, () => {
      const name = pick(random, names);
      const isType = /^(content-type|accept)$/i.test(name);
      const value = isType ? pick(random, mediaTypes) : bodyText(random);
      return [name, random() < 0.8 ? value : many(random, 0, 3, () => lineText(random))];
    }),
  );
}

function strangeContext(random: Random): Record<string, Json> {
  return Object.fromEntries(
    many(random, 0, 2, () => [
      pick(random, ['stage', 'identity', 'authorizer', 'path', 'isCanaryRequest', 'httpMethod', 'responseOverride', 'requestOverride']), // prettier-ignore
      jsonValue(random, 1),
    ]),
  );
}

/** A reply, a function's result or error, or none at all. */
function backend(random: Random): ScenarioBackend {
  switch (integer(random, 0, 3)) {
    case 0:
      return { failure: pick(random, ['forbidden', 'throttled', 'timeout', 'unreachable']) };
    case 1:
      return { lambda: { result: random() < 0.5 ? proxyResult(random) : jsonValue(random) } };
    case 2: {
      const errorMessage = bodyText(random);
      return { lambda: { error: { errorMessage, stackTrace: [jsonValue(random, 2)] } } };
    }
    default:
      return {
        status: pick(random, [200, 204, 404, 500, 302, 100, 0, -1, 999, 2 ** 53]),
        headers: headers(random),
        body: random() < 0.5 ? bodyText(random) : jsonValue(random),
        isBase64Encoded: random() < 0.3,
      };
  }
}

/** What a function with a proxy integration returns; members of the wrong type among them. */
function proxyResult(random: Random): Json {
  const members: readonly [string, Json][] = [
    ['statusCode', pick<Json>(random, [200, '201', 99, 1000, 3.5, null, 'x', 1e300])],
    ['headers', random() < 0.7 ? headers(random) : jsonValue(random, 1)],
    ['multiValueHeaders', random() < 0.5 ? { 'X-A': ['1', '2'] } : jsonValue(random, 1)],
    ['body', random() < 0.7 ? bodyText(random) : jsonValue(random, 1)],
    ['isBase64Encoded', pick<Json>(random, [true, false, 'true', null])],
    ['cookies', random() < 0.5 ? ['a=b'] : jsonValue(random, 2)],
    ['extra', 1],
  ];
  return Object.fromEntries(members.filter(() => random() < 0.6));
}
