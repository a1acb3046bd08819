/** What a copy of an embedded template, in a file of its own, would be taken for wrongly. */
import { deploymentVariablesIn } from '../openapi/placeholders.ts';
import type { TemplateRegion } from './analysis.ts';

/**
 * The parts of an embedded template that somebody replaces before API Gateway reads it (`${Queue}` under
 * `Fn::Sub`), as they are written, each once: nobody replaces them in a `.vtl` file, which takes them
 * for its own variables. Left out is what can be no variable there either, such as `${AWS::Region}`.
 */
export function filledInParts({
  text,
  placeholders,
}: Pick<TemplateRegion, 'text' | 'placeholders'>): readonly string[] {
  const told = new Set(deploymentVariablesIn(text).map(({ start }) => start));
  const parts = placeholders.filter(({ start }) => !told.has(start));
  return [...new Set(parts.map(({ start, end }) => text.slice(start, end)))];
}
