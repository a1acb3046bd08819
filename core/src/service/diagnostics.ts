import type { Analysis } from './analysis.ts';
import { runChecks } from './checks/run-checks.ts';
import type { CheckSettings } from './checks/settings.ts';
import type { Diagnostic } from './diagnostic.ts';

// One version of a file is asked for its diagnostics several times: to show them, and again for
// every quick fix. They depend on nothing but the analysis and the levels.
const known = new WeakMap<
  Analysis,
  { levels: CheckSettings['levels']; found: readonly Diagnostic[] }
>();

/**
 * All findings in a file, in offsets of the file, ordered by place. Never throws. When cancelled
 * it gives an empty list.
 */
export function diagnostics(
  analysis: Analysis,
  settings: CheckSettings = {},
): readonly Diagnostic[] {
  const last = known.get(analysis);
  if (last !== undefined && last.levels === settings.levels) return last.found;
  const found = runChecks(analysis, settings);
  if (settings.isCancelled?.() !== true) known.set(analysis, { levels: settings.levels, found });
  return found;
}
