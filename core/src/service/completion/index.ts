/** Completion: a registry of sources in templates, and one for the keys around them. */
import type { Analysis } from '../analysis.ts';
import type { CompletionItem } from '../language-service.ts';
import { regionAt, type TemplatePlace } from '../region-at.ts';
import { noScenarios, type SavedScenario } from '../types/saved-scenarios.ts';
import { shownTypesOf } from '../types/template-types.ts';
import { besideIntegration } from './beside-integration.ts';
import { directives } from './directives.ts';
import { insideIntegration } from './inside-integration.ts';
import { integrationKeys } from './integration-keys.ts';
import { javaMethods } from './java-methods.ts';
import { jsonPath } from './json-path.ts';
import { mapMembers } from './map-members.ts';
import { members } from './members.ts';
import { parameterNames } from './parameter-names.ts';
import { references } from './references.ts';
import type { CompletionSource, TemplateCursor, Typed } from './source.ts';
import { typedAt } from './typed.ts';

const sources = [
  directives,
  javaMethods,
  jsonPath,
  mapMembers,
  members,
  parameterNames,
  references,
] as const satisfies readonly CompletionSource[];

/** The sources outside of templates. */
const around = [integrationKeys, insideIntegration, besideIntegration] as const;

/**
 * What may be typed at an offset of the file; empty where nothing of ours fits. The document's
 * saved scenarios show what values hold. Never throws.
 */
export function completion(
  analysis: Analysis,
  offset: number,
  saved: readonly SavedScenario[] = noScenarios,
): readonly CompletionItem[] {
  const place = regionAt(analysis, offset);
  if (place === null) return around.flatMap((source) => source(analysis, offset));
  // What API Gateway has is not AppSync's, and to offer it there would lead astray.
  if (place.region.home === 'appsync') return [];
  const cursor = cursorAt(place, offset, saved);
  return cursor === null ? [] : sources.flatMap((source) => [...source(cursor)]);
}

function cursorAt(
  { region, offset }: TemplatePlace,
  fileOffset: number,
  saved: readonly SavedScenario[],
): TemplateCursor | null {
  const typed = typedAt(region.text, offset);
  if (typed === null) return null;
  const start = offset - wordBefore(region.text, offset, typed);
  const end = offset + (/^[\w-]*/.exec(region.text.slice(offset))?.[0].length ?? 0);
  const span = region.map.toFile({ start, end });
  // An empty span stands at the cursor, which may be behind the text in the file.
  const replace = start === end ? { start: fileOffset, end: fileOffset } : span;
  const hasParens = region.text.charAt(end) === '(';
  return { region, types: shownTypesOf(region, saved), offset, typed, replace, hasParens };
}

function wordBefore(text: string, offset: number, typed: Typed): number {
  const isPathStart = typed.kind === 'json-path' && /^\$?$/.test(typed.path);
  const word = isPathStart ? /\$?$/ : typed.kind === 'member' ? /[A-Za-z_][\w-]*$/ : /[\w-]*$/;
  return word.exec(text.slice(0, offset))?.[0].length ?? 0;
}
