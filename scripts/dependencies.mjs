// What every command needs before it can do anything: the installed packages and a build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Runs `npm ci` where `node_modules` is missing or holds other versions than the lock file names. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Bundles `dist/`; fast enough to be done always. */
export function build() {
  run(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** npm's own record of what is installed, held against the lock file; optional ones may be left out. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (optional === true && found[path] === undefined) ||
      found[path]?.version === version,
  );
}

function run(command, args, options = { stdio: ['ignore', 'inherit', 'inherit'] }) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (status === 0) return;
  console.error(error?.message ?? `"${command} ${args.join(' ')}" failed; its messages are above.`);
  process.exit(status ?? 1);
}
