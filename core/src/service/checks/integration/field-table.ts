/**
 * Keys that are out of place in an integration of some type or kind of API. A row says it all and
 * is one check; where more than the presence of a key decides, `when` narrows it.
 */
import type { ApiKind, IntegrationType } from '../../../gateway/integration.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asList, findEntry, isNothing, valueOf } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import type { Severity } from '../../diagnostic.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { isHttpApi } from '../http-api/http-api-shape.ts';
import { isWhole } from '../integration-shape.ts';
import { spelledKey } from '../spelling.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { isStreamed, transferMode } from './transfer-mode.ts';
import { connectionOf } from './vpc-link.ts';

interface FieldRow {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** The keys that are out of place, as OpenAPI spells them. */
  readonly keys: readonly string[];
  /** Where they are: in these types, or in any, whether the type can be read or not. */
  readonly types: readonly IntegrationType[] | 'any';
  /** In which kind of API; one that could be imported as the other kind is not judged. */
  readonly api: ApiKind;
  readonly when?: (integration: FoundIntegration) => boolean;
  /** True where the key has no effect and is faded. */
  readonly unnecessary: boolean;
  /** The sentence of the finding; `key` is spelled as the file spells it. */
  readonly message: (key: string) => string;
}

const rows: readonly FieldRow[] = [
  {
    code: 'cache-with-stream',
    title: 'Cache keys of a streamed answer',
    severity: 'warning',
    keys: ['cacheKeyParameters'],
    types: ['AWS_PROXY', 'HTTP_PROXY'],
    api: 'REST',
    when: (integration) => {
      const isEmpty = asList(valueOf(integration.node, 'cacheKeyParameters'))?.items.length === 0;
      return !isEmpty && isStreamed(transferMode(integration));
    },
    unnecessary: true,
    message: (key) => `A streamed answer is not cached: '${key}' has no effect.`,
  },
  {
    code: 'credentials-ignored',
    title: 'Credentials where no AWS service is called',
    severity: 'hint',
    keys: ['credentials'],
    types: ['HTTP', 'HTTP_PROXY', 'MOCK'],
    api: 'REST',
    unnecessary: true,
    message: (key) =>
      `'${key}' is for calls of AWS services and has no effect in an integration of this type.`,
  },
  {
    code: 'integration-target-misplaced',
    title: 'Target of a VPC link without the link',
    severity: 'warning',
    keys: ['integrationTarget'],
    types: 'any',
    api: 'REST',
    when: (integration) => connectionOf(integration) === 'internet',
    unnecessary: true,
    message: (key) =>
      `'${key}' is the load balancer behind a VPC link; an integration that is not private has none, and it has no effect (unconfirmed).`,
  },
  {
    code: 'mock-httpmethod-unused',
    title: 'Method or uri of a MOCK',
    severity: 'hint',
    keys: ['httpMethod', 'uri'],
    types: ['MOCK'],
    api: 'REST',
    unnecessary: true,
    message: (key) => `A MOCK calls no backend: API Gateway drops '${key}'.`,
  },
  {
    code: 'passthrough-proxy-ignored',
    title: 'Passthrough behavior of a proxy integration',
    severity: 'hint',
    keys: ['passthroughBehavior'],
    types: ['AWS_PROXY', 'HTTP_PROXY'],
    api: 'REST',
    unnecessary: true,
    message: (key) => `A proxy integration passes every body on as it is: '${key}' has no effect.`,
  },
  {
    code: 'rest-payload-format',
    title: 'Payload format version in a REST API',
    severity: 'hint',
    keys: ['payloadFormatVersion'],
    types: 'any',
    api: 'REST',
    unnecessary: true,
    message: (key) => `REST APIs always send payload format 1.0: '${key}' has no effect.`,
  },
  {
    code: 'rest-subtype',
    title: 'Integration subtype in a REST API',
    severity: 'warning',
    keys: ['integrationSubtype'],
    types: 'any',
    api: 'REST',
    unnecessary: true,
    message: (key) =>
      `'${key}' is for HTTP APIs; a REST API calls the service that 'uri' names (what becomes of the subtype is unconfirmed).`,
  },
  {
    code: 'stream-http-api',
    title: 'Streaming in an HTTP API',
    severity: 'warning',
    keys: ['responseTransferMode'],
    types: 'any',
    api: 'HTTP',
    unnecessary: true,
    message: (key) =>
      `Only REST APIs stream: '${key}' has no effect in an HTTP API or is refused (unconfirmed).`,
  },
  {
    code: 'tls-type',
    title: 'TLS settings where no HTTP endpoint is called',
    severity: 'warning',
    keys: ['tlsConfig'],
    types: ['AWS', 'AWS_PROXY', 'MOCK'],
    api: 'REST',
    unnecessary: true,
    message: (key) =>
      `'${key}' is for calls of an HTTP endpoint and has no effect in an integration of this type (unconfirmed).`,
  },
];

/** One check a row. */
export const fieldChecks: readonly IntegrationCheck[] = rows.map(fieldCheck);

function fieldCheck(row: FieldRow): IntegrationCheck {
  const { code, title, severity } = row;
  return {
    code,
    title,
    severity,
    appliesTo: 'integration',
    *run({ integration, api, text }) {
      for (const key of row.keys) {
        const entry = findEntry(integration.node, key);
        if (!entry || isNothing(entry.value) || !isOutOfPlace(row, integration, api)) continue;
        yield {
          span: withoutQuotes(text, entry.key.span),
          message: row.message(spelledKey(integration, key)),
          ...(row.unnecessary ? { unnecessary: true } : {}),
          ...removal(text, integration.node, entry),
        };
      }
    },
  };
}

function isOutOfPlace(row: FieldRow, integration: FoundIntegration, api: FoundApi | null): boolean {
  const { types, when } = row;
  const { type } = integration;
  // What an intrinsic adds may be another type.
  if (types !== 'any' && (type === null || !types.includes(type) || !isWhole(integration)))
    return false;
  if (row.api === 'REST' ? !isInRestApi(integration, api) : !isHttpApi(api)) return false;
  return when?.(integration) ?? true;
}

/** True where the integration is a REST API's and nothing else; a method's resource always is. */
export function isInRestApi({ spelling }: FoundIntegration, api: FoundApi | null): boolean {
  return api === null ? spelling === 'cloudformation' : isSurelyRest(api);
}
