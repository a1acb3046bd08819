import { touches, type Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { CheckSettings } from './checks/settings.ts';
import { diagnostics } from './diagnostics.ts';
import type { CodeAction } from './language-service.ts';

/** The quick fixes of all diagnostics that touch a span of the file. */
export function codeActions(
  analysis: Analysis,
  span: Span,
  settings: CheckSettings = {},
): readonly CodeAction[] {
  return diagnostics(analysis, settings)
    .filter((found) => touches(found.span, span.start) || touches(span, found.span.start))
    .flatMap(({ code, fixes, span }) =>
      fixes.map(({ title, edits }) => ({ title, edits, code, span })),
    );
}
