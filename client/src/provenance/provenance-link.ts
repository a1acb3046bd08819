/**
 * The link between bodies in the panel and templates in the editor, both ways: what is pointed at in
 * the panel is lit up where it was written, and what stands at the editor's cursor marks what it
 * wrote. A place that was changed since the run says nothing.
 */
import {
  commands,
  Disposable,
  OverviewRulerLane,
  TextEditorRevealType,
  ThemeColor,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import { runCommand } from '../../../protocol/src/commands.ts';
import type { PanelState, ToWebview } from '../../../protocol/src/panel.ts';
import { atOf } from '../../../protocol/src/report-place.ts';
import type { At } from '../../../protocol/src/report.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import type { LspRange } from '../../../protocol/src/requests.ts';
import type { LanguageServer } from '../language-client.ts';
import { openDocument } from '../file-text.ts';
import { revealPlace } from '../reveal-place.ts';
import type { RunSession } from '../panel/run-session.ts';
import { editorsOf, fileRangeOf, isOfFile, type EditorPlace } from './template-editors.ts';

/** Milliseconds that a cursor rests before what it wrote is marked. */
const pause = 60;
/** Cursors that are followed; nobody looks at more. */
const cursorsAtMost = 20;

export class ProvenanceLink implements Disposable {
  readonly #server: LanguageServer;
  readonly #session: () => RunSession | null;
  readonly #post: (message: ToWebview) => void;
  readonly #decoration = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.wordHighlightStrongBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.wordHighlightStrongBorder'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #parts: Disposable;
  #lit: readonly TextEditor[] = [];
  /** Counts what was asked to be lit, so that a late answer lights nothing. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #marks = '[]';
  #report: SentReport | null = null;

  /** @param session what the panel shows just now. */
  constructor(
    server: LanguageServer,
    session: () => RunSession | null,
    post: (message: ToWebview) => void,
  ) {
    this.#server = server;
    this.#session = session;
    this.#post = post;
    this.#parts = Disposable.from(
      this.#decoration,
      window.onDidChangeTextEditorSelection(() => this.#soon()),
      window.onDidChangeActiveTextEditor(() => this.#soon()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#lit.some((editor) => editor.document === document))
          void this.light(null);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  /** The panel's page is there, or was loaded anew: it knows of no marks. */
  async begin(): Promise<void> {
    this.#marks = '[]';
    await this.#mark();
  }

  /** Another report has other places for the same cursor. */
  stateShown({ report }: PanelState): void {
    if (report === this.#report) return;
    this.#report = report;
    this.#soon();
  }

  nothingWritten(): void {
    void window.setStatusBarMessage('What stands at the cursor wrote nothing in this run.', 5000);
  }

  /** Lights up a place of the report that is shown; null puts the light out. */
  async light(at: At | null): Promise<void> {
    const turn = (this.#turn += 1);
    const places = at === null ? [] : await this.#editorsOf(at);
    if (turn !== this.#turn) return;
    for (const editor of this.#lit) editor.setDecorations(this.#decoration, []);
    for (const { editor, range } of places) editor.setDecorations(this.#decoration, [range]);
    this.#lit = places.map(({ editor }) => editor);
  }

  /** Selects a place of the report, in the editor where it is in view, else in its file. */
  async reveal(at: At): Promise<void> {
    const session = this.#session();
    if (session === null) return;
    const [place] = await this.#editorsOf(at);
    if (place === undefined) {
      const now = this.#rangeNow(at);
      const moved = now === null ? at : atOf(at.file, now);
      return revealPlace(session.uri, moved);
    }
    const { document, viewColumn } = place.editor;
    const editor = await window.showTextDocument(document, {
      ...(viewColumn !== undefined && { viewColumn }),
      selection: place.range,
    });
    editor.revealRange(place.range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** "Show What This Writes": scrolls the panel there, each time to the next; runs first if need be. */
  async showWritten(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined) return;
    const session = this.#session();
    if (session === null || !isOfFile(document, session.uri)) {
      await commands.executeCommand(runCommand);
      if (this.#session() === null) return;
    }
    await this.#mark();
    this.#post({ type: 'show-marks' });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#mark(), pause);
  }

  async #mark(): Promise<void> {
    clearTimeout(this.#timer);
    const editor = window.activeTextEditor;
    // The panel itself may have the focus: what was marked stays.
    if (this.#session() === null || editor === undefined) return;
    const marks = await this.#marksOf(editor);
    const text = JSON.stringify(marks);
    if (text === this.#marks) return;
    this.#marks = text;
    this.#post({ type: 'marks', marks });
  }

  async #marksOf({ document, selections }: TextEditor): Promise<readonly At[]> {
    const session = this.#session();
    if (session === null || !isOfFile(document, session.uri)) return [];
    const text = session.texts.of(session.state.report);
    const file = session.uri.toString();
    const now = this.#textNow();
    if (text === null || now === null) return [];
    const ranges = await Promise.all(
      selections
        .slice(0, cursorsAtMost)
        .map((range) => fileRangeOf(session.uri, document, range, this.#server).catch(() => null)),
    );
    return ranges.flatMap((range) => {
      const at = range && text.toThen(range, now, file);
      return at === null ? [] : [at];
    });
  }

  async #editorsOf(at: At): Promise<readonly EditorPlace[]> {
    const session = this.#session();
    const range = this.#rangeNow(at);
    if (session === null || range === null) return [];
    return editorsOf(session.uri, range, this.#server).catch(() => []);
  }

  /** Where a place of the report that is shown stands now; null where it was changed, or is in another file. */
  #rangeNow(at: At): LspRange | null {
    const session = this.#session();
    const now = this.#textNow();
    if (session === null || now === null || at.file !== session.uri.toString()) return null;
    return session.texts.of(session.state.report)?.toNow(at, now) ?? null;
  }

  #textNow(): string | null {
    const uri = this.#session()?.uri;
    return (uri && openDocument(uri)?.getText()) ?? null;
  }
}
