import type { RequestValidator } from '../gateway/integration.ts';
import type { OperationPlace } from './found-integration.ts';
import { asMap, asScalar, findEntry, isNothing, valueOf } from './host-tree.ts';
import type { MapNode } from './host-tree.ts';
import { placeOf, readText } from './read-fields.ts';

const KEY = 'x-amazon-apigateway-request-validator';

/**
 * The request validator of an operation: its own, else the one of the document; null where neither
 * names one. Source: Developer Guide, the extension's two levels, of which the method's wins.
 */
export function readValidator({ api, node }: OperationPlace): RequestValidator | null {
  const root = asMap(api.root);
  const own = findEntry(node, KEY);
  const entry = own && !isNothing(own.value) ? own : findEntry(root, KEY);
  if (!entry || isNothing(entry.value)) return null;
  const { read: name, known } = readText(entry.value);
  const definition = asMap(valueOf(asMap(valueOf(root, `${KEY}s`)), name));
  const body = flag(definition, 'validateRequestBody');
  const parameters = flag(definition, 'validateRequestParameters');
  return {
    name,
    known: known && definition !== null && body !== null && parameters !== null,
    body: body ?? false,
    parameters: parameters ?? false,
    place: placeOf(entry),
  };
}

/** A missing flag is false; null where the file does not tell. */
function flag(definition: MapNode | null, key: string): boolean | null {
  const node = valueOf(definition, key);
  if (isNothing(node)) return false;
  const { read, known } = node ? readText(node) : { read: '', known: false };
  if (!known) return null;
  return asScalar(node)?.type === 'boolean' || /^(?:true|false)$/i.test(read)
    ? /^true$/i.test(read)
    : null;
}
