import { touches } from '../../text/span.ts';
import { rootDocs } from '../root-docs.ts';
import { variableTypes } from '../value-types.ts';
import { referenceAt } from './step-at.ts';
import type { HoverSource } from './source.ts';

/** The name of a reference: one of the gateway's four, or a variable of the template. */
export const variable: HoverSource = (spot) => {
  const reference = referenceAt(spot);
  if (reference?.name == null || !touches(reference.name, spot.offset)) return null;
  const { name } = reference.name;
  const span = reference.name;
  const types = variableTypes(spot.region);
  const type = types.get(name);
  if (type !== undefined) {
    return {
      span,
      contents: `\`$${name}\`${type === null ? '' : `: ${type}`}\n\nA variable of this template.`,
    };
  }
  if (spot.region.home === 'appsync') return null;
  const docs = rootDocs[name];
  return docs === undefined ? null : { span, contents: `\`$${name}\`\n\n${docs}` };
};
