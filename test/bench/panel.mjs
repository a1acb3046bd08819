// `npm run bench:panel`: types into a template in a real VS Code and measures how long it takes from
// each keystroke until the panel shows the new report, the editor, the extension host, the language
// server, its worker and the webview being all in between. Prints a table; no gate.
import { build, installDependencies } from '../../scripts/dependencies.mjs';
import { frameOfPanel, putCursorBehind } from './panel-frame.mjs';

installDependencies();
build();
const { bundleTests } = await import('../../scripts/vscode-host/bundle-tests.mjs');
const { createPageHost } = await import('../../scripts/vscode-host/page-host.mjs');
const { defaultVersion } = await import('../../scripts/vscode-host/vscode-files.mjs');
const { inPage } = await bundleTests();
const { openFile, panelOf, pressLens } = await import(inPage);

/** What is typed behind; the panel shows as many of these letters as it knows of. */
const letter = 'x';
const letters = 60;

const host = await createPageHost(defaultVersion);
try {
  const { page } = await host.openWindow({ folder: 'examples' });
  await openFile(page, 'openapi.yaml');
  await pressLens(page, 'Run integration', 52);
  await panelOf(page)
    .locator('[data-step="send-response"]')
    .getByText('"state": "taken"')
    .waitFor();
  const frame = await frameOfPanel(page);
  await putCursorBehind(page, '"state": "taken');
  await typeAndMeasure(page, frame, 0, 60); // Warms up.
  print('key by key', await typeAndMeasure(page, frame, letters, 200));
  print('fast, a key each 60 ms', await typeAndMeasure(page, frame, 2 * letters, 60));
} finally {
  await host.stop();
}
process.exit(0);

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

/** In the panel: notes when the response first holds how many letters; after the frame is drawn. */
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

function print(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (percent) =>
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
  const shown = [at(50), at(95), sorted.at(-1)].map((time) => time.toFixed(1).padStart(8)).join('');
  console.log(`  ${name.padEnd(28)} p50, p95, most:${shown} ms`);
}
