/** What the scenario files of the workspace say, and whose they are; new ones are made here too. */
import { Disposable, EventEmitter, FileType, Uri, workspace } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import {
  readScenariosRequest,
  type ReadScenariosParams,
  type ReadScenariosResult,
  type ScenarioHead,
} from '../../../protocol/src/scenario-requests.ts';
import { folderOf, resolvePath } from '../../../protocol/src/relative-path.ts';
import type { LanguageServer } from '../language-client.ts';
import { savedScenario, type SavedScenario } from './saved-scenario.ts';
import { ScenarioEdits } from './scenario-edits.ts';
import {
  fileNameFor,
  ownerFields,
  textOfScenario,
  withoutOwner,
  type Owner,
} from './scenario-file.ts';
import type { ScenarioFiles, ScenarioText } from './scenario-files.ts';

/** So many files are asked about at a time. */
const batchSize = 100;
/** Milliseconds until the server, too, has heard of a config that changed on the disk. */
const configPause = 500;

/** A file, and what the server says of it; the same object as long as nothing of it changed. */
export interface ScenarioFile extends ScenarioText {
  /** The spec or template that it names; null where it names none. */
  readonly owner: Uri | null;
  /** Null where the project's config leaves the file out. */
  readonly head: ScenarioHead | null;
}

export class ScenarioStore implements Disposable {
  readonly #files: ScenarioFiles;
  readonly #server: Pick<LanguageServer, 'request'>;
  readonly #edits: ScenarioEdits;
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  /** What is known of each text, so that a keystroke in one file asks about one. */
  #known = new WeakMap<ScenarioText, ScenarioFile>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor(files: ScenarioFiles, server: Pick<LanguageServer, 'request'>) {
    this.#files = files;
    this.#server = server;
    this.#edits = new ScenarioEdits(server);
    const configs = workspace.createFileSystemWatcher('**/.apigateway-integrations.json');
    const configChanged = (): void => this.#configChanged();
    this.#parts = Disposable.from(
      this.#changed,
      files.onDidChange(() => this.#changed.fire()),
      configs,
      configs.onDidCreate(configChanged),
      configs.onDidChange(configChanged),
      configs.onDidDelete(configChanged),
    );
  }

  /** All scenario files of the workspace. Rejects where the server cannot be asked about them. */
  async all(): Promise<readonly ScenarioFile[]> {
    const texts = await this.#files.all();
    const known = this.#known;
    const unknown = texts.filter((text) => !known.has(text));
    for (let start = 0; start < unknown.length; start += batchSize)
      await this.#askFor(unknown.slice(start, start + batchSize), known);
    return texts.flatMap((text) => known.get(text) ?? []);
  }

  /**
   * The scenarios of a spec (of all its operations) or of a template, by title; files with faults
   * are among them. None where the server cannot be asked.
   */
  async find(owner: Owner): Promise<readonly SavedScenario[]> {
    const all = await this.all().catch(() => []);
    return all
      .filter((file) => file.owner?.path === owner.path)
      .flatMap(({ uri, head }) => (head === null ? [] : [savedScenario(uri, head)]))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  /** Looks for all files anew. */
  refresh(): void {
    this.#files.refresh();
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
    this.#files.add(uri);
    return uri;
  }

  /** Writes a changed scenario into its file (`ScenarioEdits`). */
  async update(uri: Uri, scenario: Scenario): Promise<void> {
    try {
      await this.#edits.write(uri, scenario);
    } finally {
      // Who looked at the file meanwhile saw something older.
      if (!this.isWriting(uri.toString())) this.#changed.fire();
    }
  }

  /** True while inputs are on their way into a file: what it says meanwhile is old. */
  isWriting(id: string): boolean {
    return this.#edits.isWriting(id);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #configChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#known = new WeakMap();
      this.#changed.fire();
    }, configPause);
  }

  async #askFor(
    texts: readonly ScenarioText[],
    known: WeakMap<ScenarioText, ScenarioFile>,
  ): Promise<void> {
    const heads = await this.#server.request<ReadScenariosResult>(readScenariosRequest, {
      files: texts.map(({ uri, text }) => ({ uri: uri.toString(), text })),
    } satisfies ReadScenariosParams);
    for (const [index, text] of texts.entries()) {
      const head = heads[index] ?? null;
      const owner = head?.owner == null ? null : ownerUri(text.uri, head.owner);
      known.set(text, { ...text, owner, head });
    }
  }
}

/** The file that a scenario names by a path from its own folder. */
function ownerUri(scenario: Uri, path: string): Uri {
  if (/^[a-z]:[\\/]/i.test(path)) return Uri.file(path);
  return scenario.with({ path: resolvePath(folderOf(scenario.path), path) });
}

/** `scenarios/` beside the spec where there is one, else the spec's own folder. */
async function scenarioFolder(spec: Uri): Promise<Uri> {
  const folder = Uri.joinPath(spec, '..');
  const scenarios = Uri.joinPath(folder, 'scenarios');
  const stat = await Promise.resolve(workspace.fs.stat(scenarios)).catch(() => null);
  return stat?.type === FileType.Directory ? scenarios : folder;
}
