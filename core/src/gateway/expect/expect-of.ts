/** "Expect this result": what a scenario must say for a report to be the expected one. */
import { endOfString } from '../json-syntax.ts';
import type { Json } from '../scenario.ts';
import { comparePart, headerOf } from './compare-part.ts';
import { expectRules, type ExpectPart, type ExpectRule } from './expect-rules.ts';
import { isJsonObject, memberOf, parsedJson, type JsonObject } from './json-compare.ts';
import { observedParts, type ObservedReport } from './observed-parts.ts';

/**
 * What came out, in the form of `expect`: a whole result, or the parts that are named. Headers that
 * hold ids of the call are left out, and of a Lambda event its `requestContext`, but for the
 * authorizer; everything else is given by the scenario and the defaults. Parts that the report
 * does not have are left out.
 */
export function expectOf(
  report: ObservedReport,
  parts: readonly ExpectPart[] = wholeOf(report),
): JsonObject {
  const observed = observedParts(report);
  return Object.fromEntries(
    parts.flatMap((part): [string, Json][] => {
      const value = observed[part];
      return value === undefined ? [] : [[part, written(expectRules[part], value)]];
    }),
  );
}

/** The parts of a whole result. An override shows in what it changed, but in a template by itself. */
function wholeOf({
  integrationType,
  gatewayResponse,
  response,
}: ObservedReport): readonly ExpectPart[] {
  if (integrationType === 'template') return ['body', 'overrides'];
  return [
    'status',
    ...(gatewayResponse === undefined ? [] : (['gatewayResponse'] as const)),
    'headers',
    'body',
    ...(response.isBase64Encoded ? (['isBase64Encoded'] as const) : []),
    'integrationRequest',
  ];
}

/**
 * The same `expect` with what came out now: it names the same parts, and what is met stays as it is
 * written.
 */
export function expectAgain(report: ObservedReport, expect: JsonObject): JsonObject {
  return again(expectRules, expect, observedParts(report)) as JsonObject;
}

function again(rule: ExpectRule | undefined, expected: Json, actual: Json | undefined): Json {
  if (comparePart(rule, expected, actual, []).length === 0 || rule === undefined) return expected;
  if (actual === undefined) return null;
  if (!isJsonObject(expected) || !isJsonObject(actual)) {
    return rule === 'body' && typeof expected === 'string' ? actual : written(rule, actual);
  }
  const names = Object.entries(expected);
  switch (rule) {
    case 'exact':
    case 'body':
      return written(rule, actual);
    case 'headers':
      return Object.fromEntries(
        names.map(([name, value]) => {
          const isMet = comparePart('headers', { [name]: value }, actual, []).length === 0;
          return [name, isMet ? value : (headerOf(actual, name) ?? null)];
        }),
      );
    case 'members':
      return Object.fromEntries(
        names.map(([name, value]) => [name, again('members', value, memberOf(actual, name))]),
      );
    default:
      return Object.fromEntries(
        names.map(([name, value]) => [name, again(rule[name], value, memberOf(actual, name))]),
      );
  }
}

/** A value as it stands in a scenario, by the rule that will compare it. */
function written(rule: ExpectRule, actual: Json): Json {
  switch (rule) {
    case 'exact':
      return actual;
    case 'body':
      return typeof actual === 'string' ? bodyOf(actual) : actual;
    case 'headers':
      return isJsonObject(actual) ? withoutIds(actual) : actual;
    case 'members':
      return isJsonObject(actual) ? eventOf(actual) : actual;
    default:
      if (!isJsonObject(actual)) return actual;
      return Object.fromEntries(
        Object.entries(actual).map(([name, value]) => [
          name,
          written(rule[name] ?? 'exact', value),
        ]),
      );
  }
}

/** JSON as JSON, unless it would be read as a text or its numbers would lose digits. */
function bodyOf(text: string): Json {
  const value = parsedJson(text);
  if (value === undefined || typeof value === 'string') return text;
  return hasLongNumber(text) ? text : value;
}

/** Whether a JSON text has a number of so many digits, strings left aside. */
function hasLongNumber(text: string): boolean {
  let at = 0;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (/\d{16}/.test(text.slice(at, quote < 0 ? text.length : quote))) return true;
    if (quote < 0) return false;
    at = endOfString(text, quote + 1) + 1;
  }
}

/** Headers that hold ids of the call, of the API or of the trace, which nobody means to settle. */
const idHeaders =
  /^(?:x-amzn-requestid|x-amz-apigw-id|x-amzn-trace-id|apigw-requestid|x-amzn-apigateway-api-id|forwarded)$/i;

function withoutIds(headers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        !idHeaders.test(name) &&
        !(typeof value === 'string' && value.startsWith('AmazonAPIGateway_')),
    ),
  );
}

/** A Lambda event, or any other object of members, without what the call invents. */
function eventOf(event: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(event).flatMap(([name, value]): [string, Json][] => {
      if (!isJsonObject(value)) return [[name, value]];
      if (/^(?:multiValueHeaders|headers)$/.test(name)) return [[name, withoutIds(value)]];
      if (name !== 'requestContext') return [[name, value]];
      const authorizer = memberOf(value, 'authorizer');
      return authorizer === undefined ? [] : [[name, { authorizer }]];
    }),
  );
}
