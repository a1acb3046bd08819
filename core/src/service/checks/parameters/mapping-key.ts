import { spanAt } from '../../../text/span.ts';
import type { Mapping } from '../../../gateway/integration.ts';
import type { MappingReading } from '../../../gateway/parameter-mapping.ts';
import type { Finding } from '../check.ts';
import { keyOf } from '../field-text.ts';

/**
 * What is wrong with the key of a mapping, at the part that is wrong; null for a good one, and for
 * one that the deployment completes. `form` is the key as it should be, for the message.
 */
export function keyFinding(
  text: string,
  mapping: Mapping,
  reading: MappingReading<unknown>,
  form: string,
): Finding | null {
  if (reading.ok || !mapping.known) return null;
  const key = keyOf(text, mapping);
  const isVerbatim = text.slice(key.start, key.end) === mapping.target;
  const { start, end } = reading.span;
  const span = isVerbatim && end > start ? spanAt(key.start + start, end - start) : key;
  return {
    span,
    message: `The key of a mapping is '${form}'; API Gateway refuses '${mapping.target}' as an invalid mapping expression.`,
  };
}
