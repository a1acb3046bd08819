import {
  isReservedHeader,
  parseHttpApiResponseTarget,
  parseHttpApiTarget,
} from '../../../gateway/http-api-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
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
      };
    }
  },
};
