import type { Analysis } from '../analysis.ts';
import { describedKey, hostPositionAt } from '../host-place.ts';
import { keyDocs } from '../key-docs.ts';
import type { Hover } from '../language-service.ts';

/** A key or a value of an integration, or one of API Gateway's other extensions. */
export function integrationKey(analysis: Analysis, offset: number): Hover | null {
  const position = hostPositionAt(analysis, offset);
  if (position?.scalar == null) return null;
  const described = describedKey(position);
  if (described === null) return null;
  const { known, doc } = described;
  const span = position.scalar.span;
  if (position.role === 'key') {
    return {
      span,
      contents: known === null ? `**${position.scalar.text}**\n\n${doc}` : keyDocs(known),
    };
  }
  const written = position.scalar.text.toLowerCase();
  const value = known?.values.find((candidate) => candidate.value.toLowerCase() === written);
  return value === undefined ? null : { span, contents: `\`${value.value}\`\n\n${value.doc}` };
}
