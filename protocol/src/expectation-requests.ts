/** The requests about what a scenario expects: what it would say of a result, and how it is written. */
import type { ObservedReport } from '../../core/src/gateway/expect/observed-parts.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';
import type { LspRange } from './requests.ts';

/** `expect` of a scenario. */
export type Expectation = { readonly [part: string]: Json };

/** `apigateway/expectation`: what a scenario says that expects a result. */
export const expectationRequest = 'apigateway/expectation';
export interface ExpectationParams {
  /** Of the document that was run. */
  readonly uri: string;
  /** The result as it is shown; nothing is run. */
  readonly report: ObservedReport;
  /** What the scenario expects so far; null for nothing. */
  readonly expect: Expectation | null;
}
/** Null where the document is not open. */
export type ExpectationResult = {
  /** What "Expect This Result" means where nothing is chosen. */
  readonly whole: Expectation;
  /** Every part that the result has and a scenario can name. */
  readonly every: Expectation;
  /** The parts that are expected so far, with what came out; null where none are. */
  readonly again: Expectation | null;
} | null;

/** `apigateway/editExpectation`: the edits of a scenario's file after which it expects something else. */
export const editExpectationRequest = 'apigateway/editExpectation';
export interface EditExpectationParams {
  /** Of the scenario's file, which must be open. */
  readonly uri: string;
  readonly expect: Expectation;
}
/** Null where the file is not open. */
export type EditExpectationResult = {
  /** The version of the file that the edits are for. */
  readonly version: number;
  /** Null where the file is no JSON object. */
  readonly edits: readonly { readonly range: LspRange; readonly newText: string }[] | null;
} | null;
