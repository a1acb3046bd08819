/**
 * The keys inside of the extensions beside an integration. Facts from AWS's extension reference and
 * API reference, in our words.
 */
import type { KnownKey, KnownValue } from '../known-keys.ts';

/** The keys of an extension's object, and how many names stand between it and the extension. */
export interface ExtensionKeys {
  readonly extension: string;
  readonly names: 0 | 1;
  readonly keys: readonly KnownKey[];
}

type Row = Omit<KnownKey, 'default' | 'values' | 'types' | 'inHttpApi'> &
  Partial<Pick<KnownKey, 'default' | 'values' | 'inHttpApi'>>;

const FLAGS: readonly KnownValue[] = [
  { value: 'true', doc: 'On.' },
  { value: 'false', doc: 'Off.' },
];

/** By extension, sorted. */
export const extensionKeys: readonly ExtensionKeys[] = [
  {
    extension: 'x-amazon-apigateway-auth',
    names: 0,
    keys: rows({
      key: 'type',
      type: 'string',
      doc: 'Who may call the method, beside what `security` asks.',
      default: 'NONE',
      values: [
        { value: 'AWS_IAM', doc: 'Requests signed by an identity that may invoke the API.' },
        { value: 'NONE', doc: 'Everybody.' },
      ],
    }),
  },
  {
    extension: 'x-amazon-apigateway-authorizer',
    names: 0,
    keys: rows(
      {
        key: 'authorizerCredentials',
        type: 'string',
        doc: 'The ARN of the role that API Gateway takes to call the function.',
        default: "the function's own policy must let API Gateway in",
      },
      {
        key: 'authorizerPayloadFormatVersion',
        type: 'string',
        doc: 'The shape of the event of a Lambda authorizer; HTTP APIs only.',
        values: [
          { value: '1.0', doc: 'The event of REST APIs.' },
          { value: '2.0', doc: 'The shorter event of HTTP APIs.' },
        ],
        inHttpApi: true,
      },
      {
        key: 'authorizerResultTtlInSeconds',
        type: 'integer',
        doc: "How long the authorizer's answer is kept, in seconds: 0 (not at all) to 3600.",
        default: '300',
        inHttpApi: true,
      },
      {
        key: 'authorizerUri',
        type: 'string',
        doc: "The function's invocation path: `arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{function ARN}/invocations`.",
        inHttpApi: true,
      },
      {
        key: 'enableSimpleResponses',
        type: 'boolean',
        doc: 'The function answers with `isAuthorized` in place of a policy; payload format 2.0 of HTTP APIs only.',
        default: 'false',
        values: FLAGS,
        inHttpApi: true,
      },
      {
        key: 'identitySource',
        type: 'string',
        doc: 'Where the identity is: `method.request.header.name`, `method.request.querystring.name`, `context.…` or `stageVariables.…`, several with commas. A cached `request` authorizer needs it.',
        inHttpApi: true,
      },
      {
        key: 'identityValidationExpression',
        type: 'string',
        doc: 'A regular expression that a token has to match before the function is called; another is answered with 401.',
      },
      {
        key: 'jwtConfiguration',
        type: 'object',
        doc: '`issuer` and `audience` of a JWT authorizer; HTTP APIs only.',
        inHttpApi: true,
      },
      {
        key: 'providerARNs',
        type: 'array',
        doc: 'The ARNs of the user pools of a `cognito_user_pools` authorizer, at least one.',
      },
      {
        key: 'type',
        type: 'string',
        doc: 'The kind of the authorizer.',
        values: [
          { value: 'token', doc: 'A function that gets one header, the token. REST APIs.' },
          { value: 'request', doc: 'A function that gets the request without its body.' },
          { value: 'cognito_user_pools', doc: 'A token of a Cognito user pool. REST APIs.' },
          { value: 'jwt', doc: 'A token of an OpenID Connect issuer. HTTP APIs.' },
        ],
        inHttpApi: true,
      },
    ),
  },
  {
    extension: 'x-amazon-apigateway-cors',
    names: 0,
    keys: rows(
      {
        key: 'allowCredentials',
        type: 'boolean',
        doc: 'Whether requests may come with cookies; not together with the origin `*`.',
        default: 'false',
        values: FLAGS,
        inHttpApi: true,
      },
      {
        key: 'allowHeaders',
        type: 'array',
        doc: 'Headers that requests may have.',
        inHttpApi: true,
      },
      { key: 'allowMethods', type: 'array', doc: 'Methods that may be called.', inHttpApi: true },
      { key: 'allowOrigins', type: 'array', doc: 'Origins that may call.', inHttpApi: true },
      { key: 'exposeHeaders', type: 'array', doc: 'Headers that pages may read.', inHttpApi: true },
      {
        key: 'maxAge',
        type: 'integer',
        doc: 'How long browsers keep a preflight answer, in seconds.',
        inHttpApi: true,
      },
    ),
  },
  {
    extension: 'x-amazon-apigateway-endpoint-configuration',
    names: 0,
    keys: rows(
      {
        key: 'disableExecuteApiEndpoint',
        type: 'boolean',
        doc: 'Whether the API answers at its custom domains only.',
        default: 'false',
        values: FLAGS,
        inHttpApi: true,
      },
      {
        key: 'vpcEndpointIds',
        type: 'array',
        doc: 'The VPC endpoints of a private API.',
      },
    ),
  },
  {
    extension: 'x-amazon-apigateway-gateway-responses',
    names: 1,
    keys: rows(
      {
        key: 'responseParameters',
        type: 'object',
        doc: 'Headers for the client: `gatewayresponse.header.name` from a static value in single quotes, `method.request.…`, `context.…` or `stageVariables.…`.',
        default: 'none',
      },
      {
        key: 'responseTemplates',
        type: 'object',
        doc: 'By media type, the body. No VTL is run: `$context` and `$stageVariables` are replaced, and that is all.',
        default: '`{"message":$context.error.messageString}` as `application/json`',
      },
      {
        key: 'statusCode',
        type: 'string',
        doc: 'The status that the client gets.',
        default: 'that of the type; of `DEFAULT_4XX` and `DEFAULT_5XX`, that of the failure',
      },
    ),
  },
  {
    extension: 'x-amazon-apigateway-request-validators',
    names: 1,
    keys: rows(
      {
        key: 'validateRequestBody',
        type: 'boolean',
        doc: "Whether the body is held against the model of its media type; 'Invalid request body' is a 400.",
        default: 'false',
        values: FLAGS,
      },
      {
        key: 'validateRequestParameters',
        type: 'boolean',
        doc: 'Whether required parameters of path, query and headers have to be there and not blank.',
        default: 'false',
        values: FLAGS,
      },
    ),
  },
];

function rows(...given: readonly Row[]): readonly KnownKey[] {
  return given.map((row) => ({ default: null, values: [], types: [], inHttpApi: false, ...row }));
}

/** The kinds of failure that a gateway response is for; the complete list, as the service gives it. */
export const gatewayResponseTypes = [
  'ACCESS_DENIED', 'API_CONFIGURATION_ERROR', 'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE', 'BAD_REQUEST_BODY', 'BAD_REQUEST_PARAMETERS', 'DEFAULT_4XX',
  'DEFAULT_5XX', 'EXPIRED_TOKEN', 'INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT',
  'INVALID_API_KEY', 'INVALID_SIGNATURE', 'MISSING_AUTHENTICATION_TOKEN', 'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE', 'RESOURCE_NOT_FOUND', 'THROTTLED', 'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE', 'WAF_FILTERED',
]; // prettier-ignore
