// Tests of ours in a desktop VS Code: the installed one, or one that @vscode/test-electron downloads.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findCode, windowArguments } from './desktop.mjs';
import { withLimit } from './in-browser.mjs';
import { hostFolder } from './npm-files.mjs';
import { endWithProgram } from './processes.mjs';
import { dataFolder } from './vscode-server.mjs';

/**
 * Runs a test bundle in a release such as `stable` or `1.91.1`; returns all lines that were printed.
 * Where it can be neither downloaded nor found, the error says what to do.
 */
export async function runInDesktopHost({ version, workspace, tests }) {
  const program = await desktopProgram(version);
  const data = dataFolder('tests-desktop');
  rmSync(data, { recursive: true, force: true });
  const child = spawn(
    program,
    [
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
      ...windowArguments(data, workspace),
      ...[`--extensionTestsPath=${tests}`, '--disable-extensions', '--disable-updates'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const stop = endWithProgram(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output += String(part)));
  const ended = new Promise((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
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

async function desktopProgram(version) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: hostFolder });
  } catch (error) {
    const code = findCode();
    if (code !== null) return code;
    throw new Error(
      `VS Code ${version} could not be downloaded (${error.message}) and there is no "code" on the PATH. ` +
        'Run the tests in the browser instead: npm run test:e2e -- --host browser',
    );
  }
}
