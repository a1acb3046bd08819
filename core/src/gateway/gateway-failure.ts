/** The ways a call can end before or without an answer of the integration, and what the client sees. */
import { escapeJavaScript } from './encoding/escape-javascript.ts';
import { failureRule, type FailureKind } from './failure-rules.ts';
import type { ApiKind } from './integration.ts';

/** A failed call. */
export interface GatewayFailure {
  readonly kind: FailureKind;
  /** The client's message where it is not the kind's own. */
  readonly message?: string;
  /** What the execution log says of it: one line, or several. */
  readonly log: string | readonly string[];
  /** True where published answers have X-Ray's header for this one of its kind. */
  readonly isTraced?: true;
  /** The `www-authenticate` of the answer, which comes with no Content-Type (published answers). */
  readonly challenge?: string;
  /** What is wrong with the body, as `$context.error.validationErrorString` has it. */
  readonly validationError?: string;
}

/** A failure that the log calls a configuration error. */
export function configurationError(
  text: string,
  kind: FailureKind = 'configuration',
): GatewayFailure {
  return { kind, log: `Execution failed due to configuration error: ${text}` };
}

/** The client's body (aws-recorded: error-body-has-space, and what the rules say of the others). */
export function failureBody(failure: GatewayFailure, api: ApiKind): string {
  const { httpApi, key = 'message', message: usual, form } = failureRule(failure.kind);
  const message = failure.message ?? usual;
  if (api === 'HTTP') return JSON.stringify({ message: httpApi?.message ?? message });
  switch (form) {
    case 'text':
      return message ?? '';
    case 'compact':
      return JSON.stringify({ [key]: message });
    case 'spaced':
      return `{"${key}": ${messageString(message)}}`;
  }
}

/** `$context.error.messageString`: published answers have the escapes of `$util.escapeJavaScript`. */
export function messageString(message: string | null): string {
  return message === null ? 'null' : `"${escapeJavaScript(message)}"`;
}

/** The status of a failed call. */
export function failureStatus({ kind }: GatewayFailure, api: ApiKind): number {
  const { status, httpApi } = failureRule(kind);
  return (api === 'HTTP' ? httpApi?.status : undefined) ?? status;
}
