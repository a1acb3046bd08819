/** The request about what a scenario expects: what it would say of a result. */
import type { ObservedReport } from '../../core/src/gateway/expect/observed-parts.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';

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
