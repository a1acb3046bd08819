/** Which step, and which piece of the spec, made what was compared. */
import type { Span } from '../../text/span.ts';
import type { Provenance, Report, Step, StepId } from '../report.ts';
import type { Json } from '../scenario.ts';
import { isJsonObject, parsedJson, type JsonPath } from './json-compare.ts';
import { jsonPlace } from './json-place.ts';

export interface Maker {
  readonly step: StepId | null;
  readonly at: Span | null;
}

/** Who makes each part: the first of these steps that did something and has a place is named. */
const makers = {
  status: ['interpret-proxy-response', 'select-integration-response', 'send-response'],
  gatewayResponse: ['send-response'],
  headers: [
    'map-response-parameters',
    'interpret-proxy-response',
    'select-integration-response',
    'send-response',
  ],
  body: [
    'render-response-template',
    'render-request-template',
    'interpret-proxy-response',
    'select-response-template',
    'select-integration-response',
    'call-backend',
  ],
  isBase64Encoded: ['convert-response-content', 'interpret-proxy-response', 'call-backend'],
  integrationRequest: ['build-integration-request'],
  'integrationRequest.url': ['build-integration-request', 'map-request-parameters'],
  'integrationRequest.headers': [
    'map-request-parameters',
    'apply-request-overrides',
    'build-integration-request',
  ],
  'integrationRequest.body': [
    'render-request-template',
    'select-request-template',
    'build-integration-request',
  ],
  'overrides.requestOverride': ['render-request-template', 'apply-request-overrides'],
  'overrides.responseOverride': ['render-response-template', 'render-request-template'],
} as const satisfies Record<string, readonly StepId[]>;

/**
 * Who made the value at a path of `expect`. A call that failed has one culprit for all that the
 * client got: the step that ended it.
 * @param expected of a text, to find the first character that differs.
 */
export function makerOf(report: Report, path: JsonPath, expected: Json | undefined): Maker {
  const [part = '', inner = ''] = path;
  const isRequest = part === 'integrationRequest';
  const failed = report.steps.find(({ outcome }) => outcome === 'failed');
  const request = report.integrationRequest;
  if (failed !== undefined && (!isRequest || request === null)) return ofStep(failed, report);
  if (isRequest && inner === 'body' && request !== null && 'body' in request) {
    const piece = pieceAt(report, 'integrationRequest.body', request.body, path.slice(2), expected);
    if (piece !== null) return { step: 'render-request-template', at: piece };
  }
  if (part === 'body') {
    const piece = pieceAt(report, 'response.body', report.response.body, path.slice(1), expected);
    if (piece !== null) return { step: rendererOf(report), at: piece };
  }
  return bestOf(report, candidates(report, part, inner));
}

function candidates(report: Report, part: string, inner: string): readonly StepId[] {
  // A status of an override comes from the template that set it.
  const { responseOverride } = report.overrides;
  if (part === 'status' && isJsonObject(responseOverride) && 'status' in responseOverride) {
    return makers['overrides.responseOverride'];
  }
  if (part === 'headers') return headerMakers(report, inner);
  const name = [`${part}.${inner}`, part].find((known) => Object.hasOwn(makers, known));
  return name === undefined ? [] : makers[name as keyof typeof makers];
}

/** A header that is there was mapped, overridden, given by the backend of a proxy, or added at the end. */
function headerMakers({ steps, overrides, response }: Report, name: string): readonly StepId[] {
  const names = (map: object = {}): boolean =>
    Object.keys(map).some((key) => key.toLowerCase() === name.toLowerCase());
  if (names(memberOf(overrides.responseOverride, 'header')))
    return makers['overrides.responseOverride'];
  const { output } = steps.find(({ id }) => id === 'map-response-parameters') ?? {};
  if (name === '' || !names(response.headers) || output === undefined) return makers.headers;
  return names(memberOf(output, 'headers')) ? ['map-response-parameters'] : ['send-response'];
}

/** The object of that name; undefined where there is none. */
function memberOf(map: Json, name: string): object | undefined {
  const member = isJsonObject(map) ? map[name] : undefined;
  return isJsonObject(member) ? member : undefined;
}

function bestOf({ steps }: Report, ids: readonly StepId[]): Maker {
  const done = ids.flatMap((id) =>
    steps.filter((step) => step.id === id && step.outcome === 'done'),
  );
  const best = done.find(({ at }) => at !== undefined) ?? done[0];
  return { step: best?.id ?? null, at: best?.at ?? null };
}

function ofStep({ id, at }: Step, { problems }: Report): Maker {
  return { step: id, at: at ?? problems.find(({ severity }) => severity === 'error')?.at ?? null };
}

function rendererOf({ steps }: Report): StepId {
  const isRequest = steps.some(({ id }) => id === 'render-request-template');
  const isResponse = steps.some(({ id }) => id === 'render-response-template');
  return isRequest && !isResponse ? 'render-request-template' : 'render-response-template';
}

/** The piece of a template that wrote the value at a path of a body, or where the texts part. */
function pieceAt(
  report: Report,
  output: Provenance['output'],
  body: string,
  path: JsonPath,
  expected: Json | undefined,
): Span | null {
  const pieces = report.provenance.filter((piece) => piece.output === output);
  const offset = offsetIn(body, path, expected);
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end) ?? pieces.at(-1);
  return piece?.at ?? null;
}

function offsetIn(body: string, path: JsonPath, expected: Json | undefined): number {
  if (path.length === 0 && typeof expected === 'string') return firstDifference(body, expected);
  if (parsedJson(body) === undefined) return 0;
  const { start, end } = jsonPlace(body, path);
  // What is in the quotes is more to the point than the quotes.
  return body[start] === '"' && end - start > 2 ? start + 1 : start;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
