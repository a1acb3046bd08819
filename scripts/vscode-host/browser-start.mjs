// `npm start` without a desktop VS Code: the same VS Code, in the browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './npm-files.mjs';
import { defaultVersion } from './vscode-files.mjs';
import { dataFolder, startServer } from './vscode-server.mjs';

/** Serves `examples/` until Ctrl+C; settings made in it last until `.vscode-test/` is deleted. */
export async function serveExamples({ port, open }) {
  const server = await startServer({
    version: defaultVersion,
    folder: join(root, 'examples'),
    port,
    data: dataFolder('start'),
    settings: { 'workbench.startupEditor': 'readme' },
    register: [root],
  });
  console.log(`
  VS Code ${defaultVersion} with API Gateway Integrations, on examples/:

    ${server.address}

  Open openapi.yaml and press "Run integration". The address works on this machine only and
  holds a secret token. Ctrl+C ends it.
`);
  if (open) openInBrowser(server.address);
  await server.ended;
  throw new Error(
    "VS Code's server ended by itself; its log is in .vscode-test/data/start/server.log",
  );
}

/** Where no browser can be opened the printed address serves, so a failure is no error. */
function openInBrowser(address) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform
  ] ?? ['xdg-open'];
  // In Windows' shell a bare `&` would end the argument.
  const argument = process.platform === 'win32' ? address.replaceAll('&', '^&') : address;
  spawn(command, [...args, argument], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
