/** Refactorings: a registry of sources. */
import type { Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { regionAt } from '../region-at.ts';
import { extractVariable } from './extract-variable.ts';
import type { Refactoring, RefactoringSource } from './refactoring.ts';
import { toBlock, toQuoted } from './convert-scalar.ts';
import { surroundWithForeach, surroundWithIf } from './surround.ts';

const sources = [
  extractVariable,
  surroundWithForeach,
  surroundWithIf,
  toBlock,
  toQuoted,
] as const satisfies readonly RefactoringSource[];

/** What can be done with a selection of the file; empty outside of templates. Never throws. */
export function refactorings(analysis: Analysis, { start, end }: Span): readonly Refactoring[] {
  const place = regionAt(analysis, start);
  if (place === null || place.region.home === 'appsync') return [];
  const { region, offset } = place;
  const selection = { start: offset, end: region.map.toTemplate(end) ?? offset };
  return sources.flatMap((source) => source({ analysis, region, selection }) ?? []);
}
