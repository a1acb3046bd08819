/** What a renamed or moved file, or folder, means for the panel and for scenario files. */
import { Uri, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import { folderOf, resolvePath } from '../../../protocol/src/relative-path.ts';
import { toRange } from '../ranges.ts';
import type { RestoreState } from './run-subject.ts';
import { relativePath } from '../scenarios/scenario-file.ts';
import type { ScenarioFile, ScenarioStore } from '../scenarios/scenario-store.ts';

/** One file or folder of a rename, with where it is afterwards. */
export interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** What the panel shows after a rename; null where nothing of it was renamed. */
export function renamedSubject(
  subject: RestoreState,
  files: readonly Renamed[],
): RestoreState | null {
  const uri = renamedUri(Uri.parse(subject.uri), files).toString();
  const { scenarioId } = subject;
  // An id that is no file's has a scheme that no file has.
  const newId = scenarioId && renamedUri(Uri.parse(scenarioId), files).toString();
  if (uri === subject.uri && newId === scenarioId) return null;
  return { ...subject, uri, ...(newId !== undefined && { scenarioId: newId }) };
}

/** Keeps `spec` and `template` of scenario files true when either side is renamed in VS Code. */
export function registerScenarioRenames(scenarios: ScenarioStore): Disposable {
  return workspace.onWillRenameFiles((event) => {
    // Without the server nobody knows what they name, and they stay as they are.
    const all = scenarios.all().catch(() => []);
    event.waitUntil(all.then((known) => ownerEdits(known, event.files)));
  });
}

function ownerEdits(all: readonly ScenarioFile[], files: readonly Renamed[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, owner, head } of all) {
    if (owner === null || head?.owner == null || head.ownerRange === null) continue;
    const newFolder = folderOf(renamedUri(uri, files).path);
    const newOwner = renamedUri(owner, files).path;
    if (resolvePath(newFolder, head.owner) === newOwner) continue;
    const newPath = JSON.stringify(relativePath(newFolder, newOwner));
    edit.replace(uri, toRange(head.ownerRange), newPath);
  }
  return edit;
}

/** Where a file is after a rename of it, or of a folder that it is in. */
function renamedUri(uri: Uri, files: readonly Renamed[]): Uri {
  for (const { oldUri, newUri } of files) {
    if (oldUri.scheme !== uri.scheme || oldUri.authority !== uri.authority) continue;
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`))
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
