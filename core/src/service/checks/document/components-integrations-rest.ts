import { asMap, findEntry, valueOf } from '../../../openapi/host-tree.ts';
import { INTEGRATION_KEY } from '../../../openapi/places/operations.ts';
import { readText } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';

/** Only HTTP APIs share integrations among operations. */
export const componentsIntegrationsRest: ApiCheck = {
  code: 'components-integrations-rest',
  title: 'Shared integration in a REST API',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (api.kind !== 'REST' || !api.isKindSure) return;
    for (const { node } of api.operations) {
      const reference = findEntry(asMap(valueOf(node, INTEGRATION_KEY)), '$ref');
      if (!reference) continue;
      // One to another file is put in before the import, which `ref-external` asks for.
      const { read, known } = readText(reference.value);
      if (!known || !read.startsWith('#')) continue;
      yield {
        span: withoutQuotes(text, reference.value.span),
        message:
          'Only HTTP APIs take a shared integration; in a REST API it has to stand in the operation itself (what the import says is unconfirmed).',
      };
    }
  },
};
