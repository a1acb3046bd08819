/**
 * The keys of an integration, of its responses, and the extensions beside it: what completion
 * offers and hover explains. Facts from AWS's extension reference and API reference, in our words.
 */
import type { IntegrationType } from '../gateway/integration.ts';
import { subtypes } from './known-keys/subtypes.ts';

export interface KnownValue {
  readonly value: string;
  readonly doc: string;
}

export interface KnownKey {
  readonly key: string;
  readonly type: 'string' | 'integer' | 'object' | 'array' | 'boolean';
  /** One or two sentences. */
  readonly doc: string;
  /** What holds when the key is missing; null where nothing does. */
  readonly default: string | null;
  /** The closed list of values, as OpenAPI files write them; empty where any text may stand. */
  readonly values: readonly KnownValue[];
  /** REST integration types for which the key has an effect. */
  readonly types: readonly IntegrationType[];
  /** Whether it has a meaning in HTTP APIs. */
  readonly inHttpApi: boolean;
  /** A table for hover, in Markdown, where a sentence does not do. */
  readonly table?: string;
}

/** By the templates that there are and the request's Content-Type. Source: Developer Guide. */
const PASSTHROUGH_TABLE = `| \`requestTemplates\` has | Content-Type | \`when_no_match\` | \`when_no_templates\` | \`never\` |
| --- | --- | --- | --- | --- |
| a template for that type | it | template | template | template |
| templates for other types | another | passed through | 415 | 415 |
| no template | any | passed through | passed through | 415 |

A request without a Content-Type counts as \`application/json\`.`;

const ALL: readonly IntegrationType[] = ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'];
const CALLS: readonly IntegrationType[] = ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY'];
const CUSTOM: readonly IntegrationType[] = ['AWS', 'HTTP', 'MOCK'];
const OVER_HTTP: readonly IntegrationType[] = ['HTTP', 'HTTP_PROXY'];
const PROXIES: readonly IntegrationType[] = ['AWS_PROXY', 'HTTP_PROXY'];

const CONTENT_HANDLING: readonly KnownValue[] = [
  { value: 'CONVERT_TO_TEXT', doc: 'A binary body becomes its base64 text.' },
  { value: 'CONVERT_TO_BINARY', doc: 'A base64 text becomes the bytes that it stands for.' },
];

const METHODS: readonly KnownValue[] = [
  { value: 'GET', doc: 'The backend is called with GET.' },
  { value: 'PUT', doc: 'The backend is called with PUT.' },
  { value: 'POST', doc: 'The backend is called with POST; Lambda takes nothing else.' },
  { value: 'DELETE', doc: 'The backend is called with DELETE.' },
  { value: 'PATCH', doc: 'The backend is called with PATCH.' },
  { value: 'OPTIONS', doc: 'The backend is called with OPTIONS.' },
  { value: 'HEAD', doc: 'The backend is called with HEAD.' },
  { value: 'ANY', doc: 'The backend is called with the method of the client.' },
];

