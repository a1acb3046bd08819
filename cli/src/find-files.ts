/** From the arguments of `check` to files: names, folders and patterns. */
import { readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { baseOfGlob, globPattern, isGlob } from '../../protocol/src/file-glob.ts';
import { CommandFailure } from './failure.ts';

export interface FoundFile {
  /** As it is to be shown: relative where the argument was. */
  readonly file: string;
  /** False for a file that was come upon in a folder or by a pattern: it may be anybody's. */
  readonly isNamed: boolean;
}

/** Folders that hold other people's files. */
const skipped = new Set(['node_modules', '.git']);

/** What is looked at in a folder; a pattern or a name may ask for others. */
const checkable = /\.(ya?ml|jsonc?|template|vtl)$/i;

/**
 * The files of one argument, sorted. A name that is no file is handed on, so that reading it says
 * what is wrong. Links to folders are not followed. Throws a `CommandFailure` for a pattern that
 * matches nothing and for a folder that cannot be read.
 */
export function findFiles(argument: string): readonly FoundFile[] {
  const path = sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory() === true) {
    return filesUnder(path).filter(({ file }) => checkable.test(file));
  }
  if (entry !== undefined || !isGlob(path)) return [{ file: argument, isNamed: true }];
  const glob = path.replace(/^(\.\/)+/, '');
  const pattern = globPattern(glob);
  const found = filesUnder(baseOfGlob(glob)).filter(({ file }) => pattern.test(file));
  if (found.length === 0) throw new CommandFailure(`${argument}: matches no file`);
  return found;
}

/** All arguments together, every file once. `onFailure` is told of the arguments that failed. */
export function findAllFiles(
  args: readonly string[],
  onFailure: (argument: string, error: CommandFailure) => void,
): readonly FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const argument of args) {
    try {
      for (const found of findFiles(argument)) {
        const path = resolve(found.file);
        // A file that is also named is named, whichever argument came first.
        if (found.isNamed || !byPath.has(path)) byPath.set(path, found);
      }
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error;
      onFailure(argument, error);
    }
  }
  return [...byPath.values()];
}

function filesUnder(folder: string): readonly FoundFile[] {
  const files: FoundFile[] = [];
  const prefix = folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
  for (const entry of entriesOf(folder)) {
    const file = `${prefix}${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) files.push(...filesUnder(file));
    else if (entry.isFile() || isLinkToFile(entry, file)) files.push({ file, isNamed: false });
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new CommandFailure(
      `${folder}: the folder cannot be read (${error instanceof Error ? error.message : ''})`,
    );
  }
}

function isLinkToFile(entry: { isSymbolicLink(): boolean }, file: string): boolean {
  return entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
