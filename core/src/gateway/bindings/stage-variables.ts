/** `$stageVariables`: a map of strings; a name that is not in it is empty (aws-recorded). */
import type { JavaMap } from '../../velocity/values.ts';
import { javaMap } from '../../velocity/map-entries.ts';

export function stageVariablesObject(variables: Readonly<Record<string, string>>): JavaMap {
  return javaMap(Object.entries(variables));
}
