import type { Analysis } from '../analysis.ts';
import { describedKey } from '../host-place.ts';
import { keyDocs } from '../key-docs.ts';
import type { Hover } from '../language-service.ts';

/** A key or a value of an integration, or one of API Gateway's other extensions. */
export function integrationKey(analysis: Analysis, offset: number): Hover | null {
  const described = describedKey(analysis, offset);
  if (described === null) return null;
  const { known, doc, position } = described;
  const { scalar } = position;
  if (scalar === null) return null;
  const { span } = scalar;
  if (position.role === 'key') {
    return {
      span,
      contents: known === null ? `**${scalar.text}**\n\n${doc}` : keyDocs(known),
    };
  }
  const written = scalar.text.toLowerCase();
  const value = known?.values.find((candidate) => candidate.value.toLowerCase() === written);
  return value === undefined ? null : { span, contents: `\`${value.value}\`\n\n${value.doc}` };
}
