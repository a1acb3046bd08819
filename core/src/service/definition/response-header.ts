import { parseResponseTarget } from '../../gateway/parameter-mapping.ts';
import type { OperationPlace } from '../../openapi/found-integration.ts';
import { asMap, entriesOf, valueOf, type Entry } from '../../openapi/host-tree.ts';
import { referencedMap } from '../../openapi/references.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** `method.response.header.X` in `responseParameters`, and the header that the method declares. */
export const responseHeader: LinkSource = function* ({ integrations, text }) {
  for (const { operation, responses } of integrations) {
    if (operation === null) continue;
    for (const { statusCode, responseParameters } of responses) {
      if (!statusCode?.known) continue;
      for (const { target, key } of responseParameters) {
        const name = parseResponseTarget(target);
        const declared = name === null ? null : headerOf(operation, statusCode.read, name);
        if (!declared) continue;
        yield {
          origin: withoutQuotes(text, key),
          target: withoutQuotes(text, declared.key.span),
        };
      }
    }
  }
};

function headerOf({ api, node }: OperationPlace, status: string, name: string): Entry | undefined {
  const response = referencedMap(api.root, valueOf(asMap(valueOf(node, 'responses')), status));
  const headers = asMap(valueOf(response, 'headers'));
  const entries = headers ? entriesOf(headers) : [];
  // HTTP does not tell the case of a header's letters apart.
  return entries.find(({ key }) => key.text.toLowerCase() === name.toLowerCase());
}
