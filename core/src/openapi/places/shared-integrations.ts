import { asMap, entriesOf, valueOf } from '../host-tree.ts';
import { childPointer } from '../node-at.ts';
import { placeOf } from '../read-fields.ts';
import { readIntegration } from '../read-integration.ts';
import { NO_METHOD } from '../read-method.ts';
import type { IntegrationPlaces } from './place.ts';

/**
 * `components/x-amazon-apigateway-integrations`: objects that operations of an HTTP API name by
 * `$ref`. Each is found here too, without an operation, so that one that nobody names is seen.
 */
export const sharedIntegrations: IntegrationPlaces = {
  name: 'shared-integrations',
  *find(root, rootPointer, ctx) {
    const key = 'x-amazon-apigateway-integrations';
    const shared = asMap(valueOf(asMap(valueOf(asMap(root), 'components')), key));
    if (!shared) return;
    const below = childPointer(childPointer(rootPointer, 'components'), key);
    for (const entry of entriesOf(shared)) {
      const node = asMap(entry.value);
      if (!node) continue;
      const pointer = childPointer(below, entry.key.text);
      const place = placeOf(entry);
      yield readIntegration(node, {
        ...ctx,
        pointer,
        place,
        api: 'HTTP',
        method: () => NO_METHOD,
        sharedAt: pointer,
        operation: null,
      });
    }
  },
};
