import type { Analysis, TemplateRegion } from './analysis.ts';

/** A place in a template. */
export interface TemplatePlace {
  readonly region: TemplateRegion;
  /** Offset in the template's text. */
  readonly offset: number;
}

/**
 * The template at an offset of the file; null outside of templates, and in those parts of a scalar
 * that are not the template's text, such as the indentation of a block.
 */
export function regionAt(analysis: Analysis, fileOffset: number): TemplatePlace | null {
  for (const region of analysis.regions) {
    const offset = region.map.toTemplate(fileOffset);
    if (offset !== undefined) return { region, offset };
  }
  return null;
}
