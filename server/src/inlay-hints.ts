/** Answers for the values beside references: a person switches them on, and a run gives them. */
import {
  InlayHintRequest,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type InlayHint,
} from 'vscode-languageserver';
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

/**
 * When the client asks for them. An editor that knows of hints asks at each keystroke, so one that can be
 * told later is told when the first values are to be seen, and told again when none are any more.
 */
export class InlayHintOffer {
  readonly #connection: Connection;
  readonly #canRefresh: boolean;
  /** False for a client that must be told at the start, and then asks always. */
  readonly canWait: boolean;
  /** While the client asks; a promise, since the client answers later. */
  #offer: Promise<Disposable | null> | null = null;

  constructor(connection: Connection, { workspace, textDocument }: ClientCapabilities) {
    this.#connection = connection;
    this.#canRefresh = workspace?.inlayHint?.refreshSupport === true;
    this.canWait = textDocument?.inlayHint?.dynamicRegistration === true;
  }

  /** There are new values, or other settings: `isWanted` says whether any document is to show values. */
  changed(isWanted: boolean): void {
    if (!this.canWait || (isWanted && this.#offer !== null)) this.#refresh();
    else if (isWanted) this.#begin();
    else this.#end();
  }

  #refresh(): void {
    // A client that does not do what it said goes on showing what it shows.
    if (this.#canRefresh) this.#connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  /** A client asks by itself as soon as it knows that it can. */
  #begin(): void {
    this.#offer = this.#connection.client
      .register(InlayHintRequest.type, { documentSelector: null })
      .catch(() => null);
  }

  #end(): void {
    void this.#offer?.then((offer) => offer?.dispose());
    this.#offer = null;
  }
}
