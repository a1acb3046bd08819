/** Paths with `/`, as the files of a project name each other. */

/** The folder of a file, without a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The last part of a path or uri. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `..` and `.` taken out of `path` as seen from `folder`; above the root there is nothing. */
export function resolvePath(folder: string, path: string): string {
  const parts = path.startsWith('/') ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 1 || parts[0] !== '') parts.pop();
    } else if (part !== '.' && !(part === '' && parts.length > 0)) parts.push(part);
  }
  return parts.join('/');
}
