import { aliasesIn } from '../openapi/aliases-in.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
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
  // The blank lines behind a block belong to it, and to no span.
  let written = fileOffset;
  while (/\s/.test(analysis.text.charAt(written - 1))) written--;
  const isAround = ({ node: { span } }: FoundIntegration): boolean =>
    span.start <= fileOffset && written <= span.end;
  // Where somebody types, all that is asked is about the template at hand.
  const around =
    analysis.edited?.integrations.find(isAround) ?? analysis.integrations.find(isAround);
  const place = around && placeIn(analysis.regionsOf(around), fileOffset);
  return place ?? (isAsWritten(analysis) ? null : placeIn(analysis.regions, fileOffset));
}

/** False where a template may stand elsewhere than its integration: the others are asked then. */
function isAsWritten({ document }: Analysis): boolean {
  return document !== null && aliasesIn(document.roots).length === 0;
}

function placeIn(regions: readonly TemplateRegion[], fileOffset: number): TemplatePlace | null {
  for (const region of regions) {
    const offset = region.map.toTemplate(fileOffset);
    if (offset !== undefined) return { region, offset };
  }
  return null;
}
