/**
 * Keeps an embedded template that is open as a document of its own, and the file that holds it, the
 * same: what is written in one stands in the other a moment later. Where both changed, a person is
 * asked; what cannot be written back stays in the document.
 */
import {
  Disposable,
  EndOfLine,
  Range,
  type Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';
import type { TemplateDocument } from '../../protocol/src/template-document.ts';
import type { HostTemplate, WriteOutcome } from './host-template.ts';
import { plainMessage } from './plain-message.ts';
import { changeBetween, withLineBreaksOf } from './template-text.ts';

/** Milliseconds after the last change of a text before it is brought into the other. */
const pause = 150;

export class TemplateLink implements Disposable {
  readonly #document: TextDocument;
  readonly #host: HostTemplate;
  readonly #parts: Disposable;
  /** What both held when they were last the same; null where that is not known, as after a reload. */
  #base: string | null;
  /** What VS Code read anew, as for a revert or a tab that is opened again, until the document has it. */
  #reread: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<WriteOutcome> = Promise.resolve({ ok: true });
  /** What a person was told last, so that nobody is told twice. */
  #told: string | null = null;
  #isAsking = false;
  #isDisposed = false;

  constructor(
    document: TextDocument,
    { host: uri }: TemplateDocument,
    host: HostTemplate,
    base: string | null,
  ) {
    this.#document = document;
    this.#host = host;
    this.#base = base;
    const soon = (changed: Uri): void => {
      if (changed.toString() === document.uri.toString()) this.#settleReread();
      if ([uri, document.uri.toString()].includes(changed.toString())) this.#soon();
    };
    this.#parts = Disposable.from(
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (contentChanges.length > 0) soon(changed.uri);
      }),
      // The server knows open documents only; VS Code closes one that is in no tab after a while.
      workspace.onDidCloseTextDocument((closed) => soon(closed.uri)),
    );
    this.#soon();
  }

  /** VS Code was given this text of the file for a document that is open already. */
  reread(text: string): void {
    this.#reread = text;
  }

  /** Brings both together now. Never rejects; the outcome says why something is not written. */
  bring(): Promise<WriteOutcome> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#bring());
    return this.#queue;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.bring().then((outcome) => this.#tell(outcome)), pause);
  }

  async #bring(): Promise<WriteOutcome> {
    const read = await this.#host.read();
    if (this.#isDisposed) return { ok: true };
    const mine = withLineBreaksOf(this.#base ?? read.text ?? '', this.#document.getText());
    if (read.text === null) return this.#base === mine ? { ok: true } : read;
    if (read.text === mine) {
      this.#agreeOn(mine);
      return { ok: true };
    }
    if (this.#base === mine) {
      // Where somebody typed meanwhile it is not put in, and the change comes round again.
      if (await this.#show(read.text)) this.#agreeOn(read.text);
      return { ok: true };
    }
    if (this.#base !== read.text) return this.#conflict(read.text);
    const outcome = await this.#host.write(read.text, mine);
    if (outcome.ok) this.#agreeOn(mine);
    return outcome;
  }

  #agreeOn(text: string): void {
    this.#base = text;
    this.#reread = null;
  }

  /** A document that was loaded anew holds what the file held; nothing in it is a person's change. */
  #settleReread(): void {
    const text = this.#reread;
    if (text !== null && withLineBreaksOf(text, this.#document.getText()) === text)
      this.#agreeOn(text);
  }

  /** Into the document, where it can be undone; only what differs, so that the cursor stays. */
  #show(text: string): Thenable<boolean> {
    const document = this.#document;
    const shown = document.getText();
    const wanted = text.replace(/\r\n|\r|\n/g, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
    const { start, end, newText } = changeBetween(shown, wanted);
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, newText);
    return workspace.applyEdit(edit);
  }

  /** Asks, without holding anything up: both texts stay as they are until a person chose. */
  #conflict(theirs: string): WriteOutcome {
    const message = `The template was changed in ${this.#host.fileName} as well as here.`;
    if (!this.#isAsking) {
      this.#isAsking = true;
      const keep = 'Keep What Is Here';
      const take = 'Take What Is in the File';
      void window.showWarningMessage(plainMessage(message), keep, take).then(async (choice) => {
        this.#isAsking = false;
        if (choice === undefined || this.#isDisposed) return;
        if (choice === keep || (await this.#show(theirs))) this.#agreeOn(theirs);
        this.#soon();
      });
    }
    return { ok: false, text: null, message, isAsked: true };
  }

  #tell(outcome: WriteOutcome): void {
    if (outcome.ok) {
      this.#told = null;
      return;
    }
    if (outcome.isAsked === true || outcome.message === this.#told) return;
    this.#told = outcome.message;
    void window.showWarningMessage(
      plainMessage(
        `${outcome.message} What you write stays in this editor; it is written back as soon as that is possible.`,
      ),
    );
  }
}
