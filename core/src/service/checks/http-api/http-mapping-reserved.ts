import {
  isReservedHeader,
  parseHttpApiResponseTarget,
  parseHttpApiTarget,
} from '../../../gateway/http-api-mapping.ts';
import { asMap, entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import type { MapNode } from '../../../openapi/host-tree.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { IntegrationCheck } from '../check.ts';
import { removalAt } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { allMappings, isHttpApi } from './http-api-shape.ts';

/** Headers that API Gateway keeps for itself, in requests and responses alike. */
export const httpMappingReserved: IntegrationCheck = {
  code: 'http-mapping-reserved',
  title: 'Mapping of a reserved header',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpApi(api) || integration.integrationSubtype !== null) return;
    for (const mapping of allMappings(integration)) {
      const { target, known } = mapping;
      const request = parseHttpApiTarget(target);
      const name =
        request?.place === 'header' ? request.name : parseHttpApiResponseTarget(target)?.header;
      if (!known || name === undefined || name === null || !isReservedHeader(name)) continue;
      yield {
        span: keyOf(text, mapping),
        message: `HTTP APIs keep the header '${name}' for themselves; a mapping of it is not supported.`,
        ...removalAt(text, mapsOf(integration), mapping.key),
      };
    }
  },
};

/** The map of the request's mappings, and those of the responses by status. */
function mapsOf({ node }: FoundIntegration): readonly (MapNode | null)[] {
  const byStatus = asMap(valueOf(node, 'responseParameters'));
  const ofResponses = byStatus ? entriesOf(byStatus).map(({ value }) => asMap(value)) : [];
  return [asMap(valueOf(node, 'requestParameters')), ...ofResponses];
}
