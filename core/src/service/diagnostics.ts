import type { Analysis } from './analysis.ts';
import type { CheckSettings } from './checks/settings.ts';
import type { Diagnostic } from './diagnostic.ts';

/** All findings in a file, in offsets of the file, ordered by place. Never throws. */
export function diagnostics(
  analysis: Analysis,
  settings: CheckSettings = {},
): readonly Diagnostic[] {
  void analysis;
  void settings;
  return [];
}
