/**
 * Keeps an embedded template that is open as a document of its own, and the file that holds it, the
 * same: what is written in one stands in the other a moment later. Where both changed, a person is
 * asked; what cannot be written back stays in the document.
 */
import { Disposable, type Uri, window, workspace, type TextDocument } from 'vscode';
import { reasonOf } from '../../../protocol/src/reason-of.ts';
import type { TemplateDocument } from '../../../protocol/src/template-document.ts';
import type { HostTemplate, WriteOutcome } from './host-template.ts';
import { plainMessage } from '../plain-message.ts';
import { withLineBreaksOf } from './template-text.ts';
import type { Turns } from '../turns.ts';

/** Milliseconds after the last change of a text before it is brought into the other. */
const pause = 150;

/** So many texts that VS Code read are kept; it puts one of the last into the document, if any. */
const mostGiven = 4;

/** Makes `text` of a document that holds the template `before`; false where it changed meanwhile. */
export type ShowText = (document: TextDocument, before: string, text: string) => Promise<boolean>;

/** What a link works with. */
export interface LinkParts {
  readonly host: HostTemplate;
  /** Of all links to the same file. */
  readonly turns: Turns;
  readonly show: ShowText;
}

/** What a person chose where both sides had changed, and the file's text that was chosen about. */
interface Choice {
  readonly theirs: string;
  readonly isKept: boolean;
}

const done: WriteOutcome = { ok: true };

export class TemplateLink implements Disposable {
  readonly #document: TextDocument;
  readonly #with: LinkParts;
  readonly #parts: Disposable;
  /** What both held when they were last the same; null where that is not known, as after a reload. */
  #base: string | null = null;
  /** What VS Code read since then, to open the document or to revert it; the newest first. */
  #given: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What a person was told last, so that nobody is told twice. */
  #told: string | null = null;
  #isAsking = false;
  #choice: Choice | null = null;
  /** The document takes no more changes; what it held may still have to be written. */
  #isClosed = false;
  #isDisposed = false;

  constructor(document: TextDocument, { host: uri }: TemplateDocument, parts: LinkParts) {
    this.#document = document;
    this.#with = parts;
    const changed = (one: Uri): void => {
      if (one.toString() === document.uri.toString()) this.#settle();
      if ([uri, document.uri.toString()].includes(one.toString())) this.#soon();
    };
    this.#parts = Disposable.from(
      workspace.onDidChangeTextDocument(({ document: one, contentChanges }) => {
        if (contentChanges.length > 0) changed(one.uri);
      }),
      // The server knows open documents only; VS Code closes one that is in no tab after a while.
      workspace.onDidCloseTextDocument((one) => changed(one.uri)),
    );
    this.#soon();
  }

  /** VS Code was given this text of the file, for this document or for somebody else. */
  given(text: string): void {
    this.#given = [text, ...this.#given].slice(0, mostGiven);
    if (this.#base === null) this.#settle();
  }

  /** Brings both together now. Never rejects; the outcome says why something is not written. */
  bring(): Promise<WriteOutcome> {
    clearTimeout(this.#timer);
    return this.#with.turns
      .take(() => this.#bring())
      .catch((error: unknown) => ({ ok: false, text: null, message: `${reasonOf(error)}.` }));
  }

  /** The document is closed. What was typed or undone last may not have been written yet. */
  close(): void {
    this.#isClosed = true;
    this.#parts.dispose();
    void this.bring();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || this.#isDisposed) return;
    this.#timer = setTimeout(() => void this.bring().then((outcome) => this.#tell(outcome)), pause);
  }

  async #bring(): Promise<WriteOutcome> {
    const { host, show } = this.#with;
    const read = await host.read();
    const choice = this.#choice;
    this.#choice = null;
    if (this.#isDisposed) return done;
    const mine = withLineBreaksOf(this.#base ?? read.text ?? '', this.#document.getText());
    if (read.text === null) return this.#base === mine ? done : read;
    if (read.text === mine) return this.#agreeOn(mine);
    const chosen = choice?.theirs === read.text ? choice : null;
    if (this.#base === mine || chosen?.isKept === false) {
      if (this.#isClosed) return done;
      // Where somebody typed meanwhile it is not put in, and the change comes round again.
      return (await show(this.#document, mine, read.text)) ? this.#agreeOn(read.text) : done;
    }
    if (this.#base !== read.text && chosen === null) return this.#ask(read.text);
    const outcome = await host.write(read.text, mine);
    return outcome.ok ? this.#agreeOn(mine) : outcome;
  }

  #agreeOn(text: string): WriteOutcome {
    this.#base = text;
    this.#given = [];
    return done;
  }

  /** A document that was loaded holds what the file held; nothing in it is a person's change. */
  #settle(): void {
    const shown = this.#document.getText();
    const loaded = this.#given.find((text) => withLineBreaksOf(text, shown) === text);
    if (loaded !== undefined) this.#agreeOn(loaded);
  }

  /** Asks, without holding anything up: both texts stay as they are until a person chose. */
  #ask(theirs: string): WriteOutcome {
    const message = `The template was changed in ${this.#with.host.fileName} as well as here.`;
    if (!this.#isAsking && !this.#isClosed) {
      this.#isAsking = true;
      const keep = 'Keep What Is Here';
      const take = 'Take What Is in the File';
      void window.showWarningMessage(plainMessage(message), keep, take).then((choice) => {
        this.#isAsking = false;
        if (choice === undefined || this.#isDisposed) return;
        this.#choice = { theirs, isKept: choice === keep };
        this.#soon();
      });
    }
    return { ok: false, text: null, message, isQuiet: true };
  }

  #tell(outcome: WriteOutcome): void {
    if (outcome.ok) {
      this.#told = null;
      return;
    }
    if (outcome.isQuiet === true || outcome.message === this.#told) return;
    this.#told = outcome.message;
    void window.showWarningMessage(
      plainMessage(
        `${outcome.message} What you write stays in this editor; it is written back as soon as that is possible.`,
      ),
    );
  }
}
