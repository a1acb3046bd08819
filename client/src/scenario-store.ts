/** Scenarios are plain JSON files beside the spec; this finds, reads, writes and watches them. */
import { Disposable, EventEmitter, FileType, Range, TextEdit, Uri, workspace } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { At } from '../../protocol/src/report.ts';
import { editFile, textOf } from './file-text.ts';
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
  /** Null where the file can be read; `scenario` is empty where not. */
  readonly fault: ScenarioFault | null;
}

/** Why a file is no scenario, in a sentence, and where. */
export interface ScenarioFault {
  readonly message: string;
  readonly at: At;
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

  /** The scenarios of an operation or template, by title; files that cannot be read among them, with their fault. */
  async find(owner: Owner): Promise<readonly SavedScenario[]> {
    const files = await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
    const all = await Promise.all(files.map((uri) => this.#read(uri, owner)));
    return all
      .filter((saved) => saved !== null)
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

  /** Null for a file that is not the owner's, or that has gone. */
  async #read(uri: Uri, owner: Owner): Promise<SavedScenario | null> {
    const text = await textOf(uri).catch(() => null);
    if (text === null) return null;
    const reading = readScenario(text);
    if (!belongsTo(uri.path, reading.ok ? reading.scenario : reading.owner, owner)) return null;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (!reading.ok) {
      const message = `${name} ${reading.fault}. Mend the file, or choose another scenario.`;
      const at = placeIn(uri, text, reading.offset);
      return { uri, title: `${name} (cannot be read)`, scenario: {}, fault: { message, at } };
    }
    const { scenario } = reading;
    const title = scenario.title ?? name.replace(/\.scenario\.json$/, '');
    return { uri, title, scenario, fault: null };
  }
}

/** `scenarios/` beside the spec where there is one, else the spec's own folder. */
async function scenarioFolder(spec: Uri): Promise<Uri> {
  const folder = Uri.joinPath(spec, '..');
  const scenarios = Uri.joinPath(folder, 'scenarios');
  const stat = await Promise.resolve(workspace.fs.stat(scenarios)).catch(() => null);
  return stat?.type === FileType.Directory ? scenarios : folder;
}

/** An offset as a place of a report: line and column from 1. */
function placeIn(uri: Uri, text: string, offset: number): At {
  const lines = text.slice(0, offset).split('\n');
  const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1];
  return { file: uri.toString(), line, column, endLine: line, endColumn: column };
}
