/** One call against its whole report. */
import { expect } from 'vitest';
import { stepIds, type Report } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Json, ScenarioRequest } from '../../core/src/gateway/scenario.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import type { ReportCase, Tree } from '../gateway/report-fixture.ts';
import { logOf } from '../gateway/report-log.ts';
import {
  isMessage,
  messageOf,
  pictureOf,
  pictureText,
  readMessage,
  type Message,
  type ReportPicture,
} from '../gateway/report-picture.ts';

/** Runs the call of a case and compares everything that the report says. */
export function checkReport(reportCase: ReportCase): void {
  const report = runCase(reportCase);
  const actual = pictureOf(report);
  const expected = expectedPicture(reportCase, report, actual);
  expect(pictureText(actual), reportCase.source).toBe(pictureText(expected));
}

/** The report of a case, its document read as any OpenAPI file is. */
function runCase(reportCase: ReportCase): Report {
  const { path, method, operation, integration, api, routes = [] } = reportCase;
  const own = { ...operation, 'x-amazon-apigateway-integration': integration };
  const document = {
    openapi: '3.0.1',
    ...api,
    paths: pathsOf({ [path]: { [method]: own } }, routes),
  };
  const text = JSON.stringify(document, null, 2);
  const [found] = findIntegrations(parseDocument(text, 'json'));
  if (found === undefined) throw new Error('the case has no integration');
  const { request, stageVariables, context, backend, scenario } = reportCase;
  return runIntegration(found, { ...scenario, request, stageVariables, context, backend });
}

type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;

function pathsOf(paths: Paths, routes: readonly string[]): Paths {
  return routes.reduce<Paths>((all, route) => {
    const [method = '', path = ''] = route.toLowerCase().split(' ');
    const key = method === 'any' ? 'x-amazon-apigateway-any-method' : method;
    const operation = { 'x-amazon-apigateway-integration': { type: 'mock' } };
    return { ...all, [path]: { ...all[path], [key]: operation } };
  }, paths);
}

function expectedPicture(
  reportCase: ReportCase,
  report: Report,
  actual: ReportPicture,
): ReportPicture {
  const { added, fails = '', integration } = reportCase;
  const type = JSON.stringify(integration['type']).slice(1, -1).toUpperCase();
  const steps = expectedSteps(reportCase, actual.steps);
  const failedAt = stepIds.findIndex((_, index) => / failed /.test(steps[index] ?? ''));
  const isBuilt = failedAt < 0 || failedAt > stepIds.indexOf('build-integration-request');
  const called = stepIds.indexOf('call-backend');
  const isRefused = failedAt === called && type !== 'MOCK' && reportCase.answers !== undefined;
  const isAnswered = failedAt < 0 || failedAt > called || isRefused;
  const sends = isBuilt ? inOrderOf(sentOf(reportCase), actual.sends) : null;
  const answers = isAnswered ? inOrderOf(answersOf(reportCase, type), actual.answers) : null;
  const isFailed = failedAt >= 0;
  const client = inOrderOf(
    readMessage(reportCase.client, isFailed ? added.failed : added.client),
    actual.client,
  ) as Message;
  const about = `${report.operation}, ${type} of a ${report.api} API`;
  const log =
    reportCase.log === undefined
      ? expectedLog(reportCase, { sends, answers, client, type })
      : reportCase.log.trimEnd().split('\n');
  return {
    about,
    steps,
    sends,
    answers,
    client,
    fails,
    problems: (reportCase.problems ?? []).map((text, index) =>
      withReason(text, actual.problems[index] ?? ''),
    ),
    overrides: overridesOf(reportCase),
    log,
  };
}

/** Every step; after the one that failed nothing happens until the answer is sent. */
function expectedSteps({ steps }: ReportCase, actual: readonly string[]): readonly string[] {
  let isFailed = false;
  const unknown = Object.keys(steps).filter((id) => !stepIds.includes(id as never));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  return stepIds.map((id, index) => {
    const isSkipped = isFailed && id !== 'send-response';
    const text = isSkipped ? 'skipped documented (already failed)' : (steps[id] ?? 'not said');
    if (text.startsWith('failed')) isFailed = true;
    return withReason(`${id}: ${text}`, actual[index] ?? '');
  });
}

/** `… (words … of it)` with the whole reason in place of its words, where it has them in order. */
function withReason(expected: string, actual: string): string {
  const [head, words] = apart(expected);
  const [, reason] = apart(actual);
  let from = 0;
  const hasAll = words.split('…').every((part) => {
    const word = part.trim();
    const at = reason.indexOf(word, from);
    from = at + word.length;
    return at >= 0;
  });
  return hasAll ? `${head} (${reason})` : expected;
}

function apart(text: string): readonly [head: string, inner: string] {
  const at = text.indexOf(' (');
  if (at < 0 || !text.endsWith(')')) return [text, ''];
  return [text.slice(0, at), text.slice(at + 2, -1)];
}

function sentOf({ sends, event, added }: ReportCase): Message | Json {
  return sends === null ? withSortedHeaders(event) : readMessage(sends, added.sends);
}

