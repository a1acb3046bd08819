/**
 * The public shape of a run's report (`design/contracts.md`): the core's `Report` with every span
 * turned into a place of a file, lines and columns from 1.
 */
import type {
  Certainty,
  HttpMessage,
  IntegrationReply,
  IntegrationRequest,
  Outcome,
  StepId,
} from '../../core/src/gateway/report.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';

/** A place in a file; lines and UTF-16 columns from 1, the end exclusive. */
export interface At {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PublicStep {
  readonly id: StepId;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly certainty: Certainty;
  readonly at?: At;
  readonly input?: Json;
  readonly output?: Json;
}

export interface PublicProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly at?: At;
  /** The character of a body that it speaks of, as a UTF-16 offset; the length for its end. */
  readonly inOutput?: { readonly output: PublicOutput; readonly offset: number };
}

/** A body that templates write. */
export type PublicOutput = 'integrationRequest.body' | 'response.body';

export interface PublicReport {
  readonly operation: string;
  readonly integrationType: string;
  readonly api: 'REST' | 'HTTP';
  readonly steps: readonly PublicStep[];
  readonly integrationRequest: IntegrationRequest | null;
  readonly integrationResponse: IntegrationReply | null;
  readonly response: { readonly status: number } & HttpMessage;
  /** The gateway response type of a failed call of a REST API: `UNSUPPORTED_MEDIA_TYPE`. */
  readonly gatewayResponse?: string;
  readonly overrides: { readonly requestOverride: Json; readonly responseOverride: Json };
  readonly problems: readonly PublicProblem[];
  readonly log: readonly string[];
  readonly provenance: readonly {
    readonly output: PublicOutput;
    /** UTF-16 offsets. */
    readonly start: number;
    readonly end: number;
    readonly at: At;
    /** Text of the template: its characters stand from `at` on as they do in the output. */
    readonly literal?: true;
  }[];
}
