// One running VS Code server: its data folder, its address, its end.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostFolder } from './npm-files.mjs';
import { endWithProgram } from './processes.mjs';
import { addSettings, quietSettings } from './settings.mjs';
import { vscodeFiles } from './vscode-files.mjs';

/**
 * Starts VS Code's server on the loopback address and waits until it listens.
 * @param options `version`; `folder` opened where the address names none; `port` (0: any free one);
 *   `data`: folder for settings and state; `fresh`: empty it first; `settings`: the user's, each
 *   written where it is not there yet; `register`: the folders of the extensions that every window of
 *   this server loads; `isDriven`: its windows take the test keys of an address.
 * @returns `{ address, authority, token, log, stop }`; `address` is all that a browser needs.
 */
export async function startServer(options) {
  const { version, folder, port = 0, data, fresh = false, settings = {}, register = [] } = options;
  const { isDriven = false } = options;
  const host = vscodeFiles(version);
  if (fresh) rmSync(data, { recursive: true, force: true });
  addSettings(join(data, 'data/User/settings.json'), { ...quietSettings, ...settings });
  if (register.length > 0) registerExtensions(data, register);
  const token = randomBytes(16).toString('hex');
  // In a file, because every user of the machine can read the arguments of a program.
  const tokenFile = join(data, 'connection-token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const logFile = join(data, 'server.log');
  const log = openSync(logFile, 'w');
  const server = spawn(
    host.node,
    [
      join(host.app, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
      ...['--server-data-dir', data, '--default-folder', folder, '--telemetry-level', 'off'],
      '--accept-server-license-terms',
      // Newer versions read the test keys of an address only so. A window that is driven refuses to
      // show dialogs.
      ...(isDriven ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      stdio: ['ignore', log, log],
      // A group of its own, so that its end is also that of the extension hosts it starts.
      detached: process.platform !== 'win32',
      // No marketplace: nothing is looked up outside this machine.
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    },
  );
  closeSync(log);
  const stop = endWithProgram(server);
  const listening = await listeningPort(server, logFile);
  const authority = `127.0.0.1:${listening}`;
  return {
    authority,
    token,
    // The folder is named here too: a default folder has another authority than the places that
    // extensions show, and each of its files would then open a second time.
    address: `http://${authority}/?tkn=${token}&folder=${encodeURI(folder)}`,
    log: () => readFileSync(logFile, 'utf8'),
    ended: new Promise((resolve) => server.once('exit', resolve)),
    stop,
  };
}

/** Resolves to the port once the server's log names it; rejects with the log's end if it dies first. */
function listeningPort(server, logFile) {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const port = /agent listening on (\d+)/.exec(readFileSync(logFile, 'utf8'))?.[1];
      if (port === undefined) return;
      clearInterval(look);
      resolve(port);
    }, 50);
    server.once('exit', () => {
      clearInterval(look);
      const log = readFileSync(logFile, 'utf8').trim();
      const taken = /EADDRINUSE.*?:(\d+)/.exec(log)?.[1];
      const reason =
        taken === undefined
          ? log.split('\n').slice(-12).join('\n')
          : `Port ${taken} is taken; choose another with --port.`;
      reject(new Error(`VS Code's server did not start. ${reason}`));
    });
  });
}

/**
 * Names folders as installed extensions. VS Code then loads them in place for every window, so the
 * plain address is enough, and a rebuilt bundle is there after a reload of the page.
 */
function registerExtensions(data, folders) {
  mkdirSync(join(data, 'extensions'), { recursive: true });
  writeFileSync(
    join(data, 'extensions/extensions.json'),
    JSON.stringify(folders.map(installedExtension)),
  );
}

function installedExtension(folder) {
  const { name, publisher, version } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, scheme: 'file', path: pathToFileURL(folder).pathname },
    metadata: { source: 'vsix' },
  };
}

/** The data folder of a purpose; one that lasts between calls. */
export const dataFolder = (purpose) => join(hostFolder, 'data', purpose);
