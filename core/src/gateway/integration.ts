/**
 * The plain model of one integration: what the pipeline runs and the checks read, the same for an
 * `x-amazon-apigateway-integration` object and its CloudFormation twin. Every field knows its
 * place in the file. The gateway knows no file formats: `openapi/find-integrations.ts` fills this.
 */
import type { Span } from '../text/span.ts';

/** Where a key and its value stand in the host file; offsets of the file. */
export interface Place {
  readonly key: Span;
  readonly value: Span;
}

/**
 * A value read from the file. `known` is false where it holds or is an unresolved part (`${…}` of
 * Terraform or `Fn::Sub`, `!Ref`, …): then nothing may be concluded from it, and `value` is the
 * text as written, for display only.
 */
export interface Field<T> extends Place {
  readonly value: Span;
  readonly read: T;
  readonly known: boolean;
}

export type IntegrationType = 'AWS' | 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY' | 'MOCK';

export type ApiKind = 'REST' | 'HTTP';

/** One template of `requestTemplates` or `responseTemplates`. */
export interface TemplateEntry extends Place {
  /** The media type that is its key, as written. */
  readonly mediaType: string;
  /** Its decoded text; empty where it cannot be read (an intrinsic, null). */
  readonly text: string;
  readonly known: boolean;
  /** Parts of `text` that somebody else fills in before API Gateway reads it; none where missing. */
  readonly placeholders?: readonly Span[];
  /** Template offset → file offset of the text; see `text/offset-map.ts`. */
  readonly map: OffsetMapLike;
}

/** What the gateway needs of an `OffsetMap`; kept small so that this file has no imports upward. */
export interface OffsetMapLike {
  toFile(span: Span): Span;
}

/** Which parts may have entries that the file does not show: in another file, by `Fn::If`. */
export interface HiddenEntries {
  readonly parameters: boolean;
  readonly templates: boolean;
}

export interface IntegrationResponse extends Place {
  /** The key under `responses`: a Java regular expression, or `default`. */
  readonly pattern: string;
  readonly patternKnown: boolean;
  readonly statusCode: Field<string> | null;
  readonly responseParameters: readonly Mapping[];
  readonly responseTemplates: readonly TemplateEntry[];
  readonly contentHandling: Field<string> | null;
  readonly hides?: HiddenEntries;
}

/** One entry of `requestParameters` or `responseParameters`, as written. */
export interface Mapping extends Place {
  readonly target: string;
  readonly source: string;
  readonly known: boolean;
}

/** Changes of an HTTP API to the responses of one status. */
export interface StatusMappings extends Place {
  /** Its key under `responseParameters`, such as `500`. */
  readonly status: string;
  readonly mappings: readonly Mapping[];
}

/** A parameter of the operation or its path. */
export interface DeclaredParameter extends Place {
  readonly name: string;
  readonly location: 'path' | 'query' | 'header';
  readonly required: boolean;
  /** Its example or default, for a sample request. */
  readonly example: unknown;
}

/** A response of the operation, with the headers it declares. */
export interface MethodResponse extends Place {
  readonly status: string;
  readonly headers: readonly string[];
  readonly schema: unknown;
  readonly example: unknown;
}

/** A method and a path that an API takes calls for. */
export interface Route {
  /** Upper case; `ANY` takes every method. */
  readonly method: string;
  /** `/orders/{id}`; `/$default` for the route of an HTTP API that takes what no other does. */
  readonly path: string;
}

/** The operation an integration belongs to, as far as a run and the checks need it. */
export interface Method {
  /** Upper case; `ANY` for `x-amazon-apigateway-any-method`. */
  readonly httpMethod: string;
  /** `/orders/{id}` */
  readonly path: string;
  readonly parameters: readonly DeclaredParameter[];
  /** The schema of the request body for application/json, resolved one level; or undefined. */
  readonly bodySchema: unknown;
  readonly bodyExample: unknown;
  readonly responses: readonly MethodResponse[];
  /** True where there may be parameters that the file does not show: in another file, by `Fn::If`. */
  readonly hidesParameters?: boolean;
  /** The same of responses and their headers. */
  readonly hidesResponses?: boolean;
  /** Media types of `x-amazon-apigateway-binary-media-types`. */
  readonly binaryMediaTypes: readonly string[];
  /** True where there may be others, which the file does not show. */
  readonly hidesBinaryMediaTypes?: boolean;
  /** The models of the request body, by media type, as the request validator reads them. */
  readonly bodyModels?: readonly BodyModel[];
  /** What its `x-amazon-apigateway-request-validator` checks; null or missing where it has none. */
  readonly validator?: RequestValidator | null;
  /** The gateway responses that the API customises. */
  readonly gatewayResponses?: readonly GatewayResponse[];
  /** True where there may be others, which the file does not show. */
  readonly hidesGatewayResponses?: boolean;
  /** What it asks of a caller; missing where that is not read. */
  readonly security?: MethodSecurity;
  /** Every route of the API, this one too; missing where the file does not show all of them. */
  readonly routes?: readonly Route[] | undefined;
}

