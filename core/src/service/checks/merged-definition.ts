import type { FoundApi } from '../../openapi/found-api.ts';
import { asMap, asScalar, isNothing, valueOf } from '../../openapi/host-tree.ts';

/**
 * True where SAM lays what it makes of the functions' events over the document (`MergeDefinitions`):
 * type, method and uri of an integration may then be other ones than stand there.
 */
export function isMergedDefinition(api: FoundApi | null): boolean {
  const properties = asMap(valueOf(api?.place.resource ?? null, 'Properties'));
  const merge = valueOf(properties, 'MergeDefinitions');
  return !isNothing(merge) && asScalar(merge)?.text !== 'false';
}
