// `npm run test:neovim`: Neovim as a second client of the built language server, over stdio.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.mjs';
import { build, installDependencies } from './dependencies.mjs';

const usage = `Starts Neovim without a window, with the built language server, on the examples: it must
show their diagnostics, completion and hover.

  npm run test:neovim -- [--optional]

  --optional  where Neovim is missing, skip instead of fail; npm test does so

Neovim 0.7 or newer is wanted on the PATH, or its path in NVIM:
  Debian, Ubuntu  apt-get install neovim
  macOS           brew install neovim
  Windows         winget install Neovim.Neovim`;

const { optional } = readArguments({ optional: { type: 'boolean', default: false } }, usage);
const root = resolve(import.meta.dirname, '..');
const nvim = process.env['NVIM'] ?? 'nvim';

const version = spawnSync(nvim, ['--version'], { encoding: 'utf8' });
if (version.error !== undefined || version.status !== 0) {
  console.log(`Neovim ("${nvim}") is not installed, so that nothing was tested.\n\n${usage}`);
  finish({ passed: 0, failed: optional ? 0 : 1, skipped: optional ? 1 : 0 });
}
console.log(version.stdout.split('\n')[0]);
installDependencies();
// In npm test the build is a part of its own, and others read its files at the same moment.
if (!optional) build();

// `--clean` leaves the person's own configuration out. The last command ends Neovim where the
// script breaks off; standard input is closed, so that it can wait for nobody.
const run = spawnSync(
  nvim,
  ['--headless', '--clean', '-n', '-c', 'luafile test/neovim/check-server.lua', '-c', 'cquit 1'],
  {
    cwd: root,
    env: { ...process.env, PROJECT_ROOT: root.replaceAll('\\', '/'), NODE: process.execPath },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
  },
);
console.log(run.stdout.trimEnd());
if (run.stderr.trim() !== '') console.log(run.stderr.trimEnd());
const count = (pattern) => (run.stdout.match(pattern) ?? []).length;
const passed = count(/^ok /gm);
const failed = count(/^not ok /gm);
// A Neovim that breaks off, or that says nothing, is one failure more.
const isWhole = run.status === 0 && passed > 0;
finish({ passed, failed: isWhole || failed > 0 ? failed : 1, skipped: 0 });

/** Leaves the counts for `npm test`, says them, and ends. */
function finish({ passed, failed, skipped }) {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const file = join(root, 'test-results/neovim.json');
  writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  const more = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`neovim: ${passed} passed, ${failed} failed${more}`);
  process.exit(failed === 0 ? 0 : 1);
}
