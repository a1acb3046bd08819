/** A template whose keys are renamed while it is open by itself: `/orders` becomes `/order`. */
import { changeBetween } from '../text/text-change.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';
import { nameOfTemplate, templateNamed, type TemplateName } from './template-name.ts';

/** Where a template was when it was last found. */
export interface TemplateSighting {
  /** What it was called there. */
  readonly name: TemplateName;
  /** The whole file. */
  readonly text: string;
  /** Where its scalar began, as an offset of the file; null where it is made up of several. */
  readonly start: number | null;
}

/** A template that was found, and what is to be kept for the next time. */
export interface FoundAgain {
  readonly region: TemplateRegion;
  readonly sighting: TemplateSighting;
}

/**
 * The template of that name; where it is gone, the one that stands now where it was last seen. Null
 * where there is neither, or the text changed around it and in it at once.
 */
export function followedTemplate(
  analysis: Analysis,
  name: TemplateName,
  last: TemplateSighting | null,
): FoundAgain | null {
  const named = templateNamed(analysis, last?.name ?? name);
  const region =
    named ?? (last && templateAtPlace(analysis, last)) ?? templateNamed(analysis, name);
  if (region === null) return null;
  const { text } = analysis;
  const start = region.scalar?.span.start ?? null;
  return { region, sighting: { name: nameOfTemplate(analysis, region) ?? name, text, start } };
}

function templateAtPlace(
  analysis: Analysis,
  { text, start }: TemplateSighting,
): TemplateRegion | null {
  if (start === null) return null;
  const change = changeBetween(text, analysis.text);
  if (change.start < start && start < change.oldEnd) return null;
  const now = change.start >= start ? start : start + change.newEnd - change.oldEnd;
  return analysis.regions.find(({ scalar }) => scalar?.span.start === now) ?? null;
}
