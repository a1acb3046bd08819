import type { Analysis } from './analysis.ts';
import type { Lens } from './language-service.ts';

/** A lens for everything in the file that can be run. */
export function lenses(analysis: Analysis): readonly Lens[] {
  void analysis;
  return [];
}
