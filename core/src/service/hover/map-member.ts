import { paragraphs } from '../catalogue-docs.ts';
import { codeSpan } from '../markdown-text.ts';
import { typeDocs, typeText } from '../types/type-text.ts';
import { stepAt } from './step-at.ts';
import type { HoverSource } from './source.ts';

/** A member of a map, as the payload's schema, an example or the template tells of it. */
export const mapMember: HoverSource = (spot) => {
  const found = stepAt(spot);
  if (found?.step.kind !== 'property') return null;
  const { name } = found.step;
  const owner = spot.types.typeOfReference(found.reference, found.steps.length - 1);
  if (owner?.members?.names.includes(name.name) !== true) return null;
  const type = owner.members.of(name.name);
  const text = typeText(type);
  const head = `${codeSpan(name.name)}${text === null ? '' : `: ${text}`}`;
  return { span: name, contents: paragraphs([head, type === null ? null : typeDocs(type)]) };
};
