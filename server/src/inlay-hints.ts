/** Answers for the values beside references: a person switches them on, and a run gives them. */
import type { Connection, InlayHint } from 'vscode-languageserver';
import { inlayValues } from '../../core/src/index.ts';
import { toSpan } from './from-lsp.ts';
import type { LastRuns } from './last-runs.ts';
import type { OnDocument } from './on-document.ts';
import type { SettingsStore } from './settings-store.ts';
import { toInlayHint } from './to-lsp-editing.ts';

/** Only what is in view is asked for. */
export function registerInlayHints(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
  runs: LastRuns,
): void {
  connection.languages.inlayHint.on(
    on('inlay values', [] as InlayHint[], async (document, { range }) => {
      const known = runs.of(document.uri);
      if (known.length === 0 || !(await settings.of(document.uri)).inlayValues) return [];
      const { start, end } = toSpan(range, document.lines);
      return inlayValues(document.analysis, known)
        .filter(({ offset }) => start <= offset && offset <= end)
        .map((value) => toInlayHint(value, document));
    }),
  );
}
