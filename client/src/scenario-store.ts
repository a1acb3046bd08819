/** Scenarios are plain JSON files beside the spec; this tells whose they are, reads and writes them. */
import { Disposable, EventEmitter, FileType, Range, TextEdit, Uri, workspace } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { lastName } from '../../protocol/src/relative-path.ts';
import { atOf } from '../../protocol/src/report-place.ts';
import type { At } from '../../protocol/src/report.ts';
import { editFile } from './file-text.ts';
import {
  readScenariosRequest,
  type ReadScenariosParams,
  type ReadScenariosResult,
  type ScenarioHead,
} from '../../protocol/src/scenario-requests.ts';
import type { LanguageServer } from './language-client.ts';
import {
  belongsTo,
  fileNameFor,
  ownerFields,
  textOfScenario,
  withoutOwner,
  type Owner,
} from './scenario-file.ts';
import type { ScenarioFiles, ScenarioText } from './scenario-files.ts';

export interface SavedScenario {
  readonly uri: Uri;
  readonly title: string;
  /** `GET /orders`; null for that of a template. */
  readonly operation: string | null;
  readonly scenario: Scenario;
  /** Null where the file can be read; `scenario` is empty where not. */
  readonly fault: ScenarioFault | null;
}

/** A file, and what the server says of it; null where the project's config leaves it out. */
export interface ScenarioFile extends ScenarioText {
  readonly head: ScenarioHead | null;
}

/** Why a file is no scenario, in a sentence, and where. */
export interface ScenarioFault {
  readonly message: string;
  readonly at: At;
}

export class ScenarioStore implements Disposable {
  readonly #files: ScenarioFiles;
  readonly #server: Pick<LanguageServer, 'request'>;
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  /** What the server said of each text, so that a keystroke in one file asks about one. */
  readonly #heads = new WeakMap<ScenarioText, ScenarioHead | null>();
  /** The newest inputs for each file that is being written. */
  readonly #writing = new Map<string, Scenario>();
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor(files: ScenarioFiles, server: Pick<LanguageServer, 'request'>) {
    this.#files = files;
    this.#server = server;
    this.#parts = Disposable.from(
      this.#changed,
      files.onDidChange(() => this.#changed.fire()),
    );
  }

  /** All scenario files of the workspace, as they stand in an editor or else on the disk. */
  async all(): Promise<readonly ScenarioFile[]> {
    const files = await this.#files.all();
    await this.#askFor(files.filter((file) => !this.#heads.has(file)));
    return files.map((file) => ({ ...file, head: this.#heads.get(file) ?? null }));
  }

  /**
   * The scenarios of a spec (of all its operations) or of a template, by title; files with faults
   * are among them.
   */
  async find(owner: Owner): Promise<readonly SavedScenario[]> {
    const all = await this.all();
    return all
      .flatMap(({ uri, head }) =>
        head !== null && belongsTo(uri.path, head.owner, owner.path)
          ? [savedScenario(uri, head)]
          : [],
      )
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  /** Writes a new file beside its siblings, or beside the spec where it is the first. */
  async create(owner: Owner, spec: Uri, title: string, scenario: Scenario): Promise<Uri> {
    const siblings = await this.find(owner);
    const sibling =
      siblings.find(({ operation }) => operation === owner.operation) ?? siblings.at(0);
    const folder =
      sibling === undefined ? await scenarioFolder(spec) : Uri.joinPath(sibling.uri, '..');
    const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
    const uri = Uri.joinPath(folder, fileNameFor(title, taken));
    const content = { ...ownerFields(folder.path, owner), title, ...withoutOwner(scenario) };
    await workspace.fs.writeFile(uri, new TextEncoder().encode(textOfScenario(content)));
    this.#files.forget(uri);
    return uri;
  }

  /**
   * Writes a changed scenario through its document, so that it can be undone; saves it unless a person
   * has it half edited. While a file is being written only the newest of what comes is kept.
   */
  async update(uri: Uri, scenario: Scenario): Promise<void> {
    const id = uri.toString();
    const isAtWork = this.#writing.has(id);
    this.#writing.set(id, scenario);
    if (isAtWork) return;
    try {
      for (let written: Scenario | undefined; ;) {
        const newest = this.#writing.get(id);
        if (newest === undefined || newest === written) break;
        await write(uri, newest);
        written = newest;
      }
    } finally {
      this.#writing.delete(id);
      // Who looked at the file meanwhile saw something older.
      this.#changed.fire();
    }
  }

  /** True while inputs are on their way into a file: what it says meanwhile is old. */
  isWriting(id: string): boolean {
    return this.#writing.has(id);
  }

  dispose(): void {
    this.#parts.dispose();
  }

  /** Without its server a file is known by its name alone, until somebody asks again. */
  async #askFor(files: readonly ScenarioText[]): Promise<void> {
    if (files.length === 0) return;
    const parameters: ReadScenariosParams = {
      files: files.map(({ uri, text }) => ({ uri: uri.toString(), text })),
    };
    const heads = await this.#server
      .request<ReadScenariosResult>(readScenariosRequest, parameters)
      .catch((): ReadScenariosResult => []);
    for (const [index, head] of heads.entries()) {
      const file = files[index];
      if (file !== undefined) this.#heads.set(file, head);
    }
  }
}

async function write(uri: Uri, scenario: Scenario): Promise<void> {
  const text = textOfScenario(scenario);
  await editFile(uri, (document) => {
    const before = document.getText();
    // A file that cannot be read is a person's half-finished work, and is never written over.
    if (before === text || !isJson(before)) return [];
    const whole = new Range(document.positionAt(0), document.positionAt(before.length));
    return [TextEdit.replace(whole, text)];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

function savedScenario(
  uri: Uri,
  { title, operation, scenario, fault }: ScenarioHead,
): SavedScenario {
  if (fault === null) return { uri, title, operation, scenario: scenario ?? {}, fault };
  const name = lastName(uri.path);
  const at = atOf(uri.toString(), fault.range);
  // Some faults begin with a verb, and the name is their subject.
  const link = /^(?:is|cannot|names) /.test(fault.message) ? ' ' : ': ';
  const said = `${name}${link}${fault.message.replace(/\.$/, '')}`;
  const message = `${said}. Mend the file, or choose another scenario.`;
  return {
    uri,
    title: `${name} (cannot be read)`,
    operation,
    scenario: {},
    fault: { message, at },
  };
}

/** `scenarios/` beside the spec where there is one, else the spec's own folder. */
async function scenarioFolder(spec: Uri): Promise<Uri> {
  const folder = Uri.joinPath(spec, '..');
  const scenarios = Uri.joinPath(folder, 'scenarios');
  const stat = await Promise.resolve(workspace.fs.stat(scenarios)).catch(() => null);
  return stat?.type === FileType.Directory ? scenarios : folder;
}
