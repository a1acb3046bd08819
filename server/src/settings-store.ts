/** The settings of each document, asked of the client once and kept until it says they changed. */
import type { Connection } from 'vscode-languageserver';
import { settingsSection, type Settings } from '../../protocol/src/settings.ts';
import { readSettings } from './settings.ts';

export class SettingsStore {
  readonly #connection: Connection;
  /** False for a client that cannot be asked: then `sent` holds for every document. */
  readonly #canAsk: boolean;
  readonly #byUri = new Map<string, Promise<Settings>>();
  #sent: Settings;

  /** `initial`: what came with the client's first message, of any shape. */
  constructor(connection: Connection, canAsk: boolean, initial: unknown) {
    this.#connection = connection;
    this.#canAsk = canAsk;
    this.#sent = readSettings(initial);
  }

  /** The settings that hold for a document; the defaults where the client does not answer. */
  of(uri: string): Promise<Settings> {
    if (!this.#canAsk) return Promise.resolve(this.#sent);
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const asked = this.#connection.workspace
      .getConfiguration({ scopeUri: uri, section: settingsSection })
      .then(readSettings, () => readSettings(null));
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** Ask anew from now on; `sent` is what the client told, `{ apigatewayIntegrations: … }` or null. */
  changed(sent: unknown): void {
    this.#byUri.clear();
    if (typeof sent !== 'object' || sent === null) return;
    const section: unknown = Reflect.get(sent, settingsSection);
    if (section !== undefined) this.#sent = readSettings(section);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