/** The keys of an `x-amazon-apigateway-integration` object, sorted. */
export const integrationKeys: readonly KnownKey[] = [
  {
    key: '$ref',
    type: 'string',
    doc: 'Takes the integration from `components/x-amazon-apigateway-integrations` of this file.',
    default: null,
    values: [],
    types: [],
    inHttpApi: true,
  },
  {
    key: 'cacheKeyParameters',
    type: 'array',
    doc: 'Declared request parameters (`method.request.querystring.page`) that tell cached answers apart.',
    default: 'none',
    values: [],
    types: ALL,
    inHttpApi: false,
  },
  {
    key: 'cacheNamespace',
    type: 'string',
    doc: 'Methods that name the same namespace share cached answers.',
    default: 'the id of the resource',
    values: [],
    types: ALL,
    inHttpApi: false,
  },
  {
    key: 'connectionId',
    type: 'string',
    doc: 'The id of the VPC link, or `${stageVariables.name}`. Needed when `connectionType` is `VPC_LINK`.',
    default: null,
    values: [],
    types: OVER_HTTP,
    inHttpApi: true,
  },
  {
    key: 'connectionType',
    type: 'string',
    doc: 'The way to the backend.',
    default: 'INTERNET',
    values: [
      { value: 'INTERNET', doc: 'Over the public internet.' },
      { value: 'VPC_LINK', doc: 'Into a VPC, through the link that `connectionId` names.' },
    ],
    types: OVER_HTTP,
    inHttpApi: true,
  },
  {
    key: 'contentHandling',
    type: 'string',
    doc: 'Converts the request body between text and bytes before it is mapped.',
    default: 'the body is passed on as it came',
    values: CONTENT_HANDLING,
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'credentials',
    type: 'string',
    doc: "The ARN of the role that API Gateway takes to call the backend; `arn:aws:iam::*:user/*` calls with the caller's own.",
    default: "none: the permission must come from the backend's resource policy",
    values: [],
    types: ['AWS', 'AWS_PROXY'],
    inHttpApi: true,
  },
  {
    key: 'httpMethod',
    type: 'string',
    doc: 'The method with which the backend is called, in upper case. A Lambda function is always called with POST, whatever the client used.',
    default: null,
    values: METHODS,
    types: CALLS,
    inHttpApi: true,
  },
  {
    key: 'integrationSubtype',
    type: 'string',
    doc: 'The AWS service action that an HTTP API calls, in place of `uri`. It takes `credentials` and payload format 1.0.',
    default: null,
    values: subtypes.map(({ name, doc, required }) => ({
      value: name,
      doc: `${doc} Needs ${required.join(', ')}.`,
    })),
    types: [],
    inHttpApi: true,
  },
  {
    key: 'integrationTarget',
    type: 'string',
    doc: 'The ARN of the load balancer (or its listener) behind a VPC link of the second version.',
    default: null,
    values: [],
    types: OVER_HTTP,
    inHttpApi: false,
  },
  {
    key: 'passthroughBehavior',
    type: 'string',
    doc: 'What becomes of a request whose Content-Type has no template in `requestTemplates`.',
    default: 'when_no_match',
    values: [
      { value: 'when_no_match', doc: 'The body goes to the backend as it came.' },
      {
        value: 'when_no_templates',
        doc: 'The body goes through only if there is no template at all; else the client gets 415.',
      },
      { value: 'never', doc: 'The client gets 415 Unsupported Media Type.' },
    ],
    types: CUSTOM,
    inHttpApi: false,
    table: PASSTHROUGH_TABLE,
  },
  {
    key: 'payloadFormatVersion',
    type: 'string',
    doc: 'The shape of the event that a Lambda function gets from an HTTP API. REST APIs always send 1.0.',
    default: null,
    values: [
      { value: '1.0', doc: 'The event of REST APIs; the only one for other backends.' },
      { value: '2.0', doc: 'The shorter event of HTTP APIs, for Lambda only.' },
    ],
    types: [],
    inHttpApi: true,
  },
  {
    key: 'requestParameters',
    type: 'object',
    doc: 'What the backend gets: `integration.request.header|querystring|path.name` from `method.request.…`, `context.…`, `stageVariables.…` or a static value in single quotes. In HTTP APIs: `append:`, `overwrite:` and `remove:` actions, or the parameters of the subtype.',
    default: 'nothing is mapped',
    values: [],
    types: CALLS,
    inHttpApi: true,
  },
  {
    key: 'requestTemplates',
    type: 'object',
    doc: 'By media type of the request, the VTL template that writes the body for the backend. A MOCK needs one that writes a `statusCode`.',
    default: 'none: `passthroughBehavior` decides',
    values: [],
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'responses',
    type: 'object',
    doc: "How the backend's answer becomes the client's: each key is a regular expression (Java's) that must match the whole status code, or the error message of a Lambda function; `default` takes the rest.",
    default: 'none: every call fails with 500',
    values: [],
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'responseParameters',
    type: 'object',
    doc: "In HTTP APIs: by the backend's status code, the `append:`, `overwrite:` and `remove:` actions on headers, and `overwrite:statuscode`. In REST APIs it belongs to an entry of `responses`.",
    default: 'nothing is mapped',
    values: [],
    types: [],
    inHttpApi: true,
  },
  {
    key: 'responseTransferMode',
    type: 'string',
    doc: "Whether a proxy's answer is collected before it is sent.",
    default: 'BUFFERED',
    values: [
      { value: 'BUFFERED', doc: 'The client gets the answer when it is complete.' },
      { value: 'STREAM', doc: 'The client gets the answer while it comes.' },
    ],
    types: PROXIES,
    inHttpApi: false,
  },
  {
    key: 'timeoutInMillis',
    type: 'integer',
    doc: 'How long API Gateway waits for the backend, in milliseconds: 50 to 29000, more only with a raised quota on Regional and private APIs. In HTTP APIs up to 30000.',
    default: '29000 (HTTP APIs: 30000)',
    values: [],
    types: ALL,
    inHttpApi: true,
  },
  {
    key: 'tlsConfig',
    type: 'object',
    doc: '`insecureSkipVerification: true` accepts a certificate that no public authority vouches for; in HTTP APIs `serverNameToVerify` names the host.',
    default: 'the certificate is verified',
    values: [],
    types: OVER_HTTP,
    inHttpApi: true,
  },
  {
    key: 'type',
    type: 'string',
    doc: 'What stands behind the method, and whether templates take part.',
    default: null,
    values: [
      {
        value: 'aws',
        doc: 'An action of an AWS service or a Lambda function, with templates both ways.',
      },
      {
        value: 'aws_proxy',
        doc: 'A Lambda function that gets the whole request as an event and answers for itself.',
      },
      { value: 'http', doc: 'An HTTP endpoint, with templates both ways.' },
      {
        value: 'http_proxy',
        doc: 'An HTTP endpoint that gets the request as it came; only parameters are mapped.',
      },
      { value: 'mock', doc: 'No backend: API Gateway answers by itself from the templates.' },
    ],
    types: ALL,
    inHttpApi: true,
  },
  {
    key: 'uri',
    type: 'string',
    doc: 'The backend: a URL for HTTP types, `arn:aws:apigateway:{region}:{service}:path|action/…` for AWS types. `{name}` is filled by `integration.request.path.name`, `${stageVariables.name}` at the call.',
    default: null,
    values: [],
    types: CALLS,
    inHttpApi: true,
  },
];

