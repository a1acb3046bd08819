/**
 * Keys whose value is one of a few words. A row says it all and is one check. What API Gateway says
 * to another word is not known of any of them, and neither is whether letter case counts: so these
 * are warnings, and case is not judged.
 */
import type { Field, IntegrationType } from '../../../gateway/integration.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap } from '../../../openapi/host-tree.ts';
import { textField } from '../../../openapi/read-fields.ts';
import { closest } from '../../../text/closest.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { spelledKey } from '../spelling.ts';
import { suggestion } from '../suggestion.ts';
import { isInRestApi } from './field-table.ts';

interface ValueRow {
  readonly code: string;
  readonly title: string;
  /** As OpenAPI spells it. */
  readonly key: string;
  /** Upper case. */
  readonly values: readonly string[];
  /** True where OpenAPI files have the words in lower case; CloudFormation never has. */
  readonly isLowerInOpenApi: boolean;
  /** True where each entry of `responses` may have the key as well. */
  readonly isOfResponsesToo: boolean;
  /** The types in which the key counts. */
  readonly types: readonly IntegrationType[] | 'any';
  readonly api: 'REST' | 'both';
}

const rows: readonly ValueRow[] = [
  {
    code: 'connection-type-enum',
    title: 'Unknown connection type',
    key: 'connectionType',
    values: ['INTERNET', 'VPC_LINK'],
    isLowerInOpenApi: false,
    isOfResponsesToo: false,
    types: 'any',
    api: 'both',
  },
  {
    code: 'contenthandling-enum',
    title: 'Unknown content handling',
    key: 'contentHandling',
    values: ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'],
    isLowerInOpenApi: false,
    isOfResponsesToo: true,
    types: 'any',
    api: 'REST',
  },
  {
    code: 'passthrough-enum',
    title: 'Unknown passthrough behavior',
    key: 'passthroughBehavior',
    values: ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'],
    isLowerInOpenApi: true,
    isOfResponsesToo: false,
    // A proxy's has no effect, which `passthrough-proxy-ignored` says.
    types: ['AWS', 'HTTP', 'MOCK'],
    api: 'REST',
  },
  {
    code: 'stream-enum',
    title: 'Unknown response transfer mode',
    key: 'responseTransferMode',
    values: ['BUFFERED', 'STREAM'],
    isLowerInOpenApi: false,
    isOfResponsesToo: false,
    types: 'any',
    api: 'REST',
  },
];

/** One check a row. */
export const valueChecks: readonly IntegrationCheck[] = rows.map(valueCheck);

function valueCheck(row: ValueRow): IntegrationCheck {
  const { code, title, key, types } = row;
  return {
    code,
    title,
    severity: 'warning',
    appliesTo: 'integration',
    *run({ integration, api, text }) {
      const { type } = integration;
      if (types !== 'any' && (type === null || !types.includes(type))) return;
      for (const field of fieldsOf(row, integration)) {
        if (!field.known || row.values.includes(field.read.toUpperCase())) continue;
        if (row.api === 'REST' && !isInRestApi(integration, api)) return;
        const isLower = row.isLowerInOpenApi && integration.spelling === 'openapi';
        const words = row.values.map((word) => (isLower ? word.toLowerCase() : word));
        const span = valueOf(text, field);
        const near = suggestion(span, closest(field.read, words));
        const message = `'${spelledKey(integration, key)}' is ${listed(words)}, not '${field.read}' (what API Gateway says to that is unconfirmed).`;
        yield { span, message: message + near.question, ...near.fix };
      }
    },
  };
}

function fieldsOf(row: ValueRow, integration: FoundIntegration): readonly Field<string>[] {
  const responses = row.isOfResponsesToo ? integration.responses : [];
  return [integration.node, ...responses.map(({ node }) => asMap(node))].flatMap(
    (map) => (map && textField(map, row.key)) ?? [],
  );
}

/** `'a', 'b' or 'c'` */
function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].join(' or ');
}
