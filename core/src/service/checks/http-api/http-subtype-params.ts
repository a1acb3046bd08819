import { findEntry } from '../../../openapi/host-tree.ts';
import { subtypeNamed } from '../../../openapi/known-keys/subtypes.ts';
import type { Mapping } from '../../../gateway/integration.ts';
import { closest } from '../../../text/closest.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf, valueOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { suggestion, type Suggestion } from '../suggestion.ts';
import { isHttpApi } from './http-api-shape.ts';

const none = { required: [], optional: [] };

/** Each action has parameters that it cannot do without. */
export const httpSubtypeParams: IntegrationCheck = {
  code: 'http-subtype-params',
  title: 'Subtype without its required parameters',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { integrationSubtype, requestParameters } = integration;
    if (!isHttpApi(api) || integrationSubtype?.known !== true) return;
    if (!isWhole(integration) || isHidden(integration, 'requestParameters')) return;
    if (isMisspelt(integration, 'requestParameters')) return;
    const { required, optional } = subtypeNamed(integrationSubtype.read) ?? none;
    const given = new Set(requestParameters.map(({ target }) => target));
    const missing = required.filter((name) => !given.has(name));
    if (missing.length === 0) return;
    const entry = findEntry(integration.node, 'requestParameters');
    const span =
      entry === null
        ? valueOf(text, integrationSubtype)
        : keyOf(text, { key: entry.key.span, value: entry.value.span });
    const names = missing.map((name) => `'${name}'`).join(', ');
    const near = renaming(requestParameters, missing, [...required, ...optional], text);
    yield {
      span,
      message: `'${integrationSubtype.read}' needs ${names} under 'requestParameters'; without it API Gateway refuses the integration.${near.question}`,
      ...near.fix,
    };
  },
};

/** The one missing name may be there in another spelling. */
function renaming(
  given: readonly Mapping[],
  missing: readonly string[],
  names: readonly string[],
  text: string,
): Suggestion {
  const [only, second] = missing;
  const unknown = given.filter(({ target, known }) => known && !names.includes(target));
  const misspelt = unknown.find(({ target }) => closest(target, [...missing]) !== undefined);
  if (only === undefined || second !== undefined || misspelt === undefined) {
    return { question: '', fix: {} };
  }
  return suggestion(keyOf(text, misspelt), only);
}
