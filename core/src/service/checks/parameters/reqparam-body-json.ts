import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asList, asMap, asScalar, entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import { hidesItems, hidesKeys } from '../../../openapi/hidden-declarations.ts';
import { referencedMap } from '../../../openapi/references.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { requestMappings } from './mapping-sources.ts';

/** Forms and XML: what begins neither with a brace nor with a bracket, and has no JSON path. */
const NO_JSON = /^(?:application\/x-www-form-urlencoded|multipart\/.+|.+[/+]xml|image\/.+)$/i;

/** A path into the body finds something in JSON only. */
export const reqparamBodyJson: IntegrationCheck = {
  code: 'reqparam-body-json',
  title: 'Request mapping from inside a body that is no JSON',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    // A mapping without effect is `reqparam-lambda-proxy`'s and `reqparam-mock`'s.
    if (integration.type === 'AWS_PROXY' || integration.type === 'MOCK') return;
    for (const { mapping, reading } of requestMappings(integration)) {
      if (!reading.ok || reading.value.kind !== 'body' || reading.value.path === null) continue;
      const types = bodyMediaTypes(integration);
      if (types.length === 0 || !types.every((type) => NO_JSON.test(bare(type)))) return;
      yield {
        span: partOf(text, { ...mapping, read: mapping.source }, reading.name),
        message: `The operation takes ${types.map((type) => `'${type}'`).join(', ')}: a path finds nothing in a body that is no JSON, and nothing is mapped (unconfirmed); a template can take it apart.`,
      };
    }
  },
};

/** The media types that the operation declares for its body; none where they cannot be seen. */
function bodyMediaTypes({ operation }: FoundIntegration): readonly string[] {
  if (operation === null) return [];
  const { api, node } = operation;
  const content = valueOf(referencedMap(api.root, valueOf(node, 'requestBody')), 'content');
  if (hidesKeys(content)) return [];
  const map = asMap(content);
  if (map) return entriesOf(map).map(({ key }) => key.text);
  const consumes = valueOf(node, 'consumes') ?? valueOf(asMap(api.root), 'consumes');
  if (hidesItems(consumes)) return [];
  return (asList(consumes)?.items ?? []).map((item) => asScalar(item)?.text ?? '');
}

function bare(mediaType: string): string {
  return mediaType.replace(/\s*;.*$/, '');
}
