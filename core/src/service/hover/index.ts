import type { Analysis } from '../analysis.ts';
import type { Hover } from '../language-service.ts';

/** What stands at an offset of the file, explained; null where nothing of ours does. */
export function hover(analysis: Analysis, offset: number): Hover | null {
  void analysis;
  void offset;
  return null;
}