/** The keys of format 2.0, in the order in which the guide shows them. */
const format2 = [
  'version', 'routeKey', 'rawPath', 'rawQueryString', 'cookies', 'headers',
  'queryStringParameters', 'requestContext', 'body', 'pathParameters', 'isBase64Encoded',
  'stageVariables',
]; // prettier-ignore

/** The headers of an event come in the order of the alphabet (aws-recorded: proxy-event-key-order). */
function withSortedHeaders(event: Json): Json {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  const entries = Object.entries(event).map(([key, value]) => {
    const isHeaders = key === 'headers' || key === 'multiValueHeaders';
    if (!isHeaders || typeof value !== 'object' || value === null) return [key, value] as const;
    const sorted = Object.entries(value).sort(([a], [b]) =>
      a.toLowerCase() < b.toLowerCase() ? -1 : 1,
    );
    return [key, Object.fromEntries(sorted)] as const;
  });
  if (event['version'] === '2.0') {
    entries.sort(([a], [b]) => format2.indexOf(a) - format2.indexOf(b));
  }
  return Object.fromEntries(entries);
}

/** The reply that the scenario holds, as it is; `answers` where a MOCK makes one up. */
function answersOf({ answers, backend }: ReportCase, type: string): Message | Json {
  if (answers !== undefined) return readMessage(answers, {});
  const { lambda, failure, status = 200, headers = {}, body = '', isBase64Encoded } = backend;
  if (failure !== undefined) return null;
  if (lambda !== undefined && type.startsWith('AWS')) {
    return 'error' in lambda
      ? { lambdaError: lambda.error as unknown as Json }
      : { lambdaResult: lambda.result };
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return messageOf(String(status), {
    headers,
    body: text,
    isBase64Encoded: isBase64Encoded ?? false,
  });
}

/** The headers in the order of the report, which the log keeps; those that it lacks stay behind. */
function inOrderOf(expected: Message | Json, actual: Message | Json): Message | Json {
  if (!isMessage(expected) || !isMessage(actual)) return expected;
  const order = actual.headers.map(([name]) => name);
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const headers = [...expected.headers].sort(([a], [b]) => rank(a) - rank(b));
  return { ...expected, headers };
}

function overridesOf({ overrides }: ReportCase): Json {
  const { requestOverride, responseOverride } = (overrides ?? {}) as { [key: string]: object };
  return {
    requestOverride: { path: {}, header: {}, querystring: {}, ...requestOverride },
    responseOverride: { header: {}, ...responseOverride },
  };
}

function expectedLog(
  { plain, request, method, path, logs, integration, api, called, steps }: ReportCase,
  made: Pick<ReportPicture, 'sends' | 'answers' | 'client'> & { type: string },
): readonly string[] {
  const body = request.body ?? '';
  const isBinary =
    request.isBase64Encoded === true || isBinaryType(request.headers ?? {}, api ?? {});
  const values = called?.values ?? (typeof request.path === 'string' ? {} : (request.path ?? {}));
  const filled = path.replace(/\{([^{}]+?)\+?\}/g, (_, name: string) => values[name] ?? '');
  return logOf({
    ...made,
    isRest: !plain.startsWith('http-api'),
    uri: typeof integration['uri'] === 'string' ? integration['uri'] : '',
    requestId: plain.startsWith('http-api')
      ? 'JkS2dHx4joEFQ2A='
      : 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    method: request.method ?? method.toUpperCase(),
    path: called?.path ?? filled,
    pathParameters: fields(values),
    query: fields(called?.query ?? request.query),
    headers: fields(request.headers).filter(([name]) => !hidden.includes(name.toLowerCase())),
    body: isBinary ? '<base64 >' : typeof body === 'string' ? body : JSON.stringify(body),
    validatedType: /body fits its model for ([\w/+.-]+)/.exec(steps['validate-request'] ?? '')?.[1],
    failure: logs ?? '',
  });
}

/** A Content-Type among those of the API, which may be `type/*`, or all by two stars. */
function isBinaryType(headers: NonNullable<ScenarioRequest['headers']>, api: Tree): boolean {
  const types = api['x-amazon-apigateway-binary-media-types'];
  const [, sent = ''] =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  const [type = ''] = String(sent).toLowerCase().split(';');
  const patterns = Array.isArray(types) ? types.filter((one) => typeof one === 'string') : [];
  return patterns.some(
    (pattern) =>
      pattern === '*/*' ||
      pattern.toLowerCase() === type ||
      (pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1))),
  );
}

/** Headers that no part of API Gateway sees: "Dropped when the request is read" of the reference. */
const hidden = [
  'connection', 'content-length', 'content-md5', 'expect', 'max-forwards', 'proxy-authenticate',
  'server', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'www-authenticate',
]; // prettier-ignore

function fields(
  record: Readonly<Record<string, string | readonly string[]>> = {},
): readonly (readonly [string, string])[] {
  return Object.entries(record).map(([name, value]) => [name, [value].flat().join(',')]);
}
