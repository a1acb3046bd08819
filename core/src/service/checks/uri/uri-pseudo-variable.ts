import type { Field } from '../../../gateway/integration.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asScalar, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import { isSettled, looksPreprocessed } from '../../../openapi/placeholders.ts';
import { closest } from '../../../text/closest.ts';
import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';

/** Those that an import fills in (Developer Guide, "AWS variables for OpenAPI import"). */
const KNOWN = ['AWS::AccountId', 'AWS::Partition', 'AWS::Region'];

const VARIABLE = /\$\{(AWS::\w+)\}/g;

/** CloudFormation has more of them, which mean nothing in a definition of its own. */
export const uriPseudoVariable: IntegrationCheck = {
  code: 'uri-pseudo-variable',
  title: 'Variable of CloudFormation that an import does not know',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { uri, credentials } = integration;
    for (const [key, field] of [
      ['uri', uri],
      ['credentials', credentials],
    ] as const) {
      if (field === null || !isOpen(integration, key, field)) continue;
      if (!isDefinitionOfItsOwn(api)) return;
      for (const match of field.read.matchAll(VARIABLE)) {
        const [whole, name = ''] = match;
        if (KNOWN.includes(name)) continue;
        const span = partOf(text, field, spanAt(match.index, whole.length));
        const isExact = text.slice(span.start, span.end) === whole;
        const meant = closest(name, KNOWN);
        const near = suggestion(span, isExact && meant !== undefined ? `\${${meant}}` : null);
        yield {
          span,
          message: `An import fills in the account, the partition and the region only; '${whole}' stays as it is written, unless CloudFormation's Fn::Sub is put around the definition.${near.question}`,
          ...near.fix,
        };
      }
    }
  },
};

/** True where a variable of CloudFormation is the only part that is left to be filled in. */
function isOpen({ node }: FoundIntegration, key: string, field: Field<string>): boolean {
  if (field.known || !field.read.includes('${AWS::')) return false;
  // `Fn::Sub` fills it in, in either of its spellings.
  const scalar = asScalar(nodeAt(node, key));
  if (!scalar || scalar.tag) return false;
  return isSettled(field.read.replace(VARIABLE, ''));
}

/** False inside of a template, and in a file whose other variables show that somebody fills it in. */
function isDefinitionOfItsOwn(api: FoundApi | null): boolean {
  return api?.isWhole === true && api.place.pointer === '' && !looksPreprocessed(api.place.root);
}
