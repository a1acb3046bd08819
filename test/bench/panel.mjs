// `npm run bench:panel`: types into a template in a real VS Code and measures how long it takes from
// each keystroke until the page of the panel holds the new report, the editor, the extension host, the
// language server, its worker and the webview being all in between. Beside it, in the same run, an
// extension that only echoes the text: the way that VS Code itself takes. Prints tables; no gate.
import { join } from 'node:path';
import { readArguments, refuse } from '../../scripts/arguments.mjs';
import { build, installDependencies } from '../../scripts/dependencies.mjs';
import { frameOfPanel, putCursorBehind } from './panel-frame.mjs';

installDependencies();
build();
const { bundleTests } = await import('../../scripts/vscode-host/bundle-tests.mjs');
const { oldestVersion } = await import('../../scripts/vscode-host/in-web.mjs');
const { root } = await import('../../scripts/vscode-host/npm-files.mjs');
const { createPageHost } = await import('../../scripts/vscode-host/page-host.mjs');
const { defaultVersion, knownVersions } =
  await import('../../scripts/vscode-host/vscode-files.mjs');
const { createWebPageHost } = await import('../../scripts/vscode-host/web-page-host.mjs');
const { inPage } = await bundleTests();
const { openFile, panelOf, pressLens } = await import(inPage);

const usage = `Measures the time from a key in a template to the new result in the panel.

  npm run bench:panel -- [--version X] [--host web|node]

  --version  ${[oldestVersion, ...knownVersions].join(', ')}; ${defaultVersion} where none is named
  --host     web: extensions run in the browser, as on vscode.dev;
             node: behind a connection to a server, as in a dev container; both where none is named`;

/** What is typed behind; the panel shows as many of these letters as it knows of. */
const letter = 'x';
const letters = 60;

/** In turns, so that what else the machine does meets both. */
const turns = 2;

const options = readArguments(
  { version: { type: 'string', default: defaultVersion }, host: { type: 'string' } },
  usage,
);
const { version } = options;
if (version !== oldestVersion && !knownVersions.includes(version))
  refuse(`--version takes ${[oldestVersion, ...knownVersions].join(', ')}, not "${version}".`);
// The oldest is there as a static build only, which has no server.
const hosts = version === oldestVersion ? ['web'] : ['web', 'node'];
if (![undefined, ...hosts].includes(options.host))
  refuse(`--host takes ${hosts.join(' or ')} for VS Code ${version}, not "${options.host}".`);
for (const extensionHost of hosts)
  if ([undefined, extensionHost].includes(options.host)) await measureHost(extensionHost);
process.exit(0);

/** Measures with one kind of extension host, and prints a table. */
async function measureHost(extensionHost) {
  const host =
    version === oldestVersion
      ? await createWebPageHost()
      : await createPageHost(version, extensionHost);
  const times = { ours: [], echo: [], oursFast: [], echoFast: [] };
  try {
    for (let turn = 0; turn < turns; turn++) {
      await measure(() => openOurs(host), times.ours, times.oursFast);
      await measure(() => openEcho(host), times.echo, times.echoFast);
    }
  } finally {
    await host.stop();
  }
  console.log(
    `VS Code ${version}, ${extensionHost} extension host: milliseconds from a key until the panel holds what it changed`,
  );
  print('key by key, report of a run', times.ours, times.echo);
  print('key by key, echo of the text', times.echo);
  print('each 60 ms, report of a run', times.oursFast, times.echoFast);
  print('each 60 ms, echo of the text', times.echoFast);
}

/** Types in a window of its own, first slowly, then fast. */
async function measure(open, slow, fast) {
  const { window, frame } = await open();
  const { page } = window;
  await putCursorBehind(page, '"state": "taken');
  await typeAndMeasure(page, frame, 0, 60); // Warms up.
  slow.push(...(await typeAndMeasure(page, frame, letters, 150)));
  fast.push(...(await typeAndMeasure(page, frame, 2 * letters, 60)));
  await window.close();
}

async function openOurs(host) {
  const window = await host.openWindow({ folder: 'examples' });
  await openFile(window.page, 'openapi.yaml');
  await pressLens(window.page, 'Run integration', 52);
  const response = panelOf(window.page).locator('[data-step="send-response"]');
  await response.getByText('"state": "taken"').waitFor();
  return { window, frame: await frameOfPanel(window.page) };
}

/** The least that a live panel can do; `echo/extension.js` says what that is. */
async function openEcho(host) {
  const extensions = [join(root, 'test/bench/echo')];
  const window = await host.openWindow({ folder: 'examples', extensions });
  await openFile(window.page, 'openapi.yaml');
  return { window, frame: await frameOfPanel(window.page) };
}

/**
 * Types `letters` letters, one each `pace` milliseconds, where `before` stand already. Milliseconds
 * from each key to the first picture of the panel that knows it.
 */
async function typeAndMeasure(page, frame, before, pace) {
  await frame.evaluate(watchPanel, letter);
  await page.evaluate(() => {
    if (window.keyTimes === undefined)
      window.addEventListener(
        'keydown',
        () => window.keyTimes.push(performance.timeOrigin + performance.now()),
        { capture: true },
      );
    window.keyTimes = [];
  });
  for (let count = 0; count < letters; count++) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(pace);
  }
  await frame.waitForFunction((count) => window.shownAt.has(count), before + letters);
  const pressed = await page.evaluate(() => window.keyTimes.slice());
  const shown = await frame.evaluate(() => [...window.shownAt]);
  return pressed.map((time, index) => {
    // A picture that knows more letters knows this one too.
    const [, at] = shown.find(([count]) => count >= before + index + 1);
    return at - time;
  });
}

/** In the panel: notes when its page first holds how many letters. */
function watchPanel(letter) {
  window.shownAt = new Map();
  const pattern = new RegExp(`"taken(${letter}*)"`);
  const look = () => {
    const text = document.querySelector('[data-step="send-response"]')?.textContent ?? '';
    const count = pattern.exec(text)?.[1].length ?? 0;
    if (!window.shownAt.has(count))
      window.shownAt.set(count, performance.timeOrigin + performance.now());
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** A row of the table; with `peer`, how many times as long as that it takes. */
function print(name, times, peer) {
  const marks = percentiles(times);
  const ratios = peer && percentiles(peer).map((time, index) => marks[index] / time);
  const columns = (numbers, digits) =>
    numbers.map((number) => number.toFixed(digits).padStart(7)).join('');
  const beside = ratios ? `   × echo:${columns(ratios, 2)}` : '';
  console.log(`  ${name.padEnd(29)} p50, p95, most:${columns(marks, 1)}${beside}`);
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return [50, 95, 100].map(
    (percent) => sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))],
  );
}
