import { touches, type Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { CheckSettings } from './checks/settings.ts';
import { diagnostics } from './diagnostics.ts';
import { fixAll } from './fix-all.ts';
import type { CodeAction } from './language-service.ts';

/**
 * The quick fixes of all diagnostics that touch a span of the file; of a check that has several to
 * offer in the file, all of them at once too.
 */
export function codeActions(
  analysis: Analysis,
  span: Span,
  settings: CheckSettings = {},
): readonly CodeAction[] {
  const all = diagnostics(analysis, settings);
  const fixable = all
    .filter((found) => touches(found.span, span.start) || touches(span, found.span.start))
    .filter(({ fixes }) => fixes.length > 0);
  const single = fixable.flatMap(({ code, fixes, span }) =>
    fixes.map(({ title, edits }) => ({ title, edits, code, span })),
  );
  const several = [...new Map(fixable.map((found) => [found.code, found.span]))].flatMap(
    ([code, span]) => {
      const count = all.filter((found) => found.code === code && found.fixes.length > 0).length;
      if (count < 2) return [];
      const title = `Fix all '${code}' in this file`;
      return [{ title, edits: fixAll(all, code), code, span }];
    },
  );
  return [...single, ...several];
}

/** Every fix of the file that is sure to be meant, for `source.fixAll`; null where there is none. */
export function fixAllAction(analysis: Analysis, settings: CheckSettings = {}): CodeAction | null {
  const edits = fixAll(diagnostics(analysis, settings));
  if (edits.length === 0) return null;
  const span = { start: 0, end: analysis.text.length };
  return { title: 'Fix all API Gateway problems that have one mend', edits, code: '', span };
}
