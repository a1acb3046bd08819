import type { Analysis } from '../analysis.ts';
import type { CompletionItem } from '../language-service.ts';

/** What may be typed at an offset of the file; empty where nothing of ours fits. Never throws. */
export function completion(analysis: Analysis, offset: number): readonly CompletionItem[] {
  void analysis;
  void offset;
  return [];
}
