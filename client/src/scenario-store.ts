/** Scenarios are plain JSON files beside the spec; this finds, reads, writes and watches them. */
import { Disposable, EventEmitter, FileType, Range, TextEdit, Uri, workspace } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { At } from '../../protocol/src/report.ts';
import { editFile, textOf } from './file-text.ts';
import {
  readScenariosRequest,
  type ReadScenariosParams,
  type ReadScenariosResult,
  type ScenarioHead,
  type ScenarioText,
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

const pattern = '**/*.scenario.json';
/** More than this in a workspace are not looked at; the list in the panel would be of no use. */
const filesAtMost = 2000;

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
export interface ScenarioFile {
  readonly uri: Uri;
  readonly text: string;
  readonly head: ScenarioHead | null;
}

/** Why a file is no scenario, in a sentence, and where. */
export interface ScenarioFault {
  readonly message: string;
  readonly at: At;
}

export class ScenarioStore implements Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  /** What the server said of each text, so that a keystroke in one file asks about one. */
  readonly #heads = new Map<
    string,
    { readonly text: string; readonly head: ScenarioHead | null }
  >();
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    const watcher = workspace.createFileSystemWatcher(pattern);
    const changed = (): void => this.#changed.fire();
    this.#parts = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.path.endsWith('.scenario.json')) changed();
      }),
    );
  }

  /** All scenario files of the workspace, as they stand in an editor or else on the disk. */
  async all(): Promise<readonly ScenarioFile[]> {
    const uris = await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
    const texts = await Promise.all(uris.map((uri) => textOf(uri).catch(() => null)));
    // One that has gone meanwhile has no text.
    const files = uris.flatMap((uri, index) => {
      const text = texts[index] ?? null;
      return text === null ? [] : [{ uri, text }];
    });
    const heads = await this.#read(files.map(({ uri, text }) => ({ uri: uri.toString(), text })));
    return files.map((file, index) => ({ ...file, head: heads[index] ?? null }));
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
    return uri;
  }

  /** Writes a changed scenario through its document, so that it can be undone; saves it unless a person has it half edited. */
  async update(uri: Uri, scenario: Scenario): Promise<void> {
    const text = textOfScenario(scenario);
    await editFile(uri, (document) => {
      const before = document.getText();
      if (before === text) return [];
      const whole = new Range(document.positionAt(0), document.positionAt(before.length));
      return [TextEdit.replace(whole, text)];
    });
  }

  dispose(): void {
    this.#parts.dispose();
  }

  /** What the server says of the files, in their order. */
  async #read(files: readonly ScenarioText[]): Promise<readonly (ScenarioHead | null)[]> {
    const unknown = files.filter(({ uri, text }) => this.#heads.get(uri)?.text !== text);
    if (unknown.length > 0) {
      const heads = await this.#server.request<ReadScenariosResult>(readScenariosRequest, {
        files: unknown,
      } satisfies ReadScenariosParams);
      unknown.forEach(({ uri, text }, index) =>
        this.#heads.set(uri, { text, head: heads[index] ?? null }),
      );
    }
    return files.map(({ uri }) => this.#heads.get(uri)?.head ?? null);
  }
}

function savedScenario(
  uri: Uri,
  { title, operation, scenario, fault }: ScenarioHead,
): SavedScenario {
  if (fault === null) return { uri, title, operation, scenario: scenario ?? {}, fault };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { start, end } = fault.range;
  const at: At = {
    file: uri.toString(),
    ...{ line: start.line + 1, column: start.character + 1 },
    ...{ endLine: end.line + 1, endColumn: end.character + 1 },
  };
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
