import type { DeclaredParameter } from '../../gateway/integration.ts';
import { parseRequestSource } from '../../gateway/parameter-mapping.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

const LOCATIONS = { header: 'header', path: 'path', querystring: 'query' } as const;

/** `method.request.path.id` in `requestParameters`, and the parameter that the method declares. */
export const mappedParameter: LinkSource = function* ({ integrations, text }) {
  for (const { method, requestParameters } of integrations) {
    for (const { source, known, value } of requestParameters) {
      const read = known ? parseRequestSource(source) : null;
      if (read?.kind !== 'parameter') continue;
      const declared = declaredParameter(method.parameters, LOCATIONS[read.place], read.name);
      if (!declared) continue;
      yield { origin: withoutQuotes(text, value), target: withoutQuotes(text, declared.key) };
    }
  }
};

/** The parameter of that name; a header's in any case of letters, as HTTP has it. */
export function declaredParameter(
  parameters: readonly DeclaredParameter[],
  location: DeclaredParameter['location'],
  name: string,
): DeclaredParameter | undefined {
  const there = parameters.filter((parameter) => parameter.location === location);
  const exact = there.find((parameter) => parameter.name === name);
  if (exact !== undefined || location !== 'header') return exact;
  return there.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase());
}
