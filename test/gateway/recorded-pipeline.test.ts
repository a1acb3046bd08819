/**
 * What the real service did with whole calls. Each case names the public recording it stands for;
 * templates, bodies and names are our own.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HttpMessage, Report } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

interface ExpectedMessage {
  readonly headers?: Readonly<Record<string, string>>;
  readonly headersPresent?: readonly string[];
  readonly headersAbsent?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly bodyJson?: Json;
}

interface Expected extends ExpectedMessage {
  readonly status?: number;
  readonly integrationRequest?: ExpectedMessage & {
    readonly method?: string;
    readonly url?: string;
    readonly urlWith?: readonly string[];
    readonly urlWithout?: string;
  };
  readonly event?: object;
  readonly eventKeys?: readonly string[];
  readonly eventHeadersPresent?: readonly string[];
  readonly eventHeadersAbsent?: readonly string[];
  readonly requestContextKeys?: readonly string[];
  readonly requestContextKeysInOrder?: readonly string[];
  readonly identityKeys?: readonly string[];
  readonly logIncludes?: string;
  readonly logPrefixes?: readonly string[];
}

interface RecordedCall {
  readonly id: string;
  readonly source: string;
  readonly integration: IntegrationParts;
  readonly scenario: Scenario;
  readonly expected: Expected;
}

/** Recorded facts that an offline run of one integration cannot show, with the reason. */
const notCovered = {
  'proxy-event-double-slash-before-stage':
    'A scenario holds no raw path, so there is nothing in front of the stage.',
  'ssm-action-answers-query-protocol-json': "What a service answers is the scenario's to say.",
  'trace-id-kept': 'A new parent is random at AWS: recordings/trace-id.test.ts holds the rest.',
  'validator-circular-models':
    'The circle is in the models of a document: body-model.test.ts and read-validator.test.ts hold it.',
} as const;

const file = new URL('../fixtures/aws-recorded/pipeline.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedCall[];

describe('a call goes as recorded from the service', () => {
  it.each(cases)('$id', ({ integration, scenario, expected }) => {
    const report = runIntegration(integrationOf(integration), scenario);
    if (expected.status !== undefined) expect(report.response.status).toBe(expected.status);
    expectMessage(report.response, expected);
    expectRequest(report, expected);
    expectEvent(report, expected);
    expectLog(report, expected);
  });

  it('leaves out only what has a reason', () => {
    const covered = new Set(cases.map(({ id }) => id));
    expect(Object.keys(notCovered).filter((id) => covered.has(id))).toEqual([]);
  });
});

function expectMessage(message: HttpMessage, expected: ExpectedMessage): void {
  const { body, isBase64Encoded, bodyJson } = expected;
  if (body !== undefined) expect(message.body).toBe(body);
  if (isBase64Encoded !== undefined) expect(message.isBase64Encoded).toBe(isBase64Encoded);
  if (bodyJson !== undefined) expect(JSON.parse(message.body)).toEqual(bodyJson);
  const headers = new Map(
    Object.entries(message.headers).map(([name, value]) => [
      name.toLowerCase(),
      [value].flat().join(', '),
    ]),
  );
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    expect([name, headers.get(name.toLowerCase())]).toEqual([name, value]);
  }
  const isThere = (name: string): boolean => headers.has(name.toLowerCase());
  expect((expected.headersPresent ?? []).filter((name) => !isThere(name))).toEqual([]);
  expect((expected.headersAbsent ?? []).filter(isThere)).toEqual([]);
}

function expectRequest(
  { integrationRequest }: Report,
  { integrationRequest: expected }: Expected,
): void {
  if (expected === undefined) return;
  if (integrationRequest === null || 'lambdaEvent' in integrationRequest) {
    expect.fail('There is no HTTP request.');
  }
  expectMessage(integrationRequest, expected);
  const { method, url } = integrationRequest;
  if (expected.method !== undefined) expect(method).toBe(expected.method);
  if (expected.url !== undefined) expect(url).toBe(expected.url);
  for (const part of expected.urlWith ?? []) expect(url).toContain(part);
  if (expected.urlWithout !== undefined) expect(url).not.toContain(expected.urlWithout);
}

interface LambdaEvent {
  readonly headers: Readonly<Record<string, string>> | null;
  readonly requestContext: { readonly identity: object };
}

function expectEvent({ integrationRequest }: Report, expected: Expected): void {
  if (integrationRequest === null || !('lambdaEvent' in integrationRequest)) {
    expect(expected.event).toBeUndefined();
    return;
  }
  const event = integrationRequest.lambdaEvent as unknown as LambdaEvent;
  if (expected.event !== undefined) expect(event).toMatchObject(expected.event);
  if (expected.eventKeys !== undefined) expect(Object.keys(event)).toEqual(expected.eventKeys);
  const names = Object.keys(event.headers ?? {});
  expect(names).toEqual(expect.arrayContaining([...(expected.eventHeadersPresent ?? [])]));
  expect(names.filter((name) => expected.eventHeadersAbsent?.includes(name))).toEqual([]);
  const contextKeys = Object.keys(event.requestContext);
  const { requestContextKeys, requestContextKeysInOrder, identityKeys } = expected;
  if (requestContextKeys) expect([...contextKeys].sort()).toEqual(requestContextKeys);
  if (requestContextKeysInOrder) expect(contextKeys).toEqual(requestContextKeysInOrder);
  if (identityKeys) expect(Object.keys(event.requestContext.identity).sort()).toEqual(identityKeys);
}

function expectLog({ log }: Report, { logIncludes, logPrefixes }: Expected): void {
  if (logIncludes !== undefined) expect(log).toContain(logIncludes);
  if (logPrefixes !== undefined) {
    expect(log.map((line, index) => line.startsWith(logPrefixes[index] ?? '\0'))).toEqual(
      logPrefixes.map(() => true),
    );
  }
}
