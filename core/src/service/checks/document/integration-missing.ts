import { findEntry } from '../../../openapi/host-tree.ts';
import { INTEGRATION_KEY } from '../../../openapi/places/operations.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { visibleMap } from '../visible-map.ts';

/**
 * An import takes the operation, and the deployment fails. Only where other operations have an
 * integration: a document without any may get them all from somebody else. SAM adds its own.
 */
export const integrationMissing: ApiCheck = {
  code: 'integration-missing',
  title: 'Operation without an integration',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!api.isWhole || api.integrations.length === 0 || !isSurelyRest(api)) return;
    if (api.place.resourceType === 'AWS::Serverless::Api') return;
    for (const { entry, node } of api.operations) {
      if (findEntry(node, INTEGRATION_KEY) || findEntry(node, '$ref')) continue;
      if (!visibleMap(api, node)) continue;
      const keys = node.entries.filter(({ key }) => key.text.startsWith('x-'));
      const misspelt = keys.find(({ key }) => closest(key.text, [INTEGRATION_KEY]));
      const span = withoutQuotes(text, (misspelt ?? entry).key.span);
      const near = suggestion(span, misspelt && INTEGRATION_KEY);
      const message =
        "The operation has no integration: it is imported, but the deployment fails with 'No integration defined for method'.";
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
