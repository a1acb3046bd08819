import type { TemplateRegion } from '../analysis.ts';

/** How a template is laid out. */
export interface FormatSettings {
  /** What one level of depth is written as: blanks or a tab. */
  readonly indent: string;
  /** True where blanks between the tokens of printed JSON may change. */
  readonly changesJsonBlanks: boolean;
}

/** The part of a region that formatting looks at. */
export type FormattedTemplate = Pick<TemplateRegion, 'text' | 'parse' | 'placeholders'>;
