/** The table: LSP method → service function → converter. A new feature is a new row. */
import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  codeActions,
  completion,
  definition,
  fixAllAction,
  highlights,
  hover,
  lenses,
  references,
  rename,
  renameRange,
  symbols,
  syntaxTree,
  withLastValue,
  type Renaming,
} from '../../core/src/index.ts';
import { syntaxTreeRequest, type SyntaxTreeParams } from '../../protocol/src/requests.ts';
import type { RulesOf } from './check-rules.ts';
import { isSourceWanted, isWanted } from './code-action-kinds.ts';
import { toOffset, toSpan } from './from-lsp.ts';
import type { LastRuns } from './last-runs.ts';
import type { OnDocument } from './on-document.ts';
import { editingActions, rewritingActions } from './rewriting-actions.ts';
import type { RunsFirst } from './runs-first.ts';
import type { SavedScenarios } from './saved-scenarios.ts';
import type { SettingsStore } from './settings-store.ts';
import {
  fixAllKind,
  toCodeAction,
  toCodeLens,
  toCompletionItem,
  toDocumentHighlight,
  toDocumentSymbol,
  toHover,
  toLocation,
  toRange,
  toWorkspaceEdit,
} from './to-lsp.ts';

export interface FeatureOptions {
  /** The client carries out "Edit Template". */
  readonly editsTemplates: boolean;
  readonly runs: LastRuns;
  readonly runsFirst: RunsFirst;
  readonly scenarios: SavedScenarios;
}

/** Answer everything but diagnostics, which `diagnostics.ts` does. */
export function registerFeatures(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
  rulesOf: RulesOf,
  { editsTemplates, runs, runsFirst, scenarios }: FeatureOptions,
): void {
  const complete = on<CompletionParams, CompletionItem[]>(
    'completion',
    [],
    async (document, { position }) => {
      const saved = await scenarios.of(document.uri);
      return completion(document.analysis, toOffset(position, document.lines), saved).map((item) =>
        toCompletionItem(item, document),
      );
    },
  );
  connection.onCompletion(async (params, token) => {
    // An editor may ask at each letter that is typed; the run of that letter is quicker.
    await runsFirst.answered(token);
    return complete(params, token);
  });
  connection.onHover(
    on('hover', null, async (document, { position }) => {
      const { analysis, lines, uri } = document;
      const offset = toOffset(position, lines);
      const explained = hover(analysis, offset, await scenarios.of(uri));
      const found = withLastValue(explained, analysis, offset, runs.of(uri));
      return found === null ? null : toHover(found, document);
    }),
  );
  connection.onCodeLens(
    on('code lens', [], (document) =>
      lenses(document.analysis).map((lens) => toCodeLens(lens, document)),
    ),
  );
  connection.onCodeAction(
    on('code action', [], async (document, params) => {
      const { range, context } = params;
      const [rules, { format }] = await Promise.all([
        rulesOf(document.uri),
        settings.of(document.uri),
      ]);
      const rewritings = [
        ...rewritingActions(document, params, format),
        ...(editsTemplates ? editingActions(document, params) : []),
      ];
      // Where nothing is reported there is nothing to mend.
      if (rules.isIgnored) return rewritings;
      const quick = isWanted(context, CodeActionKind.QuickFix)
        ? codeActions(document.analysis, toSpan(range, document.lines), rules)
        : [];
      const all = isSourceWanted(context, fixAllKind)
        ? fixAllAction(document.analysis, rules)
        : null;
      return [
        ...quick.map((action) => toCodeAction(action, document, context.diagnostics)),
        ...(all === null ? [] : [toCodeAction(all, document, [], fixAllKind)]),
        ...rewritings,
      ];
    }),
  );
  connection.onDocumentSymbol(
    on('document symbol', [], (document) =>
      symbols(document.analysis).map((symbol) => toDocumentSymbol(symbol, document)),
    ),
  );
  connection.onDefinition(
    on('definition', [], (document, { position }) =>
      definition(document.analysis, toOffset(position, document.lines)).map((span) =>
        toLocation(span, document),
      ),
    ),
  );
  connection.onReferences(
    on('references', [], (document, { position, context }) =>
      references(
        document.analysis,
        toOffset(position, document.lines),
        context.includeDeclaration,
      ).map((span) => toLocation(span, document)),
    ),
  );
  connection.onDocumentHighlight(
    on('document highlight', null, (document, { position }) => {
      const found = highlights(document.analysis, toOffset(position, document.lines));
      return found?.map((highlight) => toDocumentHighlight(highlight, document)) ?? null;
    }),
  );
  connection.onPrepareRename(
    on('prepare rename', null, (document, { position }) => {
      const found = renameRange(document.analysis, toOffset(position, document.lines));
      if (found === null) return null;
      return { range: toRange(found.span, document), placeholder: found.placeholder };
    }),
  );
  registerRename(connection, on);
  connection.onRequest(
    syntaxTreeRequest,
    on<SyntaxTreeParams, string | null>('syntax tree', null, (document, { position }) =>
      syntaxTree(document.analysis, toOffset(position, document.lines)),
    ),
  );
}

/** A rename that is refused is an error of LSP's, whose text the editor shows to the person. */
function registerRename(connection: Connection, on: OnDocument): void {
  const answer = on<RenameParams, { renaming: Renaming; edit: WorkspaceEdit } | null>(
    'rename',
    null,
    (document, { position, newName }) => {
      const renaming = rename(document.analysis, toOffset(position, document.lines), newName);
      return { renaming, edit: toWorkspaceEdit(renaming.ok ? renaming.edits : [], document) };
    },
  );
  connection.onRenameRequest(async (params, token) => {
    const result = await answer(params, token);
    if (result?.renaming.ok === false) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, result.renaming.reason);
    }
    return result?.edit ?? null;
  });
}