/** The keys of one entry of `responses`, sorted. */
export const responseKeys: readonly KnownKey[] = [
  {
    key: 'contentHandling',
    type: 'string',
    doc: "Converts the backend's body between text and bytes before it is mapped.",
    default: 'the body is passed on as it came',
    values: CONTENT_HANDLING,
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'responseParameters',
    type: 'object',
    doc: 'Headers for the client: `method.response.header.name` from `integration.response.header.name`, `integration.response.body.…`, `context.…`, `stageVariables.…` or a static value in single quotes.',
    default: 'nothing is mapped',
    values: [],
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'responseTemplates',
    type: 'object',
    doc: 'By media type, the VTL template that writes the body for the client.',
    default: 'none: the body goes through as it came',
    values: [],
    types: CUSTOM,
    inHttpApi: false,
  },
  {
    key: 'statusCode',
    type: 'string',
    doc: 'The status that the client gets; it must be among the responses of the operation.',
    default: null,
    values: [],
    types: CUSTOM,
    inHttpApi: false,
  },
];

/** The known key of that name; undefined when there is none. */
export function knownKey(keys: readonly KnownKey[], name: string): KnownKey | undefined {
  return keys.find(({ key }) => key === name);
}

/** An extension beside the integration, and the object of an OpenAPI file in which it stands. */
export interface KnownExtension {
  readonly key: string;
  readonly level:
    'root' | 'path-item' | 'operation' | 'components' | 'security-scheme' | 'tag' | 'server';
  readonly api: 'REST' | 'HTTP' | 'both';
  readonly doc: string;
}

