import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { isVariable, pathKeys } from './path-keys.ts';

/** Of the parts at one place of a path, one may be a variable. */
export const pathSiblingVariable: ApiCheck = {
  code: 'path-sibling-variable',
  title: 'Two path variables at one place',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    const first = new Map<string, string>();
    const reported = new Set<string>();
    for (const { segments } of pathKeys(api, text)) {
      for (const { text: segment, span, parent } of segments) {
        if (!isVariable(segment)) continue;
        const known = first.get(parent);
        if (known === undefined) first.set(parent, segment);
        if (known === undefined || known === segment) continue;
        const resource = `${parent}/${segment}`;
        if (reported.has(resource)) continue;
        reported.add(resource);
        yield {
          span,
          message: `API Gateway refuses a second variable here: 'A sibling (${known}) of this resource already has a variable path part -- only one is allowed'.`,
        };
      }
    }
  },
};
