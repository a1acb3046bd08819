/** Rows of the feature table for what an editor does with a text while it is being written. */
import type { Connection, SemanticTokensLegend } from 'vscode-languageserver';
import {
  folding,
  linkedEditing,
  onTypeEnd,
  selectionRanges,
  semanticTokens,
  signatureHelp,
} from '../../core/src/index.ts';
import { toOffset, toSpan } from './from-lsp.ts';
import type { OnDocument } from './on-document.ts';
import type { SavedScenarios } from './saved-scenarios.ts';
import { toRange } from './to-lsp.ts';
import {
  toFoldingRange,
  toSelectionRange,
  toSemanticTokens,
  toSignatureHelp,
  toTextEdit,
} from './to-lsp-editing.ts';

/** What `toSemanticTokens` counts in: VS Code's own names, so that every theme has colours. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['variable', 'parameter', 'property', 'method', 'macro'],
  tokenModifiers: ['declaration', 'defaultLibrary'],
};

/** Answer signature help, folding, selection, colours by name, linked editing and `#end`. */
export function registerEditingFeatures(
  connection: Connection,
  on: OnDocument,
  scenarios: SavedScenarios,
): void {
  connection.onSignatureHelp(
    on('signature help', null, async (document, { position }) => {
      const saved = await scenarios.of(document.uri);
      const help = signatureHelp(document.analysis, toOffset(position, document.lines), saved);
      return help === null ? null : toSignatureHelp(help);
    }),
  );
  connection.onFoldingRanges(
    on('folding', null, (document) => {
      const folds = folding(document.analysis);
      return folds?.flatMap((fold) => toFoldingRange(fold, document) ?? []) ?? null;
    }),
  );
  connection.onSelectionRanges(
    on('selection ranges', [], (document, { positions }) =>
      positions.map((position) => {
        const spans = selectionRanges(document.analysis, toOffset(position, document.lines));
        return toSelectionRange(spans, position, document);
      }),
    ),
  );
  // Only what is in view is asked for: a file of a megabyte has tens of thousands of names.
  connection.languages.semanticTokens.onRange(
    on('semantic tokens', { data: [] }, (document, { range }) => ({
      data: toSemanticTokens(
        semanticTokens(document.analysis, toSpan(range, document.lines)),
        document,
      ),
    })),
  );
  connection.languages.onLinkedEditingRange(
    on('linked editing', null, (document, { position }) => {
      const spans = linkedEditing(document.analysis, toOffset(position, document.lines));
      return spans && { ranges: spans.map((span) => toRange(span, document)) };
    }),
  );
  connection.onDocumentOnTypeFormatting(
    on('on type', null, (document, { position }) => {
      const edit = onTypeEnd(document.analysis, toOffset(position, document.lines));
      return edit && [toTextEdit(edit, document)];
    }),
  );
}
