import { parseResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { MethodResponse } from '../../../gateway/integration.ts';
import { addEntry } from '../../../openapi/edit-map.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap, isNothing, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import { referencedMap } from '../../../openapi/references.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { isCustom } from './custom-responses.ts';

/**
 * A mapped header is one that the method response declares. A status without a declaration is
 * `responses-no-method-response`'s.
 */
export const respparamUndeclared: IntegrationCheck = {
  code: 'respparam-undeclared',
  title: 'Mapped header that the response does not declare',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isCustom(integration) || !isInRestApi(integration, api)) return;
    const { method, operation, spelling } = integration;
    if (spelling === 'openapi' && (operation === null || api?.isWhole !== true)) return;
    if (method.hidesResponses !== false) return;
    for (const { statusCode, responseParameters } of integration.responses) {
      if (statusCode?.known !== true) continue;
      const declared = method.responses.find(({ status }) => status === statusCode.read);
      if (declared === undefined) continue;
      const names = new Set(declared.headers.map((name) => name.toLowerCase()));
      for (const mapping of responseParameters) {
        const name = mapping.known ? parseResponseTarget(mapping.target) : null;
        // Whether letter case counts has not been recorded.
        if (name === null || names.has(name.toLowerCase())) continue;
        yield {
          span: keyOf(text, mapping),
          message: `The response ${declared.status} of the operation declares no header '${name}'; API Gateway refuses the mapping ('Invalid mapping expression parameter specified: ${mapping.target}').`,
          ...declaration(integration, api, declared, name, text),
        };
      }
    }
  },
};

/** The fix that declares the header as a text. */
function declaration(
  { operation }: FoundIntegration,
  api: FoundApi | null,
  { status }: MethodResponse,
  name: string,
  text: string,
): { readonly fix?: Fix } {
  if (operation === null || api === null) return {};
  const responses = asMap(nodeAt(operation.node, 'responses'));
  const response = referencedMap(api.place.root, nodeAt(responses, status));
  const isSwagger = api.dialect === 'swagger-2.0';
  const header = isSwagger ? { type: 'string' } : { schema: { type: 'string' } };
  const headers = nodeAt(response, 'headers');
  const owner = isNothing(headers) ? null : asMap(headers);
  const edit = owner
    ? addEntry(text, owner, name, header)
    : response && addEntry(text, response, 'headers', { [name]: header });
  return edit ? { fix: { title: `Declare the header '${name}'`, edits: [edit] } } : {};
}