/** The extensions of API Gateway, sorted; one that may stand at two levels comes twice. */
export const extensions: readonly KnownExtension[] = [
  {
    key: 'x-amazon-apigateway-any-method',
    level: 'path-item',
    api: 'both',
    doc: 'The operation for every method that the path does not list.',
  },
  {
    key: 'x-amazon-apigateway-api-key-source',
    level: 'root',
    api: 'REST',
    doc: 'Where the API key comes from: `HEADER` (the default) or `AUTHORIZER`.',
  },
  {
    key: 'x-amazon-apigateway-auth',
    level: 'operation',
    api: 'REST',
    doc: '`type: AWS_IAM` asks for signed requests, `NONE` for nothing.',
  },
  {
    key: 'x-amazon-apigateway-authorizer',
    level: 'security-scheme',
    api: 'both',
    doc: 'The Lambda, Cognito or JWT authorizer behind a security scheme.',
  },
  {
    key: 'x-amazon-apigateway-authtype',
    level: 'security-scheme',
    api: 'both',
    doc: 'The kind of a custom scheme; `awsSigv4` stands for IAM.',
  },
  {
    key: 'x-amazon-apigateway-binary-media-types',
    level: 'root',
    api: 'REST',
    doc: 'Media types whose bodies are bytes; all others are text.',
  },
  {
    key: 'x-amazon-apigateway-cors',
    level: 'root',
    api: 'HTTP',
    doc: 'CORS headers and preflight answers, written by API Gateway itself.',
  },
  {
    key: 'x-amazon-apigateway-documentation',
    level: 'root',
    api: 'REST',
    doc: 'Documentation parts to import.',
  },
  {
    key: 'x-amazon-apigateway-endpoint-configuration',
    level: 'root',
    api: 'REST',
    doc: 'VPC endpoints of the API, and whether its default address is off (Swagger 2.0).',
  },
  {
    key: 'x-amazon-apigateway-endpoint-configuration',
    level: 'server',
    api: 'REST',
    doc: 'VPC endpoints of the API, and whether its default address is off (OpenAPI 3.0).',
  },
  {
    key: 'x-amazon-apigateway-gateway-responses',
    level: 'root',
    api: 'REST',
    doc: 'What API Gateway answers when it refuses or fails by itself, by kind of failure.',
  },
  {
    key: 'x-amazon-apigateway-importexport-version',
    level: 'root',
    api: 'HTTP',
    doc: 'The version of the import algorithm: `1.0`.',
  },
  {
    key: 'x-amazon-apigateway-integration',
    level: 'operation',
    api: 'both',
    doc: 'What stands behind the operation, and how request and response are mapped.',
  },
  {
    key: 'x-amazon-apigateway-integrations',
    level: 'components',
    api: 'HTTP',
    doc: 'Integrations that operations name by `$ref`.',
  },
  {
    key: 'x-amazon-apigateway-minimum-compression-size',
    level: 'root',
    api: 'REST',
    doc: 'Bodies from this many bytes on are compressed: 0 to 10485760.',
  },
  {
    key: 'x-amazon-apigateway-policy',
    level: 'root',
    api: 'REST',
    doc: 'The resource policy of the API.',
  },
  {
    key: 'x-amazon-apigateway-request-validator',
    level: 'operation',
    api: 'REST',
    doc: 'The name of the validator for this operation; it wins over the one of the API.',
  },
  {
    key: 'x-amazon-apigateway-request-validator',
    level: 'root',
    api: 'REST',
    doc: 'The name of the validator for all operations that name none.',
  },
  {
    key: 'x-amazon-apigateway-request-validators',
    level: 'root',
    api: 'REST',
    doc: 'Validators by name: whether they check the body and the parameters.',
  },
  {
    key: 'x-amazon-apigateway-tag-value',
    level: 'tag',
    api: 'HTTP',
    doc: 'The value of a tag of the API.',
  },
];
