import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { isHttpApi } from './http-api-shape.ts';

/** HTTP APIs import OpenAPI 3.0; only the resource around a document can say that it is one. */
export const httpOpenapiVersion: ApiCheck = {
  code: 'http-openapi-version',
  title: 'Swagger 2.0 for an HTTP API',
  severity: 'error',
  appliesTo: 'api',
  *run({ api }) {
    if (!isHttpApi(api) || api.dialect !== 'swagger-2.0') return;
    const entry = findEntry(api.root, 'swagger');
    if (entry === null) return;
    yield {
      span: entry.value.span,
      message:
        "An HTTP API is imported from OpenAPI 3.0 ('openapi: 3.0.1'); a Swagger 2.0 document is refused.",
    };
  },
};
