/** The project's own source files and what each imports, for the tidy tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** A path from the root for a relative import, else the package's name as written. */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly relative: boolean;
}

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const codeFolders = ['core', 'protocol', 'server', 'client', 'webview', 'cli'];

/** Every `.ts` file under the six code folders' `src`. */
export function readSources(): Source[] {
  return codeFolders.flatMap((folder) => filesUnder(join(root, folder, 'src')).map(readSource));
}

/** Every file below a folder, as absolute paths. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A path from the root, with forward slashes on every system. */
export function fromRoot(file: string): string {
  return relative(root, file).split(sep).join('/');
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  return { path: fromRoot(file), text, imports: [...importsOf(file, text)] };
}

const importPattern =
  /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function* importsOf(file: string, text: string): Generator<Import> {
  for (const match of text.matchAll(importPattern)) {
    const specifier = match[2] ?? match[3];
    if (specifier === undefined) continue;
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? fromRoot(normalize(join(dirname(file), specifier))) : specifier;
    yield { target, typeOnly: match[1] !== undefined, relative: isRelative };
  }
}
