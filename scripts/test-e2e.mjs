// `npm run test:e2e`: the end-to-end tests in real VS Codes, with honest counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, refuse } from './arguments.mjs';
import { build, installDependencies } from './dependencies.mjs';

const usage = `Runs the end-to-end tests in real VS Codes.

  npm run test:e2e -- [--host browser|desktop] [--version X] [--only api|page] [--grep TEXT]

  --host     browser (default): VS Code from npm, in a headless browser;
             desktop: an installed VS Code, or one downloaded by @vscode/test-electron
  --version  one VS Code instead of all: 1.91.1 (the oldest that we promise), 1.100.3, 1.139.1
             (its window is then tested whole, else only tried); for the desktop host any release
  --only     api: tests against VS Code's API; page: tests that look at the window
  --grep     those alone whose full name, "suite › test", holds this text, and what leads up to them`;

const options = readArguments(
  {
    host: { type: 'string', default: 'browser' },
    version: { type: 'string' },
    only: { type: 'string' },
    grep: { type: 'string', default: '' },
  },
  usage,
);
if (!['browser', 'desktop'].includes(options.host))
  refuse(`--host takes browser or desktop, not "${options.host}".`);
if (![undefined, 'api', 'page'].includes(options.only))
  refuse(`--only takes api or page, not "${options.only}".`);

installDependencies();
build();
const { root } = await import('./vscode-host/npm-files.mjs');
const { bundleTests } = await import('./vscode-host/bundle-tests.mjs');
const files = await bundleTests(options.grep);
mkdirSync(join(root, 'test-results'), { recursive: true });

const results = [];
for (const suite of await chosenSuites()) {
  console.log(`\n${suite.title}`);
  const before = results.length;
  try {
    await suite.run(report);
  } catch (error) {
    report({ name: 'runs to its end', error: error.message, time: 0 });
  }
  if (results.length === before && options.grep === '')
    report({ name: 'has tests', error: 'No result came from it.', time: 0 });
}
if (results.length === 0)
  report({ name: 'has tests', error: `No test's name holds "${options.grep}".`, time: 0 });
const failed = results.filter(({ error }) => error !== null).length;
writeFileSync(
  join(root, 'test-results/e2e.json'),
  JSON.stringify({ passed: results.length - failed, failed, results }, null, 2),
);
console.log(`\ne2e: ${results.length - failed} passed, ${failed} failed`);
// Nothing that was started may hold this program open.
process.exit(failed === 0 ? 0 : 1);

/** Prints a test as it ends, and counts it. */
function report(result) {
  results.push(result);
  console.log(`  ${result.error === null ? '✓' : '✖'} ${result.name} (${result.time} ms)`);
  if (result.error !== null) console.log(result.error.replace(/^/gm, '      '));
}

/** What is run for the options: each has a title and a function that reports every test. */
async function chosenSuites() {
  const workspace = join(root, 'test/e2e/editing/workspace');
  if (options.host === 'desktop') {
    const { runInDesktopHost } = await import('./vscode-host/in-desktop.mjs');
    const version = options.version ?? 'stable';
    return [
      {
        title: `VS Code ${version}, desktop`,
        run: fromLines(() => runInDesktopHost({ version, workspace, tests: files.inVscode })),
      },
    ];
  }
  const { defaultVersion, newestVersion } = await import('./vscode-host/vscode-files.mjs');
  const { oldestVersion } = await import('./vscode-host/in-web.mjs');
  const suites = [
    api(defaultVersion),
    page(defaultVersion, false),
    api(newestVersion),
    page(newestVersion, options.version === undefined),
    pageInWeb(newestVersion),
    web(oldestVersion),
    pageInOldestWeb(oldestVersion),
  ];
  return suites.filter(
    ({ version, kind }) =>
      [undefined, version].includes(options.version) && [undefined, kind].includes(options.only),
  );

  function api(version) {
    const run = async () =>
      (await import('./vscode-host/in-browser.mjs')).runInBrowserHost({
        version,
        workspace,
        tests: files.inVscode,
      });
    return {
      version,
      kind: 'api',
      title: `VS Code ${version}, Node extension host`,
      run: fromLines(run),
    };
  }
  function web(version) {
    const run = async () =>
      (await import('./vscode-host/in-web.mjs')).runInWebHost({ workspace, tests: files.inVscode });
    return {
      version,
      kind: 'api',
      title: `VS Code ${version}, web extension host`,
      run: fromLines(run),
    };
  }
  function page(version, isSmoke) {
    const run = pageRun(
      async () => (await import('./vscode-host/page-host.mjs')).createPageHost(version),
      (tests, host, each) => tests.run(host, isSmoke, each),
    );
    return { version, kind: 'page', title: `VS Code ${version}, its window`, run };
  }
  function pageInWeb(version) {
    const run = pageRun(
      async () => (await import('./vscode-host/page-host.mjs')).createPageHost(version, 'web'),
      (tests, host, each) => tests.runInWeb(host, each),
    );
    return { version, kind: 'page', title: titleInWeb(version), run };
  }
  function pageInOldestWeb(version) {
    const run = pageRun(
      async () => (await import('./vscode-host/web-page-host.mjs')).createWebPageHost(),
      (tests, host, each) => tests.runInOldestWeb(host, each),
    );
    return { version, kind: 'page', title: titleInWeb(version), run };
  }
  function titleInWeb(version) {
    return `VS Code ${version}, its window with a web extension host`;
  }
}

/** Runs tests that look at windows of a host, and takes a picture where one fails. */
function pageRun(createHost, runTests) {
  return async (each) => {
    const host = await createHost();
    try {
      await runTests(await import(files.inPage), host, async (result) => {
        if (result.error !== null) await host.capture(result.name);
        each(result);
      });
    } finally {
      await host.stop();
    }
  };
}

/** The results that the extension host printed, from all that it printed. */
function fromLines(run) {
  return async (each) => {
    const marker = '##e2e-results ';
    const lines = await run();
    const line = lines.find((one) => one.includes(marker));
    if (line === undefined)
      throw new Error(
        `No results came from the extension host. It printed:\n${lines.slice(-20).join('\n')}`,
      );
    JSON.parse(line.slice(line.indexOf(marker) + marker.length)).forEach(each);
  };
}
