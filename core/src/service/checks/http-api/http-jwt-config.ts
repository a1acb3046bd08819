import { isNothing, valueOf } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { authorizersOf } from './authorizers-of.ts';
import { isHttpApi } from './http-api-shape.ts';

/** A JWT authorizer knows whom to trust by its configuration alone. */
export const httpJwtConfig: ApiCheck = {
  code: 'http-jwt-config',
  title: 'JWT authorizer without its configuration',
  severity: 'error',
  appliesTo: 'api',
  *run({ api }) {
    if (!isHttpApi(api)) return;
    for (const { node, type, typeEntry } of authorizersOf(api)) {
      if (type !== 'jwt' || !isNothing(valueOf(node, 'jwtConfiguration'))) continue;
      yield {
        span: typeEntry.value.span,
        message:
          "A JWT authorizer needs 'jwtConfiguration' with 'issuer' and 'audience'; without it API Gateway refuses the authorizer.",
      };
    }
  },
};
