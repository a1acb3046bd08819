/** An `Integration` from a few plain parts, for tests that need no file. */
import type {
  BodyModel,
  Field,
  Integration,
  IntegrationResponse,
  IntegrationType,
  Mapping,
  Place,
  TemplateEntry,
} from '../../core/src/gateway/integration.ts';

const nowhere: Place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };

export interface ResponseParts {
  readonly statusCode?: string;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
  readonly contentHandling?: string;
}

export interface IntegrationParts {
  readonly type: IntegrationType;
  readonly api?: 'REST' | 'HTTP';
  readonly path?: string;
  readonly method?: string;
  readonly uri?: string;
  readonly httpMethod?: string;
  readonly passthroughBehavior?: string;
  readonly contentHandling?: string;
  readonly payloadFormatVersion?: string;
  readonly requestParameters?: Readonly<Record<string, string>>;
  readonly requestTemplates?: Readonly<Record<string, string>>;
  /** By pattern, as in OpenAPI. */
  readonly responses?: Readonly<Record<string, ResponseParts>>;
  readonly binaryMediaTypes?: readonly string[];
  readonly parameters?: Integration['method']['parameters'];
  readonly bodySchema?: unknown;
  readonly validator?: { readonly body: boolean; readonly parameters: boolean } | null;
  readonly gatewayResponses?: Integration['method']['gatewayResponses'];
  readonly methodResponses?: readonly string[];
  readonly apiKeyRequired?: boolean;
  /** All of the API, such as `GET /orders`; left out, the file does not show them. */
  readonly routes?: readonly string[];
}

export const lambdaUri =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations';

export function integrationOf(parts: IntegrationParts): Integration {
  const { type } = parts;
  const isAws = type === 'AWS' || type === 'AWS_PROXY';
  const uri = parts.uri ?? (isAws ? lambdaUri : 'https://backend.example/');
  return {
    pointer: '/x',
    place: nowhere,
    api: parts.api ?? 'REST',
    method: {
      httpMethod: parts.method ?? 'POST',
      path: parts.path ?? '/orders',
      parameters: parts.parameters ?? [],
      bodySchema: parts.bodySchema,
      bodyExample: undefined,
      responses: (parts.methodResponses ?? []).map((status) => ({
        ...nowhere,
        status,
        headers: [],
        schema: undefined,
        example: undefined,
      })),
      binaryMediaTypes: parts.binaryMediaTypes ?? [],
      gatewayResponses: parts.gatewayResponses ?? [],
      security: {
        apiKey: parts.apiKeyRequired === true ? nowhere : null,
        apiKeySource: 'HEADER',
        authorizer: null,
      },
      routes: parts.routes?.map((route) => {
        const [method = '', path = ''] = route.split(' ');
        return { method, path };
      }),
      bodyModels: parts.bodySchema === undefined ? [] : [bodyModel(parts.bodySchema)],
      validator: parts.validator
        ? { name: 'v', known: true, ...parts.validator, place: nowhere }
        : null,
    },
    type,
    typeField: field(type),
    uri: type === 'MOCK' ? null : field(uri),
    httpMethod: type === 'MOCK' ? null : field(parts.httpMethod ?? 'POST'),
    credentials: null,
    passthroughBehavior: optional(parts.passthroughBehavior),
    contentHandling: optional(parts.contentHandling),
    timeoutInMillis: null,
    connectionType: null,
    payloadFormatVersion: optional(parts.payloadFormatVersion),
    integrationSubtype: null,
    requestParameters: mappings(parts.requestParameters),
    requestTemplates: templates(parts.requestTemplates),
    responses: Object.entries(parts.responses ?? {}).map(([pattern, part]) =>
      response(pattern, part),
    ),
    keys: new Map(),
  };
}

/** A model for application/json; references are JSON pointers into the schema itself. */
export function bodyModel(schema: unknown): BodyModel {
  return {
    mediaType: 'application/json',
    schema,
    resolve: (reference) =>
      reference
        .split('/')
        .slice(1)
        .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], schema),
  };
}

function response(pattern: string, part: ResponseParts): IntegrationResponse {
  return {
    ...nowhere,
    pattern,
    patternKnown: true,
    statusCode: field(part.statusCode ?? '200'),
    responseParameters: mappings(part.responseParameters),
    responseTemplates: templates(part.responseTemplates),
    contentHandling: optional(part.contentHandling),
  };
}

function field<T>(read: T): Field<T> {
  return { ...nowhere, read, known: true };
}

function optional(text: string | undefined): Field<string> | null {
  return text === undefined ? null : field(text);
}

function mappings(record: Readonly<Record<string, string>> = {}): readonly Mapping[] {
  return Object.entries(record).map(([target, source]) => ({
    ...nowhere,
    target,
    source,
    known: true,
  }));
}

function templates(record: Readonly<Record<string, string>> = {}): readonly TemplateEntry[] {
  return Object.entries(record).map(([mediaType, text]) => ({
    ...nowhere,
    mediaType,
    text,
    known: true,
    map: { toFile: (span) => span },
  }));
}
