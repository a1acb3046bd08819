/**
 * Keys that are out of place in an integration of some type or kind of API. A row says it all and
 * is one check; where more than the presence of a key decides, `when` narrows it.
 */
import type { ApiKind, IntegrationType } from '../../../gateway/integration.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { findEntry, isNothing } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import type { Severity } from '../../diagnostic.ts';
import { removal } from '../entry-fix.ts';
import { withoutQuotes } from '../field-text.ts';
import { isHttpApi } from '../http-api/http-api-shape.ts';
import { isWhole } from '../integration-shape.ts';
import { spelledKey } from '../spelling.ts';
import { isSurelyRest } from '../sure-rest.ts';

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
