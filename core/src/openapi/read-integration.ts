import { lazily } from '../text/lazily.ts';
import type {
  ApiKind,
  Integration,
  IntegrationType,
  Place,
  StatusMappings,
} from '../gateway/integration.ts';
import type { FoundIntegration, FoundResponse, FoundTemplate } from './found-integration.ts';
import { hiddenEntries } from './hidden-declarations.ts';
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
  /** Asked once, when somebody wants to know. */
  readonly method: () => Integration['method'];
  readonly spelling?: FoundIntegration['spelling'];
  readonly sharedAt: string | null;
  readonly operation: FoundIntegration['operation'];
  readonly properties?: MapNode;
}

/**
 * Read an `x-amazon-apigateway-integration` object; every field with its place, nothing judged. Each
 * part is read at the first question: after a keystroke nobody asks for most integrations of a file.
 */
export function readIntegration(node: MapNode, ctx: IntegrationContext): FoundIntegration {
  const { pointer, place, api, sharedAt, operation, spelling = 'openapi', properties = null } = ctx;
  const fields = lazily(() => fieldsOf(node));
  const requestTemplates = lazily(() => templates(valueOf(node, 'requestTemplates'), ctx));
  const responses = lazily(() => responsesOf(valueOf(node, 'responses'), ctx));
  const hides = lazily(() =>
    hiddenEntries(node, {
      parameters: 'requestParameters',
      templates: 'requestTemplates',
      responses: 'responses',
    }),
  );
  const method = lazily(ctx.method);
  return {
    pointer,
    place,
    api,
    spelling,
    node,
    sharedAt,
    operation,
    properties,
    get method() {
      return method();
    },
    get type() {
      const { typeField } = fields();
      return typeField?.known ? integrationType(typeField.read) : null;
    },
    get typeField() {
      return fields().typeField;
    },
    get uri() {
      return fields().uri;
    },
    get httpMethod() {
      return fields().httpMethod;
    },
    get credentials() {
      return fields().credentials;
    },
    get passthroughBehavior() {
      return fields().passthroughBehavior;
    },
    get contentHandling() {
      return fields().contentHandling;
    },
    get timeoutInMillis() {
      return fields().timeoutInMillis;
    },
    get connectionType() {
      return fields().connectionType;
    },
    get payloadFormatVersion() {
      return fields().payloadFormatVersion;
    },
    get integrationSubtype() {
      return fields().integrationSubtype;
    },
    get requestParameters() {
      return fields().requestParameters;
    },
    get statusMappings() {
      return fields().statusMappings;
    },
    get keys() {
      return fields().keys;
    },
    get requestTemplates() {
      return requestTemplates();
    },
    get responses() {
      return responses();
    },
    get hides() {
      return hides();
    },
  };
}

/** All but the templates and responses, which are the greater part. */
function fieldsOf(node: MapNode) {
  return {
    typeField: textField(node, 'type'),
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
    statusMappings: statusMappings(valueOf(node, 'responseParameters')),
    keys: new Map(entriesOf(node).map((entry) => [entry.key.text, placeOf(entry)])),
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

function responsesOf(node: HostNode | null, ctx: IntegrationContext): readonly FoundResponse[] {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return [];
  // A list of CloudFormation may name one pattern twice, and each of them is a response.
  const entries = ctx.spelling === 'cloudformation' ? map.entries : entriesOf(map);
  return entries.map((entry) => response(entry, ctx));
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
    // `Fn::Transform` among the patterns brings in others.
    patternKnown: isSettled(entry.key.text) && !entry.key.text.startsWith('Fn::'),
    statusCode: intrinsicOf(entry.value)
      ? { ...placeOf(entry), read: '', known: false }
      : textField(fields, 'statusCode'),
    responseParameters: mappings(valueOf(fields, 'responseParameters')),
    responseTemplates: templates(valueOf(fields, 'responseTemplates'), ctx),
    contentHandling: textField(fields, 'contentHandling'),
    hides: hiddenEntries(fields, {
      parameters: 'responseParameters',
      templates: 'responseTemplates',
    }),
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
