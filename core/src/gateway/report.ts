/**
 * The result of one run, in offsets: what the panel, `run --format json` and the tests show once
 * the rim has turned spans into lines (`protocol/src/report.ts` is the public shape).
 */
import type { Span } from '../text/span.ts';
import type { TemplateValues } from './reference-values.ts';
import type { Json } from './scenario.ts';

/** A closed list, in the order of the pipeline. */
export const stepIds = [
  'read-request',
  'match-route',
  'authorize-request',
  'check-api-key',
  'validate-request',
  'map-request-parameters',
  'select-request-template',
  'convert-request-content',
  'render-request-template',
  'apply-request-overrides',
  'build-integration-request',
  'call-backend',
  'interpret-proxy-response',
  'select-integration-response',
  'map-response-parameters',
  'select-response-template',
  'convert-response-content',
  'render-response-template',
  'apply-response-overrides',
  'send-response',
] as const;

export type StepId = (typeof stepIds)[number];
export type Outcome = 'done' | 'skipped' | 'failed';
export type Certainty = 'documented' | 'recorded' | 'inferred' | 'unknown';

/** One step of the call, with the reason for what happened. */
export interface Step {
  readonly id: StepId;
  readonly outcome: Outcome;
  /** One sentence that names what was compared. */
  readonly reason: string;
  readonly certainty: Certainty;
  /** Where in the host file it was decided. */
  readonly at?: Span;
  readonly input?: Json;
  readonly output?: Json;
}

export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly at?: Span;
  /** The character of a body that it speaks of, as a UTF-16 offset; the length for its end. */
  readonly inOutput?: { readonly output: Provenance['output']; readonly offset: number };
}

export interface HttpMessage {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

export type IntegrationRequest =
  | ({ readonly method: string; readonly url: string } & HttpMessage)
  | { readonly lambdaEvent: Json };

export type IntegrationReply =
  | ({ readonly status: number } & HttpMessage)
  | { readonly lambdaResult: Json }
  | { readonly lambdaError: Json };

/** Which template piece wrote which part of an output. */
export interface Provenance {
  readonly output: 'integrationRequest.body' | 'response.body';
  /** UTF-16 offsets into that output. */
  readonly start: number;
  readonly end: number;
  /** The piece of the host file. */
  readonly at: Span;
  /** Text of the template: its characters stand from `at.start` on as they do in the output. */
  readonly literal?: true;
}

export interface Report {
  readonly operation: string;
  readonly integrationType: string;
  readonly api: 'REST' | 'HTTP';
  readonly steps: readonly Step[];
  readonly integrationRequest: IntegrationRequest | null;
  readonly integrationResponse: IntegrationReply | null;
  readonly response: { readonly status: number } & HttpMessage;
  /** The gateway response type of a failed call of a REST API: `UNSUPPORTED_MEDIA_TYPE`. */
  readonly gatewayResponse?: string;
  readonly overrides: { readonly requestOverride: Json; readonly responseOverride: Json };
  readonly problems: readonly Problem[];
  /** The four landmarks of the console's test log, in their order. */
  readonly log: readonly string[];
  readonly provenance: readonly Provenance[];
  /** What the references of each template gave; for the editor, and no part of the public report. */
  readonly values?: readonly TemplateValues[];
}
