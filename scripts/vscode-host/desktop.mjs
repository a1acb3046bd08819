// The installed desktop VS Code, with settings and state of its own, apart from the person's.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './npm-files.mjs';
import { addSettings, quietSettings } from './settings.mjs';
import { dataFolder } from './vscode-server.mjs';

/** The full path of `code`, or null where it is not on the PATH. */
export function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
  return null;
}

/** The arguments for a window of its own with our extension, whatever else is open. */
export const windowArguments = (data, folder) => [
  `--extensionDevelopmentPath=${root}`,
  `--user-data-dir=${data}`,
  ...[
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-telemetry',
    '--new-window',
  ],
  folder,
];

/** Opens `examples/` and waits until the window is closed; Ctrl+C closes it. */
export async function openExamples(code) {
  const data = dataFolder('start-desktop');
  addSettings(join(data, 'User/settings.json'), {
    ...quietSettings,
    'workbench.startupEditor': 'readme',
  });
  rmSync(join(data, 'code.lock'), { force: true });
  console.log(
    'Opening examples/ in VS Code. Open openapi.yaml and press "Run integration". Ctrl+C closes it.',
  );
  const child = spawn(code, ['--wait', ...windowArguments(data, join(root, 'examples'))], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.once(signal, () => {
      endApplication(data);
      child.kill();
      process.exit(exitCode);
    });
  const status = await new Promise((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  if (status !== 0 && status !== null) throw new Error(`"${code}" ended with code ${status}.`);
}

/** `code` starts the application apart from itself; the application notes its process in `code.lock`. */
function endApplication(data) {
  try {
    process.kill(Number(readFileSync(join(data, 'code.lock'), 'utf8')));
  } catch {
    // It is closed already.
  }
}
