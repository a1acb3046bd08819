import type { Route } from '../gateway/integration.ts';
import type { ApiPlace } from './found-integration.ts';
import { hidesKeys } from './hidden-declarations.ts';
import { asMap, entriesOf, valueOf } from './host-tree.ts';
import { operationsIn } from './places/operations.ts';
import { referencedMap } from './references.ts';

/**
 * Every method and path of an API, with an integration or without; undefined where the file may not
 * show all of them: a fragment, paths that an intrinsic adds to, a path item in another file.
 */
export function readRoutes({ root, pointer }: ApiPlace): readonly Route[] | undefined {
  const paths = asMap(valueOf(asMap(root), 'paths'));
  if (!paths || hidesKeys(paths)) return undefined;
  const isHidden = entriesOf(paths).some(({ value }) => {
    const item = referencedMap(root, value);
    return item === null || hidesKeys(item);
  });
  if (isHidden) return undefined;
  return operationsIn(root, pointer).map(({ httpMethod, path }) => ({ method: httpMethod, path }));
}
