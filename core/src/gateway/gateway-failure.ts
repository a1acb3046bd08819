/** The ways a call can end before or without an answer of the integration, and what the client sees. */
import type { ApiKind } from './integration.ts';

export type FailureKind =
  | 'bad-request-body'
  | 'bad-request-parameters'
  | 'configuration'
  | 'missing-token'
  | 'network'
  | 'proxy-output'
  | 'timeout'
  | 'too-large'
  | 'unsupported-media-type';

interface FailureRule {
  /** The gateway response type that is looked up. */
  readonly responseType: string;
  readonly status: number;
  /** The x-amzn-ErrorType header. */
  readonly errorType: string;
  readonly message: string;
  /** What an HTTP API answers, where that is not the same; its words come from public reports. */
  readonly httpApi?: { readonly status?: number; readonly message: string };
}

/** Statuses and texts as recorded; see "Gateway responses" of the reference. */
export const failureRules = {
  'bad-request-body': {
    responseType: 'BAD_REQUEST_BODY',
    status: 400,
    errorType: 'BadRequestException',
    message: 'Invalid request body',
  },
  'bad-request-parameters': {
    responseType: 'BAD_REQUEST_PARAMETERS',
    status: 400,
    errorType: 'BadRequestException',
    message: 'Missing required request parameters',
  },
  configuration: {
    responseType: 'API_CONFIGURATION_ERROR',
    status: 500,
    errorType: 'InternalServerErrorException',
    message: 'Internal server error',
    httpApi: { message: 'Internal Server Error' },
  },
  'missing-token': {
    responseType: 'MISSING_AUTHENTICATION_TOKEN',
    status: 403,
    errorType: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
    httpApi: { status: 404, message: 'Not Found' },
  },
  network: {
    responseType: 'INTEGRATION_FAILURE',
    status: 504,
    errorType: 'InternalServerErrorException',
    message: 'Network error communicating with endpoint',
    httpApi: { message: 'Service Unavailable' },
  },
  'proxy-output': {
    responseType: 'DEFAULT_5XX',
    status: 502,
    errorType: 'InternalServerErrorException',
    message: 'Internal server error',
    httpApi: { message: 'Internal Server Error' },
  },
  timeout: {
    responseType: 'INTEGRATION_TIMEOUT',
    status: 504,
    errorType: 'InternalServerErrorException',
    message: 'Endpoint request timed out',
    httpApi: { message: 'Service Unavailable' },
  },
  'too-large': {
    responseType: 'REQUEST_TOO_LARGE',
    status: 413,
    errorType: 'RequestTooLargeException',
    message: 'Request Too Long',
  },
  'unsupported-media-type': {
    responseType: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    errorType: 'BadRequestException',
    message: 'Unsupported Media Type',
  },
} as const satisfies Record<FailureKind, FailureRule>;

/** A failed call. */
export interface GatewayFailure {
  readonly kind: FailureKind;
  /** The client's message where it is not the kind's own. */
  readonly message?: string;
  /** What the execution log says after "Execution failed due to". */
  readonly log: string;
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

/** The client's body. A REST API writes a blank after the colon (aws-recorded: error-body-has-space). */
export function failureBody(failure: GatewayFailure, api: ApiKind): string {
  const rule: FailureRule = failureRules[failure.kind];
  const message = failure.message ?? rule.message;
  if (api === 'HTTP') return JSON.stringify({ message: rule.httpApi?.message ?? message });
  return `{"message": ${JSON.stringify(message)}}`;
}

/** The status of a failed call. */
export function failureStatus({ kind }: GatewayFailure, api: ApiKind): number {
  const { status, httpApi }: FailureRule = failureRules[kind];
  return (api === 'HTTP' ? httpApi?.status : undefined) ?? status;
}
