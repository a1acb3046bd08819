// `npm start`: opens `examples/` in a real VS Code with the extension loaded.
import { readArguments, refuse } from './arguments.mjs';
import { build, installDependencies } from './dependencies.mjs';

const usage = `Opens examples/ in a real VS Code with the extension loaded.

  npm start -- [--host desktop|browser] [--port N] [--no-open]

  --host     desktop: the installed VS Code ("code" on the PATH); browser: VS Code served on
             this machine. Without it: desktop where there is one.
  --port     the port of the browser host; without it, any free one
  --no-open  print the address, open no browser`;

const options = readArguments(
  {
    host: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
  usage,
);
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  refuse(`--port takes a number from 0 to 65535, not "${options.port}".`);
if (options.host !== undefined && options.host !== 'desktop' && options.host !== 'browser')
  refuse(`--host takes desktop or browser, not "${options.host}".`);

try {
  installDependencies();
  build();
  const desktop = await import('./vscode-host/desktop.mjs');
  const code = desktop.findCode();
  const host = options.host ?? (code === null ? 'browser' : 'desktop');
  if (host === 'desktop' && code === null)
    refuse('There is no "code" on the PATH. Install VS Code, or use: npm start -- --host browser');
  if (host === 'desktop') await desktop.openExamples(code);
  else
    await (
      await import('./vscode-host/browser-start.mjs')
    ).serveExamples({ port, open: !options['no-open'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
