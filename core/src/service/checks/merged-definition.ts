import type { FoundApi } from '../../openapi/found-api.ts';
import { asScalar, isNothing, valueOf } from '../../openapi/host-tree.ts';
import { resourceProperties } from '../../openapi/resource-properties.ts';

/**
 * True where SAM lays what it makes of the functions' events over the document (`MergeDefinitions`):
 * type, method and uri of an integration may then be other ones than stand there.
 */
export function isMergedDefinition(api: FoundApi | null): boolean {
  const merge = api && valueOf(resourceProperties(api.place), 'MergeDefinitions');
  return !isNothing(merge) && asScalar(merge)?.text !== 'false';
}
