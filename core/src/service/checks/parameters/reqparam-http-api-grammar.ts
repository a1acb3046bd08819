import { parseRequestSource, parseRequestTarget } from '../../../gateway/parameter-mapping.ts';
import { renameKey, removeEntry, replaceScalar } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap, asScalar, findEntry, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';

/** `append:header.x` and its like are the keys of HTTP APIs; `reqparam-key` has all the others. */
export const reqparamHttpApiGrammar: IntegrationCheck = {
  code: 'reqparam-http-api-grammar',
  title: 'Request mapping as HTTP APIs write it',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.api !== 'REST' || integration.type === null) return;
    if (api !== null && !api.isKindSure) return;
    const map = asMap(nodeAt(integration.node, 'requestParameters'));
    for (const mapping of integration.requestParameters) {
      if (!mapping.known || !isHttpApiKey(mapping.target)) continue;
      const entry = findEntry(map, mapping.target);
      yield {
        span: keyOf(text, mapping),
        message: `'append:', 'overwrite:' and 'remove:' are words of HTTP APIs; the key of a REST API is 'integration.request.{header|querystring|path}.{name}', and API Gateway refuses '${mapping.target}' as an invalid mapping expression.`,
        ...(map && entry ? mend(integration, map, entry, text) : {}),
      };
    }
  },
};

/** True for a key that begins with one of the three words. */
export function isHttpApiKey(key: string): boolean {
  return /^(?:append|overwrite|remove):/.test(key);
}

/** The same in the words of a REST API, key and value; what is not sent needs no removal. */
function mend(
  integration: FoundIntegration,
  map: MapNode,
  entry: Entry,
  text: string,
): { readonly fix?: Fix } {
  const [verb, target = ''] = entry.key.text.split(':', 2);
  if (verb === 'remove') {
    // A proxy passes on what a mapping cannot take away.
    const edit = isProxy(integration) ? null : removeEntry(text, map, entry);
    return edit ? { fix: { title: `Remove '${entry.key.text}'`, edits: [edit] } } : {};
  }
  const key = `integration.request.${target}`;
  const value = asScalar(entry.value);
  const source = value && restSource(value.text);
  if (!value || source === null || parseRequestTarget(key) === null || findEntry(map, key))
    return {};
  const edit = replaceScalar(text, value, source);
  if (edit === null) return {};
  return { fix: { title: `Replace with '${key}'`, edits: [renameKey(text, entry, key), edit] } };
}

/** `$request.header.x` as `method.request.header.x`, a plain text in quotes; null for a mixture. */
function restSource(source: string): string | null {
  if (!source.includes('$')) return `'${source.replace(/^'|'$/g, '')}'`;
  const meant = source.replace(/^\$\{(.*)\}$/, '$$$1');
  const rest = meant.startsWith('$request.') ? `method.${meant.slice(1)}` : meant.slice(1);
  return meant.startsWith('$') && parseRequestSource(rest) !== null ? rest : null;
}
