import type { Analysis } from './analysis.ts';

/** The tree of the template at an offset of the file, as indented text; null outside templates. */
export function syntaxTree(analysis: Analysis, offset: number): string | null {
  void analysis;
  void offset;
  return null;
}
