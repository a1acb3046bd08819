import { asList, findEntry, isNothing, valueOf } from '../../../openapi/host-tree.ts';
import type { FoundIntegration, OperationPlace } from '../../../openapi/found-integration.ts';
import { referencedMap } from '../../../openapi/references.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';

/** Methods whose body people mean when they switch its validation on. */
const METHODS_WITH_BODY: ReadonlySet<string> = new Set(['PATCH', 'POST', 'PUT']);

/** Body validation is on, and the operation has no schema to hold a body against. */
export const validatorNoModel: ApiCheck = {
  code: 'validator-no-model',
  title: 'Body validation without a schema',
  severity: 'hint',
  appliesTo: 'api',
  *run({ api, text }) {
    if (api.kind !== 'REST') return;
    for (const { operation, method } of api.integrations) {
      if (operation === null || !METHODS_WITH_BODY.has(method.httpMethod)) continue;
      if (!validatesBody(method) || method.bodyModels?.length !== 0) continue;
      if (!isBodyVisible(operation)) continue;
      yield {
        span: withoutQuotes(text, operation.entry.key.span),
        message: `The validator '${method.validator?.name ?? ''}' checks the body, but the operation has no schema for it: every body passes.`,
      };
    }
  },
};

function validatesBody({ validator }: FoundIntegration['method']): boolean {
  return validator?.known === true && validator.body;
}

/** False where a `$ref` to elsewhere may hold the schema. */
function isBodyVisible({ api, node, pathItem }: OperationPlace): boolean {
  const body = valueOf(node, 'requestBody');
  if (!isNothing(body) && !referencedMap(api.root, body)) return false;
  const parameters = [pathItem, node].flatMap(
    (owner) => asList(valueOf(owner, 'parameters'))?.items ?? [],
  );
  return parameters.every((parameter) => findEntry(referencedMap(api.root, parameter), 'name'));
}
