import type { FoundApi } from '../../openapi/found-api.ts';
import type { Analysis } from '../analysis.ts';
import { hostPositionAt } from '../host-place.ts';
import type { CompletionItem } from '../language-service.ts';
import { choiceItem } from './choice-item.ts';
import { documentNames } from './document-names.ts';
import { blueprintItems } from './blueprint-items.ts';
import { extensionItems, validatorItems } from './extension-items.ts';

/** What is ours in the objects around an integration. */
export function besideIntegration(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const position = hostPositionAt(analysis, offset);
  if (position === null) return [];
  const api = apiAt(analysis, offset);
  // REST while there is no integration to tell by.
  const kind = api?.kind ?? 'REST';
  // A document without any integration is no API yet, but may declare its names.
  const root = api?.root ?? analysis.document?.roots[0] ?? null;
  return [
    ...documentNames(position, root).map((choice) => choiceItem(choice, position, analysis)),
    ...extensionItems(analysis, position, kind),
    ...validatorItems(analysis, position, root),
    ...blueprintItems(analysis, position, kind),
  ];
}

/** The API around an offset. A cursor on the last line is behind its end, so the start decides. */
function apiAt({ apis }: Analysis, offset: number): FoundApi | null {
  return apis.filter(({ root }) => root !== null && root.span.start <= offset).at(-1) ?? null;
}
