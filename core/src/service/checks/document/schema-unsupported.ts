import { asScalar, entriesOf, isNothing } from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { bodySchemas } from './body-schemas.ts';

/**
 * Keywords that models do not know (Developer Guide, known issues of REST APIs). Said only of what
 * a validator holds a body against: in other schemas they are documentation.
 */
export const schemaUnsupported: ApiCheck = {
  code: 'schema-unsupported',
  title: 'Keyword that the validation of a body does not know',
  severity: 'hint',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    const seen = new Set<MapNode>();
    for (const integration of api.integrations) {
      const { validator } = integration.method;
      if (validator?.known !== true || !validator.body) continue;
      for (const schema of bodySchemas(integration, seen)) {
        for (const entry of entriesOf(schema)) {
          const effect = effectOf(entry);
          if (effect === null) continue;
          yield {
            span: withoutQuotes(text, entry.key.span),
            message: `API Gateway does not support '${entry.key.text}' in models: ${effect}.`,
            unnecessary: true,
          };
        }
      }
    }
  },
};

/** What a keyword does not do; null for all others, and for those that are switched off. */
function effectOf({ key, value }: Entry): string | null {
  const scalar = asScalar(value);
  if (isNothing(value) || scalar?.text === 'false') return null;
  switch (key.text) {
    case 'discriminator':
      return 'a body is not held against the schema that it names';
    case 'exclusiveMinimum':
      return 'the bound itself may pass (unconfirmed)';
    case 'nullable':
      return scalar?.type === 'boolean' ? 'null may be refused (unconfirmed)' : null;
    case 'readOnly':
      return scalar?.type === 'boolean' ? 'a body may have the property all the same' : null;
    default:
      return null;
  }
}
