import { asMap, findEntry } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';

/** A document of API Gateway whose `paths` is an empty map. */
export const apiNoMethods: ApiCheck = {
  code: 'api-no-methods',
  title: 'API without any method',
  severity: 'error',
  appliesTo: 'api',
  *run({ api }) {
    if (!isSurelyRest(api) || api.operations.length > 0) return;
    const entry = findEntry(api.root, 'paths');
    const paths = entry && asMap(entry.value);
    if (!entry || !paths || intrinsicOf(paths) !== null || paths.entries.length > 0) return;
    yield {
      span: entry.key.span,
      message:
        "The API has no method, and its deployment fails with 'The REST API doesn't contain any methods'.",
    };
  },
};
