/** The files of the workspace that may hold an integration or are a template. */
import { RelativePattern, workspace, type CancellationToken, type Uri } from 'vscode';
import { isLeftOut } from '../../../protocol/src/file-glob.ts';

const checkable = '**/*.{yaml,yml,json,jsonc,template,vtl}';

/**
 * In the order of the folders; what `files.exclude` and `search.exclude` hide is left out.
 * @param wanted which files, where it is not all that can be checked.
 */
export async function findWorkspaceFiles(
  token?: CancellationToken,
  wanted = checkable,
): Promise<readonly Uri[]> {
  const found = new Map<string, Uri>();
  for (const folder of workspace.workspaceFolders ?? []) {
    const pattern = new RelativePattern(folder, wanted);
    const hidden = globsOf('search', folder.uri);
    const exclude = hidden.length === 0 ? undefined : `{${hidden.join(',')}}`;
    const files = await workspace.findFiles(pattern, exclude, undefined, token);
    // The file systems of browsers may heed none of that. A folder may stand in another one.
    for (const file of files) if (isShown(file)) found.set(file.toString(), file);
  }
  return [...found.values()];
}

/** True for a file of the workspace that its settings do not hide. */
export function isShown(file: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(file);
  if (folder === undefined) return false;
  const left = [...globsOf('search', folder.uri), ...globsOf('files', folder.uri)];
  return !isLeftOut(workspace.asRelativePath(file, false), left);
}

/** Watches the same files, whether they are hidden or not. */
export function watchWorkspaceFiles(): ReturnType<typeof workspace.createFileSystemWatcher> {
  return workspace.createFileSystemWatcher(checkable);
}

/** The patterns that are on in `search.exclude` or `files.exclude`. */
function globsOf(section: 'search' | 'files', folder: Uri): readonly string[] {
  const chosen = workspace
    .getConfiguration(section, folder)
    .get<Record<string, unknown>>('exclude');
  return Object.entries(chosen ?? {}).flatMap(([glob, on]) => (on === true ? [glob] : []));
}
