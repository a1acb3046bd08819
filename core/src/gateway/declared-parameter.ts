/** What a method declares, asked by the words of a mapping. */
import type { DeclaredParameter } from './integration.ts';
import type { RequestPlace } from './parameter-mapping.ts';

/** Where a parameter is declared that a mapping reads from `method.request.<place>`. */
export const declaredLocations = {
  header: 'header',
  path: 'path',
  querystring: 'query',
} as const satisfies Record<RequestPlace, DeclaredParameter['location']>;

/** The same the other way round: the place that a mapping names. */
export const mappedPlaces = {
  header: 'header',
  path: 'path',
  query: 'querystring',
} as const satisfies Record<DeclaredParameter['location'], RequestPlace>;

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
