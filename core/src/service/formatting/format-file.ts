import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import { analyze, type Analysis, type TemplateRegion } from '../analysis.ts';
import { inCarrier } from '../carrier-text.ts';
import { regionAt } from '../region-at.ts';
import { nameOfTemplate, templateNamed } from '../template-name.ts';
import type { FormatSettings } from './format-settings.ts';
import { formatTemplate } from './format-template.ts';

/** One template laid out: its edits in the file, and what it reads afterwards. */
interface Layout {
  readonly region: TemplateRegion;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * The edits of the file that lay out all its templates, or with an offset the one around it. A
 * template whose scalar cannot hold the new blanks without changing what is read from it (a folded
 * block, say) stays as it is.
 */
export function formatting(
  analysis: Analysis,
  settings: FormatSettings,
  offset?: number,
): readonly TextEdit[] {
  const place = offset === undefined ? null : regionAt(analysis, offset);
  const regions = offset === undefined ? analysis.regions : place === null ? [] : [place.region];
  const seen = new Set<number>();
  const layouts = regions.flatMap((region) => {
    // A template that several integrations share is laid out once.
    const { start } = region.map.toFile({ start: 0, end: region.text.length });
    if (seen.has(start) || region.home === 'appsync') return [];
    seen.add(start);
    return layoutOf(region, settings) ?? [];
  });
  return kept(analysis, layouts).flatMap(({ edits }) => edits);
}

/** Null where there is nothing to change, or no way to write it. */
function layoutOf(region: TemplateRegion, settings: FormatSettings): Layout | null {
  if (!region.map.exact) return null;
  const own = formatTemplate(region, settings);
  if (own.length === 0) return null;
  const edits: TextEdit[] = [];
  for (const { span, newText } of own) {
    const written = inCarrier(region.style, newText);
    if (written === null) return null;
    edits.push({ span: region.map.toFile(span), newText: written });
  }
  return { region, edits, text: applyEdits(region.text, own) };
}

/**
 * Those layouts that the file holds without loss: what it then reads is read again. All at once,
 * since most files hold all; of the others the halves are tried by themselves.
 */
function kept(analysis: Analysis, layouts: readonly Layout[]): readonly Layout[] {
  if (layouts.length === 0 || isHeld(analysis, layouts)) return layouts;
  if (layouts.length === 1) return [];
  const middle = Math.ceil(layouts.length / 2);
  return [...kept(analysis, layouts.slice(0, middle)), ...kept(analysis, layouts.slice(middle))];
}

function isHeld(analysis: Analysis, layouts: readonly Layout[]): boolean {
  if (analysis.language === 'vtl') return true;
  const edits = layouts.flatMap((layout) => layout.edits);
  const after = analyze(applyEdits(analysis.text, edits), analysis.language, analysis);
  return layouts.every(({ region, text }) => {
    const name = nameOfTemplate(analysis, region);
    return name !== null && templateNamed(after, name)?.text === text;
  });
}
