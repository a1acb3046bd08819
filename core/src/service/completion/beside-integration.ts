import type { ApiKind } from '../../gateway/integration.ts';
import type { Analysis } from '../analysis.ts';
import { hostPositionAt } from '../host-place.ts';
import type { CompletionItem } from '../language-service.ts';
import { blueprintItems } from './blueprint-items.ts';

/** What is ours in the objects around an integration. */
export function besideIntegration(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const position = hostPositionAt(analysis, offset);
  if (position === null) return [];
  const kind = kindAt(analysis, offset);
  return blueprintItems(analysis, position, kind);
}

/**
 * The kind of the API around an offset; REST while there is no integration to tell by. A cursor on
 * the last line is behind the end of its document, so the start decides.
 */
function kindAt({ apis }: Analysis, offset: number): ApiKind {
  return (
    apis.filter(({ root }) => root !== null && root.span.start <= offset).at(-1)?.kind ?? 'REST'
  );
}
