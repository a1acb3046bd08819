/**
 * What a client sees of each way in which a call can fail. Statuses are recorded
 * (gateway-response-default-statuses); so are texts and error types where nothing else is said.
 */

interface FailureRule {
  /** The gateway response type that is looked up. */
  readonly responseType: string;
  readonly status: number;
  /** The x-amzn-ErrorType header; left out, there is none. */
  readonly errorType?: string;
  /** Null where the service has no text; the body then holds null too. */
  readonly message: string | null;
  /** The key of the text in the built-in body, where that is not `message`. */
  readonly key?: 'Message';
  /**
   * How a REST API writes the built-in body: with a blank behind the colon (`spaced`, what fails
   * from the validator on), without one (`compact`, what turns a call away before that; known by the
   * Content-Length of published answers: 26 of a 401, 23 and 42 of a 403), or the text alone.
   */
  readonly form: 'compact' | 'spaced' | 'text';
  /**
   * True where published answers have X-Ray's header; the others that are known have none. Answers of
   * functions that fail have it in 2025, and had none up to 2022.
   */
  readonly isTraced?: true;
  /** True where error type or text come from simulators or public reports. */
  readonly isUnconfirmed?: true;
  /** What an HTTP API answers, where that is not the same; its words come from public reports. */
  readonly httpApi?: { readonly status?: number; readonly message: string };
}

/** HTTP APIs answer 500 where a REST API answers 502, too: public reports of functions that fail. */
const internal = { status: 500, message: 'Internal Server Error' } as const;

export const failureRules = {
  'access-denied': {
    responseType: 'ACCESS_DENIED',
    status: 403,
    errorType: 'AccessDeniedException',
    form: 'compact',
    message: 'User is not authorized to access this resource',
    key: 'Message',
    isUnconfirmed: true,
    httpApi: { message: 'Forbidden' },
  },
  'authorizer-configuration': {
    responseType: 'AUTHORIZER_CONFIGURATION_ERROR',
    status: 500,
    errorType: 'AuthorizerConfigurationException',
    form: 'compact',
    message: null,
    httpApi: internal,
  },
  'authorizer-failure': {
    responseType: 'AUTHORIZER_FAILURE',
    status: 500,
    errorType: 'AuthorizerFailureException',
    form: 'compact',
    message: null,
    isUnconfirmed: true,
    httpApi: internal,
  },
  'bad-request-body': {
    responseType: 'BAD_REQUEST_BODY',
    status: 400,
    errorType: 'BadRequestException',
    form: 'spaced',
    message: 'Invalid request body',
    isTraced: true,
  },
  'bad-request-parameters': {
    responseType: 'BAD_REQUEST_PARAMETERS',
    status: 400,
    errorType: 'BadRequestException',
    form: 'spaced',
    message: 'Missing required request parameters',
  },
  configuration: {
    responseType: 'API_CONFIGURATION_ERROR',
    status: 500,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Internal server error',
    httpApi: internal,
  },
  'expired-token': {
    responseType: 'EXPIRED_TOKEN',
    status: 403,
    errorType: 'ExpiredTokenException',
    form: 'compact',
    message: 'The security token included in the request is expired',
    isUnconfirmed: true,
  },
  // Of functions, known from published access logs and a thread of AWS's own forum: these statuses
  // stay as long as a customised INTEGRATION_FAILURE has none of its own.
  'function-error': {
    responseType: 'INTEGRATION_FAILURE',
    status: 502,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Internal server error',
    isTraced: true,
    httpApi: internal,
  },
  'headers-too-large': {
    responseType: 'DEFAULT_4XX',
    // That there is a limit is documented, and not how a call beyond it is answered.
    status: 431,
    errorType: 'RequestHeaderFieldsTooLargeException',
    form: 'compact',
    message: null,
    isUnconfirmed: true,
  },
  // A call that fits no route, with an Authorization that is no signature (published answers). Which
  // type is looked up is not known.
  'incomplete-signature': {
    responseType: 'DEFAULT_4XX',
    status: 403,
    errorType: 'IncompleteSignatureException',
    form: 'compact',
    message: null,
    isUnconfirmed: true,
  },
  'invalid-api-key': {
    responseType: 'INVALID_API_KEY',
    status: 403,
    errorType: 'ForbiddenException',
    form: 'compact',
    message: 'Forbidden',
  },
  'invalid-signature': {
    responseType: 'INVALID_SIGNATURE',
    status: 403,
    errorType: 'InvalidSignatureException',
    form: 'compact',
    message:
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    isUnconfirmed: true,
  },
  invocation: {
    responseType: 'INTEGRATION_FAILURE',
    status: 500,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Internal server error',
    httpApi: internal,
  },
  // A published answer and its length (2016), the bodies of ten more (to 2025). It has no error type;
  // which response type is looked up is not known.
  'lambda-request': {
    responseType: 'DEFAULT_4XX',
    status: 400,
    form: 'spaced',
    message: null,
    isUnconfirmed: true,
  },
  'missing-token': {
    responseType: 'MISSING_AUTHENTICATION_TOKEN',
    status: 403,
    errorType: 'MissingAuthenticationTokenException',
    form: 'compact',
    message: 'Missing Authentication Token',
    httpApi: { status: 404, message: 'Not Found' },
  },
  network: {
    responseType: 'INTEGRATION_FAILURE',
    status: 504,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Network error communicating with endpoint',
    httpApi: { status: 503, message: 'Service Unavailable' },
  },
  'proxy-output': {
    responseType: 'DEFAULT_5XX',
    status: 502,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Internal server error',
    isTraced: true,
    // Which type is looked up is not known.
    isUnconfirmed: true,
    httpApi: internal,
  },
  'quota-exceeded': {
    responseType: 'QUOTA_EXCEEDED',
    status: 429,
    errorType: 'LimitExceededException',
    form: 'compact',
    message: 'Limit Exceeded',
  },
  throttled: {
    responseType: 'THROTTLED',
    status: 429,
    errorType: 'TooManyRequestsException',
    form: 'compact',
    message: 'Too Many Requests',
  },
  timeout: {
    responseType: 'INTEGRATION_TIMEOUT',
    status: 504,
    errorType: 'InternalServerErrorException',
    form: 'spaced',
    message: 'Endpoint request timed out',
    isTraced: true,
    httpApi: { status: 503, message: 'Service Unavailable' },
  },
  'too-large': {
    responseType: 'REQUEST_TOO_LARGE',
    status: 413,
    // Text and status are of published answers and of tests of public APIs; the header is not known.
    errorType: 'RequestTooLargeException',
    form: 'text',
    message: 'HTTP content length exceeded 10485760 bytes.',
    isUnconfirmed: true,
    httpApi: { message: 'Request Too Long' },
  },
  unauthorized: {
    responseType: 'UNAUTHORIZED',
    status: 401,
    errorType: 'UnauthorizedException',
    form: 'compact',
    message: 'Unauthorized',
  },
  'unsupported-media-type': {
    responseType: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    errorType: 'BadRequestException',
    form: 'spaced',
    message: 'Unsupported Media Type',
  },
  'waf-filtered': {
    responseType: 'WAF_FILTERED',
    status: 403,
    errorType: 'ForbiddenException',
    form: 'compact',
    message: 'Forbidden',
    isUnconfirmed: true,
  },
} as const satisfies Record<string, FailureRule>;

export type FailureKind = keyof typeof failureRules;

/** The rule of a kind, with what it may leave out. */
export function failureRule(kind: FailureKind): FailureRule {
  return failureRules[kind];
}
