/** What a source of hovers in templates is given. */
import type { Span } from '../../text/span.ts';
import type { Node } from '../../vtl/ast.ts';
import type { TemplateRegion } from '../analysis.ts';
import type { TemplateTypes } from '../types/type-flow.ts';

export interface TemplateSpot {
  readonly region: TemplateRegion;
  readonly types: TemplateTypes;
  /** Offset in the template. */
  readonly offset: number;
  /** The nodes around the offset, the root first. */
  readonly path: readonly Node[];
}

/** What a source says; the span is the template's. */
export interface TemplateHover {
  readonly span: Span;
  /** Markdown. */
  readonly contents: string;
}

/** One kind of hovers; null where it has nothing to say. */
export type HoverSource = (spot: TemplateSpot) => TemplateHover | null;
