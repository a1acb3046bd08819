import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { isHttpApi } from './http-api-shape.ts';

/** Resource policies belong to REST APIs: nobody is kept out by one of an HTTP API. */
export const httpPolicy: ApiCheck = {
  code: 'http-policy',
  title: 'Resource policy of an HTTP API',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const entry = findEntry(api.root, 'x-amazon-apigateway-policy');
    if (!isHttpApi(api) || api.root === null || entry === null) return;
    yield {
      span: entry.key.span,
      message:
        'HTTP APIs have no resource policies: this one keeps nobody out (unconfirmed whether an import warns of it); use IAM or a JWT authorizer.',
      unnecessary: true,
      ...removal(text, api.root, entry),
    };
  },
};
