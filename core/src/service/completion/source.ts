/** What a source of completions in templates is given, and how it makes its items. */
import type { Span } from '../../text/span.ts';
import type { Reference } from '../../vtl/ast.ts';
import type { TemplateRegion } from '../analysis.ts';
import { inCarrier } from '../carrier-text.ts';
import type { CompletionItem, CompletionKind } from '../language-service.ts';
import type { TemplateTypes } from '../types/type-flow.ts';
import { snippetText } from './snippet.ts';

/** What a person is typing at the cursor. */
export type Typed =
  /** `$na█`: a variable's name. */
  | { readonly kind: 'name' }
  /** `$x.y.na█`: a member; `receiver` is the reference as far as it stands before the dot. */
  | { readonly kind: 'member'; readonly receiver: Reference }
  /** `#na█` */
  | { readonly kind: 'directive' }
  /** `$input.path('$.na█`: the text of a path so far. */
  | { readonly kind: 'json-path'; readonly path: string }
  /** `$input.params('na█` */
  | { readonly kind: 'parameter-name' };

export interface TemplateCursor {
  readonly region: TemplateRegion;
  readonly types: TemplateTypes;
  /** Offset in the template. */
  readonly offset: number;
  readonly typed: Typed;
  /** The word under the cursor, in offsets of the file. */
  readonly replace: Span;
  /** True where an opening parenthesis stands behind the word already. */
  readonly hasParens: boolean;
}

/** One kind of completions; yields nothing where it has nothing to say. */
export type CompletionSource = (cursor: TemplateCursor) => Iterable<CompletionItem>;

/** An item as a source describes it; the text is the template's, and a snippet with `isSnippet`. */
export interface ItemData {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  /** The label where it is missing. */
  readonly insert?: string;
  readonly isSnippet?: boolean;
  readonly sortText?: string;
}

/** Writes an item's text in the way of the file; null where the scalar cannot hold it. */
export function toItem(data: ItemData, cursor: TemplateCursor): CompletionItem | null {
  const { insert = data.label, isSnippet = false, ...rest } = data;
  const { style } = cursor.region;
  const insertText = isSnippet ? snippetText(style, insert) : inCarrier(style, insert);
  if (insertText === null) return null;
  return { ...rest, insertText, isSnippet, replace: cursor.replace };
}
