import {
  asList,
  asMap,
  asScalar,
  findEntry,
  valueOf,
  type MapNode,
} from '../../../openapi/host-tree.ts';
import { resourceProperties } from '../../../openapi/resource-properties.ts';
import type { ApiCheck } from '../check.ts';
import { isHttpApi } from './http-api-shape.ts';

/** Browsers take credentials from no answer that is for every origin, and API Gateway knows it. */
export const httpCorsCredentials: ApiCheck = {
  code: 'http-cors-credentials',
  title: 'CORS credentials for every origin',
  severity: 'error',
  appliesTo: 'api',
  *run({ api }) {
    if (!isHttpApi(api)) return;
    const extension = asMap(valueOf(api.root, 'x-amazon-apigateway-cors'));
    const configuration = asMap(valueOf(resourceProperties(api.place), 'CorsConfiguration'));
    for (const [cors, keys] of [
      [extension, ['allowCredentials', 'allowOrigins']],
      [configuration, ['AllowCredentials', 'AllowOrigins']],
    ] as const) {
      const entry = findEntry(cors, keys[0]);
      if (entry === null || asScalar(entry.value)?.text !== 'true') continue;
      if (!isForEveryOrigin(cors, keys[1])) continue;
      yield {
        span: entry.value.span,
        message: `'${keys[0]}' is not supported while '${keys[1]}' is '*', and API Gateway refuses the API; name the origins.`,
      };
    }
  },
};

function isForEveryOrigin(cors: MapNode | null, key: string): boolean {
  const written = valueOf(cors, key);
  const origins = asList(written)?.items ?? (written === null ? [] : [written]);
  return origins.some((origin) => asScalar(origin)?.text === '*');
}
