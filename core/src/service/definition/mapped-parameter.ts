import { declaredLocations, declaredParameter } from '../../gateway/declared-parameter.ts';
import { parseRequestSource } from '../../gateway/parameter-mapping.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** `method.request.path.id` in `requestParameters`, and the parameter that the method declares. */
export const mappedParameter: LinkSource = function* ({ integrations, text }) {
  for (const { method, requestParameters } of integrations) {
    for (const { source, known, value } of requestParameters) {
      const read = known ? parseRequestSource(source) : null;
      if (read?.kind !== 'parameter') continue;
      const declared = declaredParameter(
        method.parameters,
        declaredLocations[read.place],
        read.name,
      );
      if (!declared) continue;
      yield { origin: withoutQuotes(text, value), target: withoutQuotes(text, declared.key) };
    }
  }
};
