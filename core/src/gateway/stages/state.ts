/** What travels from stage to stage of a run. A stage answers with a new state, it changes none. */
import type { JavaMap } from '../../velocity/values.ts';
import type { Limits } from '../../velocity/limits.ts';
import type { Span } from '../../text/span.ts';
import { isLambdaUri } from '../integration-uri.ts';
import type { CompleteScenario } from '../complete-scenario.ts';
import type { GatewayFailure } from '../gateway-failure.ts';
import type {
  Integration,
  IntegrationResponse,
  IntegrationType,
  TemplateEntry,
} from '../integration.ts';
import type { Fields } from '../message/fields.ts';
import type { Payload } from '../message/payload.ts';
import type {
  Certainty,
  IntegrationReply,
  IntegrationRequest,
  Outcome,
  Problem,
  Provenance,
  StepId,
} from '../report.ts';
import type { TemplateValues } from '../reference-values.ts';
import type { Json } from '../scenario.ts';

export interface RunOptions {
  /** Asked now and then; true ends the render at hand with an error. */
  readonly isTimeUp?: () => boolean;
  /** Budgets of a template; those of the AWS profile where missing. */
  readonly limits?: Limits;
}

/** What the client sent, as the API sees it. */
export interface ClientRequest {
  readonly method: string;
  /** The path without the stage, as called: with its escapes. */
  readonly path: string;
  /** Decoded. */
  readonly pathParameters: Fields;
  /** As they stand in the path, with their escapes. */
  readonly calledParameters: Fields;
  readonly query: Fields;
  /** The query as called, without `?`. */
  readonly rawQuery: string;
  readonly headers: Fields;
  readonly payload: Payload;
}

/** What the request mappings and overrides gave. */
export interface MappedRequest {
  readonly headers: Fields;
  readonly query: Fields;
  readonly path: Fields;
  /** A whole path in place of the uri's own, which an HTTP API can set; null where none did. */
  readonly wholePath: string | null;
}

/** What answered, in one shape for every type. */
export interface BackendReply {
  readonly status: number;
  readonly headers: Fields;
  readonly payload: Payload;
  /** The function's error message; null where there was no function error. */
  readonly errorMessage: string | null;
  /** What a Lambda function returned; undefined for other backends. */
  readonly result?: Json;
}

/** The answer to the client as far as it is made. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: Fields;
  readonly payload: Payload;
}

export interface RunState {
  readonly integration: Integration;
  readonly type: IntegrationType;
  readonly scenario: CompleteScenario;
  readonly options: RunOptions;
  /** `$context` and `$input.params()`: the same objects for both templates. */
  readonly context: JavaMap;
  readonly params: JavaMap;
  readonly request: ClientRequest;
  readonly mapped: MappedRequest;
  /** The body as it stands: the client's, then converted, then rendered. */
  readonly payload: Payload;
  /** True once a request template has written the payload. */
  readonly isRendered: boolean;
  readonly requestTemplate: TemplateEntry | null;
  /** The media type whose model the body was found to fit; null where none was asked. */
  readonly validatedType: string | null;
  readonly integrationRequest: IntegrationRequest | null;
  readonly reply: BackendReply | null;
  readonly integrationResponse: IntegrationReply | null;
  readonly chosenResponse: IntegrationResponse | null;
  readonly responseTemplate: TemplateEntry | null;
  readonly response: ClientResponse;
  readonly failure: GatewayFailure | null;
  readonly problems: readonly Problem[];
  readonly provenance: readonly Provenance[];
  /** What the references of the templates gave that ran so far. */
  readonly values: readonly TemplateValues[];
}

/** What a stage found and did. */
export interface StageResult {
  readonly state: RunState;
  readonly outcome: Outcome;
  /** One sentence that names what was compared. */
  readonly reason: string;
  readonly certainty: Certainty;
  /** In the host file. */
  readonly at?: Span | undefined;
  readonly input?: Json | undefined;
  readonly output?: Json | undefined;
}

export interface Stage {
  readonly id: StepId;
  run(state: RunState): StageResult;
}

type Details = Partial<Pick<StageResult, 'at' | 'input' | 'output'>>;

export function done(
  state: RunState,
  reason: string,
  certainty: Certainty,
  details: Details = {},
): StageResult {
  return { state, outcome: 'done', reason, certainty, ...details };
}

/** A stage that had nothing to do. */
export function skipped(
  state: RunState,
  reason: string,
  certainty: Certainty = 'documented',
  details: Details = {},
): StageResult {
  return { state, outcome: 'skipped', reason, certainty, ...details };
}

/** A stage that ends the call. */
export function failed(
  state: RunState,
  failure: GatewayFailure,
  reason: string,
  certainty: Certainty,
  details: Details = {},
): StageResult {
  return { state: { ...state, failure }, outcome: 'failed', reason, certainty, ...details };
}

/**
 * True where the backend is a Lambda function: by its uri, or, where that is known only after
 * deployment, because the scenario says what a function answers.
 */
export function callsLambda({ type, integration, scenario }: RunState): boolean {
  const { uri } = integration;
  if (type === 'AWS_PROXY') return integration.integrationSubtype === null;
  if (type !== 'AWS' || uri === null) return false;
  return isLambdaUri(uri.read) || (!uri.known && scenario.backend.lambda !== undefined);
}

export function isProxy({ type }: RunState): boolean {
  return type === 'AWS_PROXY' || type === 'HTTP_PROXY';
}
