/** One template of an OpenAPI file, as the language server reads and writes it. */
import { Uri, workspace, type TextDocument } from 'vscode';
import {
  readTemplateRequest,
  replaceTemplateRequest,
  type ReadTemplateParams,
  type ReadTemplateResult,
  type ReplaceTemplateParams,
  type ReplaceTemplateResult,
} from '../../../protocol/src/requests.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import type { TemplateDocument } from '../../../protocol/src/template-document.ts';
import { replaceIn } from '../exact-edit.ts';
import type { LanguageServer } from '../language-client.ts';
import { toTextEdits } from '../ranges.ts';

/** Why nothing could be read or written, in a sentence. */
export interface TemplateFailure {
  readonly ok: false;
  readonly text: null;
  readonly message: string;
  /** Nothing is to be told: a person has the question on the screen, or it is tried again at once. */
  readonly isQuiet?: true;
}

export interface ReadOutcome {
  readonly ok: true;
  readonly text: string;
  /** See `ReadTemplateResult`. */
  readonly filledIn: readonly string[];
}

export type WriteOutcome = { readonly ok: true } | TemplateFailure;

/** So often a write begins anew where somebody types in the file meanwhile. */
const attempts = 5;

export class HostTemplate {
  /** The file's name without its folders. */
  readonly fileName: string;
  readonly #uri: Uri;
  readonly #place: TemplateDocument;
  readonly #server: LanguageServer;

  constructor(place: TemplateDocument, server: LanguageServer) {
    this.#uri = Uri.parse(place.host);
    this.#place = place;
    this.#server = server;
    this.fileName = lastName(this.#uri.path);
  }

  /** The text as the open file has it, saved or not. Never rejects. */
  async read(): Promise<ReadOutcome | TemplateFailure> {
    try {
      await this.#open();
      const read = await this.#server.request<ReadTemplateResult>(
        readTemplateRequest,
        this.#parameters,
      );
      return read === null ? this.#gone() : { ok: true, text: read.text, filledIn: read.filledIn };
    } catch (error) {
      return failure(`${this.fileName} cannot be read: ${reasonOf(error)}.`);
    }
  }

  /** Writes `text`, unless the template no longer reads `before`. Never rejects. */
  async write(before: string, text: string): Promise<WriteOutcome> {
    try {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const file = await this.#open();
        const answer = await this.#server.request<ReplaceTemplateResult>(replaceTemplateRequest, {
          ...this.#parameters,
          before,
          text,
        } satisfies ReplaceTemplateParams);
        // Edits for an older version would be put in at the wrong places.
        if (answer.version !== file.version) continue;
        if (!answer.ok) return this.#refusal(answer.reason);
        if (await replaceIn(file, toTextEdits(answer.edits))) return { ok: true };
      }
      return failure(`${this.fileName} cannot be changed just now.`);
    } catch (error) {
      return failure(`${this.fileName} cannot be changed: ${reasonOf(error)}.`);
    }
  }

  /** Saves the file, if it was saved before; rejects where that fails. */
  async save(): Promise<void> {
    const file = await this.#open();
    if (file.isUntitled || !file.isDirty) return;
    if (!(await file.save())) throw new Error(`${this.fileName} could not be saved.`);
  }

  /** Rejects where the file has gone. */
  #open(): Thenable<TextDocument> {
    return workspace.openTextDocument(this.#uri);
  }

  get #parameters(): ReadTemplateParams {
    return { uri: this.#uri.toString(), template: this.#place.template };
  }

  #refusal(reason: Extract<ReplaceTemplateResult, { ok: false }>['reason']): TemplateFailure {
    switch (reason) {
      case 'gone':
        return this.#gone();
      case 'changed':
        // Whoever changed it is followed by an event that brings both together again.
        return {
          ...failure(`The template was changed in ${this.fileName} meanwhile.`),
          isQuiet: true,
        };
      case 'impossible':
        return failure(`${this.fileName} cannot hold this text where the template stands.`);
    }
  }

  #gone(): TemplateFailure {
    const { phase, response, mediaType } = this.#place.template;
    const which = response === null ? phase : `${phase} ${response}`;
    return failure(`${this.fileName} has no such template (${which}, ${mediaType}) any more.`);
  }
}

function failure(message: string): TemplateFailure {
  return { ok: false, text: null, message };
}
