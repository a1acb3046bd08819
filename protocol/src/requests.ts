/** The requests of our own between client and server, beside LSP's. */
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { PublicReport } from './report.ts';

/** What can be run in a document: an integration, or the document's one template. */
export type RunTarget =
  { readonly kind: 'integration'; readonly pointer: string } | { readonly kind: 'template' };

/** `apigateway/run`: run one integration (or preview one template) of an open document. */
export const runRequest = 'apigateway/run';
export interface RunParams {
  readonly uri: string;
  readonly target: RunTarget;
  /** Null: the default scenario that the document gives. */
  readonly scenario: Scenario | null;
}
export interface RunResult {
  /** The document version that was run; the panel marks an older one as stale. */
  readonly version: number;
  readonly report: PublicReport;
}

/** `apigateway/targets`: what can be run in a document. */
export const targetsRequest = 'apigateway/targets';
export interface TargetsParams {
  readonly uri: string;
}
export interface TargetItem {
  readonly target: RunTarget;
  /** `POST /orders/{id}`, or the template's file name. */
  readonly operation: string;
  readonly integrationType: string;
  /** Its place, LSP positions from 0. */
  readonly range: LspRange;
}

/** `apigateway/defaultScenario`: the sample inputs that the document gives for a target. */
export const defaultScenarioRequest = 'apigateway/defaultScenario';
export interface DefaultScenarioParams {
  readonly uri: string;
  readonly target: RunTarget;
}

/** `apigateway/syntaxTree`: the tree of the template at a position, as text. */
export const syntaxTreeRequest = 'apigateway/syntaxTree';
export interface SyntaxTreeParams {
  readonly uri: string;
  readonly position: LspPosition;
}

export interface LspPosition {
  readonly line: number;
  readonly character: number;
}
export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}
