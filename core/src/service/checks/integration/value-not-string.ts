import { replaceScalar } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import {
  asMap,
  asScalar,
  entriesOf,
  isNothing,
  resolveAlias,
  valueOf,
} from '../../../openapi/host-tree.ts';
import type { Entry, HostNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { Fix } from '../../diagnostic.ts';
import type { IntegrationCheck } from '../check.ts';
import { isProxy } from '../integration-shape.ts';
import { isInRestApi } from './field-table.ts';

/**
 * Mappings and templates are maps of texts; YAML and JSON can write other values there. The text of
 * an import is recorded for a boolean, CloudFormation takes "simple types" as their text.
 */
export const valueNotString: IntegrationCheck = {
  code: 'value-not-string',
  title: 'Mapping or template that is no text',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isInRestApi(integration, api)) return;
    const isCloudFormation = integration.spelling === 'cloudformation';
    for (const { field, entry } of entriesOfTexts(integration)) {
      const kind = kindOf(entry.value);
      if (kind === null || (isCloudFormation && kind !== 'map' && kind !== 'list')) continue;
      const consequence = isCloudFormation
        ? "CloudFormation refuses it ('must be an object with String (or simple type) properties')"
        : `an import drops it with a warning ('Expected type string for property '${entry.key.text}'')`;
      yield {
        // A map may have many lines.
        span: kind === 'map' || kind === 'list' ? entry.key.span : entry.value.span,
        message: `The values of '${field}' are texts, and this is a ${kind}: ${consequence}.`,
        ...inQuotes(text, field, entry.value),
      };
    }
  },
};

/** The entries of every map whose values are texts, and that has an effect. */
function entriesOfTexts(
  integration: FoundIntegration,
): readonly { readonly field: string; readonly entry: Entry }[] {
  const { node, responses } = integration;
  const fields = isProxy(integration) ? ['requestParameters'] : ['requestParameters', 'requestTemplates']; // prettier-ignore
  const ofResponses = isProxy(integration) ? [] : responses.map((response) => response.node);
  return [
    ...fields.flatMap((field) => entriesBelow(node, field)),
    ...ofResponses.flatMap((response) =>
      ['responseParameters', 'responseTemplates'].flatMap((field) => entriesBelow(response, field)),
    ),
  ];
}

function entriesBelow(
  owner: HostNode,
  field: string,
): readonly { readonly field: string; readonly entry: Entry }[] {
  const map = asMap(valueOf(asMap(owner), field));
  if (!map || intrinsicOf(map) !== null) return [];
  return entriesOf(map)
    .filter(({ key }) => !/^(?:Fn::|\$ref$|Ref$)/.test(key.text))
    .map((entry) => ({ field, entry }));
}

/** What stands in place of a text; null for a text, nothing at all, and what cannot be seen. */
function kindOf(node: HostNode): 'map' | 'list' | 'number' | 'boolean' | null {
  const resolved = resolveAlias(node);
  if (!resolved || isNothing(resolved) || intrinsicOf(resolved) !== null) return null;
  switch (resolved.kind) {
    case 'map':
      return valueOf(resolved, '$ref') === null ? 'map' : null;
    case 'list':
      return 'list';
    case 'scalar':
      return resolved.type === 'number' || resolved.type === 'boolean' ? resolved.type : null;
  }
}

/** A scalar as a text; a mapping's is a static one, which stands in quotes of its own. */
function inQuotes(text: string, field: string, node: HostNode): { readonly fix?: Fix } {
  const scalar = node.kind === 'scalar' ? asScalar(node) : null;
  if (scalar === null) return {};
  const meant = field.endsWith('Parameters') ? `'${scalar.text}'` : scalar.text;
  const edit = replaceScalar(text, scalar, meant);
  return edit === null ? {} : { fix: { title: `Replace with "${meant}"`, edits: [edit] } };
}
