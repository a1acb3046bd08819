import { illegalTargets, listsHeader } from '../../../gateway/header-rules.ts';
import { parseRequestTarget } from '../../../gateway/parameter-mapping.ts';
import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { removalAt } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';

/**
 * The two checks of headers that may not be mapped: those that no type takes, and those that only
 * the AWS types refuse. The configuration is accepted and every call ends in 500 (recorded).
 */
export function illegalHeader(
  code: string,
  title: string,
  scope: 'every-type' | 'aws-types',
): IntegrationCheck {
  return {
    code,
    title,
    severity: 'error',
    appliesTo: 'integration',
    *run({ integration, text }) {
      const { type, api, requestParameters } = integration;
      if (type === null || api !== 'REST') return;
      const owner = asMap(valueOf(integration.node, 'requestParameters'));
      for (const mapping of requestParameters) {
        const target = parseRequestTarget(mapping.target);
        if (target?.place !== 'header' || !listsHeader(illegalTargets[type], target.name)) continue;
        const isEvery = listsHeader(illegalTargets.HTTP, target.name);
        if (isEvery !== (scope === 'every-type')) continue;
        yield {
          span: keyOf(text, mapping),
          message: `The header '${target.name}' may not be mapped here: API Gateway accepts the mapping, and then every call ends in 500.`,
          ...removalAt(text, [owner], mapping.key),
        };
      }
    },
  };
}
