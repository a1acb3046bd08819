import { findEntry, asMap, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { knownUri } from '../integration-uri.ts';
import { uriPlaceholders } from './uri-placeholders.ts';

const TARGET = /^integration\.request\.path\.([\w.-]+)$/i;

/**
 * The other side of `uri-placeholder-unmapped`: where a placeholder is left over as well, one of
 * the two is misspelt, and that check says it.
 */
export const uriPlaceholderUnused: IntegrationCheck = {
  code: 'uri-placeholder-unused',
  title: 'Path mapping without a placeholder in the uri',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { type, requestParameters, node } = integration;
    if (type !== 'AWS' && type !== 'HTTP' && type !== 'HTTP_PROXY') return;
    const uri = knownUri(integration);
    // A stage variable may bring placeholders along.
    if (uri === null || uri.read.includes('stageVariables')) return;
    const mappings = requestParameters.filter(({ target, known }) => known && TARGET.test(target));
    if (mappings.length === 0 || !isInRestApi(integration, api)) return;
    const mapped = new Set(mappings.map(({ target }) => nameOf(target)));
    const placeholders = uriPlaceholders(uri.read).map(({ name }) => name.toLowerCase());
    if (placeholders.some((name) => !mapped.has(name))) return;
    const map = asMap(nodeAt(node, 'requestParameters'));
    for (const mapping of mappings) {
      if (placeholders.includes(nameOf(mapping.target))) continue;
      const entry = findEntry(map, mapping.target);
      yield {
        span: keyOf(text, mapping),
        message: `The uri has no '{${TARGET.exec(mapping.target)?.[1] ?? ''}}' to fill in, so this mapping has no effect.`,
        unnecessary: true,
        ...(map && entry ? removal(text, map, entry) : {}),
      };
    }
  },
};

function nameOf(target: string): string {
  return TARGET.exec(target)?.[1]?.toLowerCase() ?? '';
}
