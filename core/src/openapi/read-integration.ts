import type {
  ApiKind,
  Integration,
  IntegrationType,
  Place,
  StatusMappings,
} from '../gateway/integration.ts';
import type { FoundIntegration, FoundResponse, FoundTemplate } from './found-integration.ts';
import { asMap, entriesOf, valueOf } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { intrinsicOf, isSettled } from './placeholders.ts';
import { mappings, numberField, placeOf, textField } from './read-fields.ts';
import { templateRegion } from './template-region.ts';

const TYPES: ReadonlySet<string> = new Set([
  'AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK',
] satisfies IntegrationType[]); // prettier-ignore

/** What the reader cannot see in the integration object itself. */
export interface IntegrationContext {
  readonly file: string;
  readonly isPreprocessed: boolean;
  readonly pointer: string;
  readonly place: Place;
  readonly api: ApiKind;
  readonly method: Integration['method'];
  readonly spelling?: FoundIntegration['spelling'];
  readonly sharedAt: string | null;
  readonly operation: FoundIntegration['operation'];
}

/** Read an `x-amazon-apigateway-integration` object; every field with its place, nothing judged. */
export function readIntegration(node: MapNode, ctx: IntegrationContext): FoundIntegration {
  const { pointer, place, api, method, sharedAt, operation, spelling = 'openapi' } = ctx;
  const typeField = textField(node, 'type');
  return {
    pointer,
    place,
    api,
    method,
    type: typeField?.known ? integrationType(typeField.read) : null,
    typeField,
    uri: textField(node, 'uri'),
    httpMethod: textField(node, 'httpMethod'),
    credentials: textField(node, 'credentials'),
    passthroughBehavior: textField(node, 'passthroughBehavior'),
    contentHandling: textField(node, 'contentHandling'),
    timeoutInMillis: numberField(node, 'timeoutInMillis'),
    connectionType: textField(node, 'connectionType'),
    payloadFormatVersion: textField(node, 'payloadFormatVersion'),
    integrationSubtype: textField(node, 'integrationSubtype'),
    requestParameters: mappings(valueOf(node, 'requestParameters')),
    requestTemplates: templates(valueOf(node, 'requestTemplates'), ctx),
    responses: responses(valueOf(node, 'responses'), ctx),
    statusMappings: statusMappings(valueOf(node, 'responseParameters')),
    keys: new Map(entriesOf(node).map((entry) => [entry.key.text, placeOf(entry)])),
    spelling,
    node,
    sharedAt,
    operation,
  };
}

/** `responseParameters` of an HTTP API's integration: changes by status. */
function statusMappings(node: HostNode | null): readonly StatusMappings[] {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return [];
  return entriesOf(map).map((entry) => ({
    ...placeOf(entry),
    status: entry.key.text,
    mappings: mappings(entry.value),
  }));
}

/** Both spellings are in use: lower case in OpenAPI files, upper case in the API's own. */
export function integrationType(text: string): IntegrationType | null {
  const upper = text.toUpperCase();
  return TYPES.has(upper) ? (upper as IntegrationType) : null;
}

function responses(node: HostNode | null, ctx: IntegrationContext): readonly FoundResponse[] {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return [];
  return entriesOf(map).map((entry) => response(entry, ctx));
}

function response(entry: Entry, ctx: IntegrationContext): FoundResponse {
  const fields = asMap(entry.value) ?? {
    kind: 'map',
    span: entry.value.span,
    tag: null,
    entries: [],
  };
  return {
    ...placeOf(entry),
    pattern: entry.key.text,
    patternKnown: isSettled(entry.key.text),
    statusCode: textField(fields, 'statusCode'),
    responseParameters: mappings(valueOf(fields, 'responseParameters')),
    responseTemplates: templates(valueOf(fields, 'responseTemplates'), ctx),
    contentHandling: textField(fields, 'contentHandling'),
    node: entry.value,
  };
}

/** The entries of `requestTemplates` or `responseTemplates`, with their regions. */
export function templates(
  node: HostNode | null,
  { file, isPreprocessed }: Pick<IntegrationContext, 'file' | 'isPreprocessed'>,
): readonly FoundTemplate[] {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return [];
  return entriesOf(map).map((entry) => ({
    ...placeOf(entry),
    mediaType: entry.key.text,
    ...templateRegion(file, entry.value, isPreprocessed),
    node: entry.value,
  }));
}
