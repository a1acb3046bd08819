/** What a hostile call broke, told from the report of its run. */
import { jsonFault } from './json-syntax.ts';
import { fieldsFrom, headerValue } from './message/fields.ts';
import { bareMediaType, isJsonMediaType } from './message/media-types.ts';
import type { IntegrationRequest } from './report.ts';

/** The parts of a report that count, whatever its places are: spans in the core, lines outside. */
export interface JudgedReport<Place> {
  readonly response: { readonly status: number };
  readonly steps: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly certainty?: string;
    readonly reason: string;
    readonly at?: Place;
  }[];
  readonly problems: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly at?: Place;
  }[];
  readonly integrationRequest: IntegrationRequest | null;
  readonly provenance: readonly {
    readonly output: string;
    readonly start: number;
    readonly end: number;
    readonly at: Place;
  }[];
}

export interface HostileBreak<Place> {
  /** The problem's own code, `request-not-json`, or `gateway-5xx`. */
  readonly code: string;
  readonly message: string;
  /** In the template where one is to blame. */
  readonly at?: Place;
}

/**
 * A render error, a rendered body that is not JSON though its media type says so, or an answer of
 * 500 and above by API Gateway itself. A refusal below 500 (a missing parameter, a body that its
 * model does not allow, a media type without a template) is the API's good right.
 */
export function judgeHostile<Place>(report: JudgedReport<Place>): readonly HostileBreak<Place>[] {
  const found = report.problems
    .filter(({ severity, code }) => severity === 'error' || code.endsWith('-not-json'))
    .map(({ code, message, at }) => breakOf(code, message, at));
  const sent = found.some(({ code }) => code === 'request-not-json') ? [] : requestBreaks(report);
  const all = [...found, ...sent];
  if (report.response.status < 500) return all;
  const failed = report.steps.find(({ outcome }) => outcome === 'failed');
  if (failed === undefined || all.some(({ at }) => at !== undefined)) return all;
  const message = `API Gateway answers ${report.response.status}: ${failed.reason}`;
  return [...all, breakOf('gateway-5xx', message, failed.at)];
}

/** A body that a template wrote for an HTTP backend or a service. */
function requestBreaks<Place>({
  integrationRequest,
  provenance,
  steps,
}: JudgedReport<Place>): readonly HostileBreak<Place>[] {
  if (integrationRequest === null || !('body' in integrationRequest)) return [];
  const { headers, body, isBase64Encoded } = integrationRequest;
  const pieces = provenance.filter(({ output }) => output === 'integrationRequest.body');
  const type = bareMediaType(headerValue(fieldsFrom(headers), 'Content-Type') ?? '');
  // Without a type, what begins as JSON is meant as JSON.
  const isJson = type === '' ? /^\s*[[{]/.test(body) : isJsonMediaType(type);
  if (pieces.length === 0 || !isJson || isBase64Encoded || body.trim() === '') return [];
  const isOpen = steps.some(
    ({ id, certainty }) => id === 'render-request-template' && certainty === 'unknown',
  );
  // What is sure of a template with unknown parts the run has said.
  const fault = isOpen ? null : jsonFault(body);
  if (fault === null) return [];
  const { offset } = fault;
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end) ?? pieces.at(-1);
  const message = `The rendered body is not JSON at offset ${offset}: ${fault.message} The backend gets it as ${type === '' ? 'a body without a type' : type}.`;
  return [breakOf('request-not-json', message, piece?.at)];
}

function breakOf<Place>(code: string, message: string, at: Place | undefined): HostileBreak<Place> {
  return { code, message, ...(at !== undefined && { at }) };
}
