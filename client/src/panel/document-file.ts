/** The file of what is run: whether it is still there, and when it goes and comes back. */
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { openDocument } from '../file-text.ts';

export class DocumentFile implements Disposable {
  readonly #uri: Uri;
  readonly #changed: () => void;
  readonly #parts: Disposable;
  #isGone = false;

  /** @param changed told when the file has gone, or is back. */
  constructor(uri: Uri, changed: () => void) {
    this.#uri = uri;
    this.#changed = changed;
    // A name may hold what is special in a pattern.
    const name = lastName(uri.path).replace(/[*?{}[\]]/g, (special) => `[${special}]`);
    const pattern = new RelativePattern(Uri.joinPath(uri, '..'), name);
    const watcher = workspace.createFileSystemWatcher(pattern, false, true, false);
    const look = (): void => void this.look();
    this.#parts = Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  /** A sentence while the file is not there; else null. */
  get problem(): string | null {
    if (!this.#isGone) return null;
    return `${lastName(this.#uri.path)} is no longer there. It was deleted, or moved by another program. Bring it back, or run the integration from where it is now.`;
  }

  /** Looks on the disk, since some programs delete a file to write it anew. */
  async look(): Promise<void> {
    // What a person has not saved yet is still there for them.
    const isGone = !(await isThere(this.#uri)) && !this.#isDirty();
    if (isGone === this.#isGone) return;
    this.#isGone = isGone;
    this.#changed();
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #isDirty(): boolean {
    return openDocument(this.#uri)?.isDirty === true;
  }
}

/** Whether there is a file. */
export async function isThere(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
