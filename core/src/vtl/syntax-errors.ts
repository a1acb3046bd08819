/**
 * The closed list of syntax errors, with the sentence that a person reads. Each says what Velocity
 * (and so API Gateway) will do: a template with a syntax error is not rendered at all.
 */
import type { Span } from '../text/span.ts';

/** The messages by code; the owner of the parser grows this table, nobody else adds codes. */
export const syntaxErrorMessages = {
  'unclosed-directive': "'{0}' has no '#end'",
} as const satisfies Record<string, string>;

export type SyntaxErrorCode = keyof typeof syntaxErrorMessages;

/** One syntax error, at the place where a person would look for it. */
export interface SyntaxError extends Span {
  readonly code: SyntaxErrorCode;
  readonly message: string;
  /**
   * Where Velocity itself gives up, as an offset; `start` is where the cause is. Used for error
   * texts that quote Velocity's own line and column.
   */
  readonly velocityOffset?: number;
}
