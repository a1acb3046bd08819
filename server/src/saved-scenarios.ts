/** The saved scenarios of each document, for what completion and hover show of them. */
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import {
  noScenarios,
  readScenarioFile,
  scenarioEnding,
  scenarioSubject,
  type SavedScenario,
} from '../../core/src/index.ts';
import { folderOf, lastName, resolvePath } from '../../protocol/src/relative-path.ts';
import type { ScenarioFileText } from '../../protocol/src/requests.ts';
import { templateDocumentOf } from '../../protocol/src/template-document.ts';
import type { Timer } from '../../protocol/src/timer.ts';

/** A scenario with the path of the document that it belongs to. */
interface Found extends SavedScenario {
  readonly owner: string;
}

export type FindScenarios = (uri: string) => Promise<readonly ScenarioFileText[]>;

/** A pause in changes of scenario files after which they are read anew; milliseconds. */
const pause = 150;

/** Ask the client to tell of every scenario that changes on its disk. */
export function askForScenarios(connection: Connection): void {
  const watchers = [{ globPattern: `**/*${scenarioEnding}` }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

export class SavedScenarios {
  readonly #find: FindScenarios;
  readonly #timer: Timer;
  /** By the document's uri; a list stays the same object until something changed. */
  readonly #byUri = new Map<string, Promise<readonly SavedScenario[]>>();
  /** By the file's uri: of many files a keystroke changes one. */
  readonly #files = new Map<string, { readonly text: string; readonly found: Found | null }>();
  #round = 0;
  #stop: () => void = () => undefined;

  constructor(find: FindScenarios, timer: Timer) {
    this.#find = find;
    this.#timer = timer;
  }

  /**
   * Those of a document, by title; of an embedded template that is open by itself, those of its
   * file. Only the first answer for a document has to wait. Never rejects.
   */
  of(uri: string): Promise<readonly SavedScenario[]> {
    const owner = templateDocumentOf(uri)?.host ?? uri;
    const known = this.#byUri.get(owner) ?? this.#read(owner);
    this.#byUri.set(owner, known);
    return known;
  }

  /** Told of files that appeared, changed (typed text included) or went. */
  changed(uris: readonly string[]): void {
    if (!uris.some((uri) => uri.endsWith(scenarioEnding)) || this.#byUri.size === 0) return;
    this.#stop();
    this.#stop = this.#timer.after(pause, () => {
      this.#round += 1;
      for (const [uri] of this.#byUri) void this.#readAnew(uri, this.#round);
    });
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
    if (this.#byUri.size === 0) this.#files.clear();
  }

  /** Until it is read, what was known before is the answer. */
  async #readAnew(uri: string, round: number): Promise<void> {
    const found = await this.#read(uri);
    // A slow answer may come behind that of a later round.
    if (round === this.#round && this.#byUri.has(uri)) this.#byUri.set(uri, Promise.resolve(found));
  }

  #readFile({ uri, text }: ScenarioFileText): Found | null {
    const known = this.#files.get(uri);
    if (known?.text === text) return known.found;
    const found = scenarioIn(uri, text);
    this.#files.set(uri, { text, found });
    return found;
  }

  async #read(uri: string): Promise<readonly SavedScenario[]> {
    const files = await this.#find(uri).catch(() => []);
    const path = pathOf(uri);
    const own = files.flatMap((file) => {
      const found = this.#readFile(file);
      return found !== null && found.owner === path ? [found] : [];
    });
    return own.length === 0
      ? noScenarios
      : own.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }
}

/** What is shown of a file; null for one that belongs to no document, or cannot be run. */
function scenarioIn(uri: string, text: string): Found | null {
  const reading = readScenarioFile(text);
  const path = pathOf(uri);
  const { title, owner, fault } = scenarioSubject(reading, lastName(path));
  // One with faults may hold anything under any key.
  if (reading.scenario === null || owner === null || fault !== null) return null;
  return { title, scenario: reading.scenario, owner: resolvePath(folderOf(path), owner.path) };
}

/** The path of a uri with its escapes read; as it is where they are broken. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(\/\/[^/]*)?/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
