import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import { analyze, type Analysis, type TemplateRegion } from '../analysis.ts';
import { inCarrier } from '../carrier-text.ts';
import { regionAt } from '../region-at.ts';
import type { FormatSettings } from './format-settings.ts';
import { formatTemplate } from './format-template.ts';

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
  return regions.flatMap((region) => {
    // A template that several integrations share is laid out once.
    const { start } = region.map.toFile({ start: 0, end: region.text.length });
    if (seen.has(start) || region.home === 'appsync') return [];
    seen.add(start);
    return formatRegion(analysis, region, settings) ?? [];
  });
}

function formatRegion(
  analysis: Analysis,
  region: TemplateRegion,
  settings: FormatSettings,
): readonly TextEdit[] | null {
  if (!region.map.exact) return null;
  const own = formatTemplate(region, settings);
  const edits: TextEdit[] = [];
  for (const { span, newText } of own) {
    const written = inCarrier(region.style, newText);
    if (written === null) return null;
    edits.push({ span: region.map.toFile(span), newText: written });
  }
  if (region.style === 'file' || edits.length === 0) return edits;
  // What the file then holds is read again: nothing is lost in any scalar.
  const index = analysis.regions.indexOf(region);
  const after = analyze(applyEdits(analysis.text, edits), analysis.language).regions[index];
  return after?.text === applyEdits(region.text, own) ? edits : null;
}
