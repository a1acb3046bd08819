import { renameKey } from '../../../openapi/edit-map.ts';
import { asMap, entriesOf, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { isInRestApi } from './field-table.ts';

/** Methods whose requests rarely have a body, and so no Content-Type. */
const METHODS_WITHOUT_BODY: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS']);

/**
 * A request without a Content-Type counts as application/json (Developer Guide). Said of methods
 * without a body only: a POST whose clients send a form or XML needs no template for JSON.
 */
export const passthroughNoJsonTemplate: IntegrationCheck = {
  code: 'passthrough-no-json-template',
  title: 'No template for requests without a Content-Type',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { method, passthroughBehavior: behavior, requestTemplates, type } = integration;
    if (type !== 'AWS' && type !== 'HTTP' && type !== 'MOCK') return;
    const place = integration.keys.get('requestTemplates');
    if (place === undefined || requestTemplates.length === 0) return;
    if (!METHODS_WITHOUT_BODY.has(method.httpMethod) || behavior?.known === false) return;
    if (isHidden(integration, 'requestTemplates') || !isWhole(integration)) return;
    if (!isInRestApi(integration, api)) return;
    const isOther = requestTemplates.every(({ mediaType }) =>
      /^(?!application\/json\b)[\w.+-]+\/[\w.+-]+\s*(?:;|$)/i.test(mediaType),
    );
    if (!isOther) return;
    const isPassed = behavior === null || /^when_no_match$/i.test(behavior.read);
    const consequence = isPassed
      ? 'passes every template by'
      : "is answered with 415 'Unsupported Media Type' (unconfirmed for one without a body)";
    yield {
      span: keyOf(text, place),
      message: `A request without a Content-Type counts as 'application/json' and ${consequence}.`,
      ...renaming(integration, text),
    };
  },
};

/** The fix for a single template: it is most likely the one for such requests. */
function renaming({ node }: FoundIntegration, text: string): { readonly fix?: Fix } {
  const [only, second] = entriesOf(asMap(nodeAt(node, 'requestTemplates')) ?? node);
  if (only === undefined || second !== undefined) return {};
  const edits = [renameKey(text, only, 'application/json')];
  return { fix: { title: "Rename to 'application/json'", edits, isGuess: true } };
}
