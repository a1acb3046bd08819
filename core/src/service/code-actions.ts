import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { CheckSettings } from './checks/settings.ts';
import type { CodeAction } from './language-service.ts';

/** The quick fixes of all diagnostics that touch a span of the file. */
export function codeActions(
  analysis: Analysis,
  span: Span,
  settings: CheckSettings = {},
): readonly CodeAction[] {
  void analysis;
  void span;
  void settings;
  return [];
}
