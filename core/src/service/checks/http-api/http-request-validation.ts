import { findEntry } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { isHttpApi } from './http-api-shape.ts';

const validator = 'x-amazon-apigateway-request-validator';

/** HTTP APIs hand every request to the backend, whatever the document says of its parameters. */
export const httpRequestValidation: ApiCheck = {
  code: 'http-request-validation',
  title: 'Request validation in an HTTP API',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isHttpApi(api)) return;
    const owners = [api.root, ...api.operations.map(({ node }) => node)];
    for (const owner of owners) {
      for (const key of [`${validator}s`, validator]) {
        const entry = findEntry(owner, key);
        if (owner === null || entry === null) continue;
        yield {
          span: entry.key.span,
          message:
            'HTTP APIs validate no requests: this has no effect, and the backend must check what it gets.',
          unnecessary: true,
          ...removal(text, owner, entry),
        };
      }
    }
  },
};
