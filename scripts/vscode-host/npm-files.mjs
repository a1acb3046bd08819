// The files of npm packages under `.vscode-test/`, without running anything that they bring.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's root. */
export const root = resolve(import.meta.dirname, '../..');
/** Where every host lives; git-ignored, safe to delete. */
export const hostFolder = join(root, '.vscode-test');
/** As npm packages with a binary name it: `linux-x64`, `darwin-arm64`. */
export const platform = `${process.platform}-${process.arch}`;

/** Runs a program to its end; its output is shown only where it fails or warns. */
export function execute(command, args, cwd) {
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/**
 * Unpacks one package's own files into `folder`; no dependency, no install script.
 * `strip` is the number of leading path parts to drop, `members` limits what is taken.
 */
export function unpack(spec, folder, strip, ...members) {
  const parcel = join(hostFolder, `parcel-${process.pid}`);
  rmSync(parcel, { recursive: true, force: true });
  mkdirSync(parcel, { recursive: true });
  mkdirSync(folder, { recursive: true });
  execute('npm', ['pack', spec, '--silent'], parcel);
  const archive = join(parcel, readdirSync(parcel)[0]);
  execute('tar', ['xzf', archive, '-C', folder, `--strip-components=${strip}`, ...members], root);
  rmSync(parcel, { recursive: true, force: true });
}

/**
 * Calls `make` to fill `folder`, unless an earlier call came to its end. A half-made folder is made
 * anew. Raising the number in the stamp's name makes everyone's copy anew.
 */
export function once(folder, title, make) {
  const stamp = join(folder, '.ready-1');
  if (existsSync(stamp)) return;
  console.log(`Fetching ${title} from npm (once) ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  make();
  writeFileSync(stamp, '');
}

/** Deletes files whose name matches, at any depth. */
export function prune(folder, names) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && names.test(entry.name))
      rmSync(join(entry.parentPath ?? entry.path, entry.name));
}