/** One entry of `x-amazon-apigateway-gateway-responses`, or its CloudFormation twin: what the client gets of a failed call. */
export interface GatewayResponse extends Place {
  /** Its key, such as `DEFAULT_5XX`. */
  readonly type: string;
  readonly statusCode: Field<string> | null;
  readonly responseParameters: readonly Mapping[];
  readonly responseTemplates: readonly GatewayTemplate[];
  /** True where an intrinsic gives it, or its templates: what they are is not in the file. */
  readonly isOpen?: boolean;
  /** True where the deployment decides whether it is there: a condition, or another of its type. */
  readonly mayNotCount?: boolean;
}

/** A text with `$context…` in it that is filled in, and no template of Velocity. */
export interface GatewayTemplate extends Place {
  readonly mediaType: string;
  readonly text: string;
  readonly known: boolean;
}

/** What a method asks of a caller. */
export interface MethodSecurity {
  /** Where an API key is required; null where none is. */
  readonly apiKey: Place | null;
  /** Where the key comes from: the header `x-api-key`, or the authorizer. */
  readonly apiKeySource: 'HEADER' | 'AUTHORIZER';
  readonly authorizer: MethodAuthorizer | null;
}

export interface MethodAuthorizer {
  /** That of its security scheme; `AWS_IAM`. */
  readonly name: string;
  readonly kind: 'authorizer' | 'iam' | 'jwt';
  /** What a call must have before the authorizer is asked. */
  readonly identitySources: readonly IdentitySource[];
  /** Where the operation asks for it. */
  readonly place: Place;
}

export interface IdentitySource {
  readonly location: 'header' | 'query';
  readonly name: string;
}

/** The schema that a body of one media type is held against. */
export interface BodyModel {
  readonly mediaType: string;
  /** JSON schema as written, its `$ref`s included: models may refer to each other in a circle. */
  readonly schema: unknown;
  /** What a `$ref` names; undefined where the document does not say. */
  resolve(reference: string): unknown;
}

export interface RequestValidator {
  /** As the operation or the document names it. */
  readonly name: string;
  /** False where what it checks stands outside of the document or is known only after deployment. */
  readonly known: boolean;
  readonly body: boolean;
  readonly parameters: boolean;
  /** Where it is chosen: the key of the operation, else that of the document. */
  readonly place: Place;
}

export interface Integration {
  /** JSON pointer of the integration object in its file; its name in requests. */
  readonly pointer: string;
  /** Its key (`x-amazon-apigateway-integration`) and its object. */
  readonly place: Place;
  readonly api: ApiKind;
  readonly method: Method;
  /** Null where it is missing or not one of the five; `typeField` says which. */
  readonly type: IntegrationType | null;
  readonly typeField: Field<string> | null;
  readonly uri: Field<string> | null;
  readonly httpMethod: Field<string> | null;
  readonly credentials: Field<string> | null;
  readonly passthroughBehavior: Field<string> | null;
  readonly contentHandling: Field<string> | null;
  readonly timeoutInMillis: Field<number> | null;
  readonly connectionType: Field<string> | null;
  readonly payloadFormatVersion: Field<string> | null;
  readonly integrationSubtype: Field<string> | null;
  readonly requestParameters: readonly Mapping[];
  readonly requestTemplates: readonly TemplateEntry[];
  readonly responses: readonly IntegrationResponse[];
  /** Of an HTTP API, where they stand at the integration itself, by status. */
  readonly statusMappings?: readonly StatusMappings[];
  readonly hides?: HiddenEntries & { readonly responses: boolean };
  /** Every key of the object, known to us or not, for the checks. */
  readonly keys: ReadonlyMap<string, Place>;
}
