/** Scenarios are plain JSON files beside the spec; this finds, reads, writes and watches them. */
import {
  Disposable,
  EventEmitter,
  FileType,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import {
  belongsTo,
  fileNameFor,
  ownerFields,
  readScenario,
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
  readonly scenario: Scenario;
}

export class ScenarioStore implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor() {
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

  /** The scenarios of an operation or template, by title. Files that are not JSON are left out. */
  async find(owner: Owner): Promise<readonly SavedScenario[]> {
    const files = await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
    const all = await Promise.all(files.map((uri) => this.#read(uri)));
    return all
      .filter((saved) => saved !== null)
      .filter(({ uri, scenario }) => belongsTo(uri.path, scenario, owner))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  /** Writes a new file beside its siblings, or beside the spec where it is the first. */
  async create(owner: Owner, spec: Uri, title: string, scenario: Scenario): Promise<Uri> {
    const [sibling] = await this.find(owner);
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
    const document = await workspace.openTextDocument(uri);
    const text = textOfScenario(scenario);
    if (document.getText() === text) return;
    const wasDirty = document.isDirty;
    const edit = new WorkspaceEdit();
    edit.replace(
      uri,
      new Range(document.positionAt(0), document.positionAt(document.getText().length)),
      text,
    );
    await workspace.applyEdit(edit);
    if (!wasDirty) await document.save();
  }

  dispose(): void {
    this.#parts.dispose();
  }

  async #read(uri: Uri): Promise<SavedScenario | null> {
    const text = await textOf(uri).catch(() => null);
    const scenario = text === null ? null : readScenario(text);
    if (scenario === null) return null;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return { uri, scenario, title: scenario.title ?? name.replace(/\.scenario\.json$/, '') };
  }
}

/** `scenarios/` beside the spec where there is one, else the spec's own folder. */
async function scenarioFolder(spec: Uri): Promise<Uri> {
  const folder = Uri.joinPath(spec, '..');
  const scenarios = Uri.joinPath(folder, 'scenarios');
  const stat = await Promise.resolve(workspace.fs.stat(scenarios)).catch(() => null);
  return stat?.type === FileType.Directory ? scenarios : folder;
}

/** What stands in the editor comes before what stands on the disk. */
async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find(
    (document: TextDocument) => document.uri.toString() === uri.toString(),
  );
  return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
}
