// `npm run bench:bodies`: bodies of a megabyte in the panel of a real VS Code. One is written by a
// template in 12,000 rounds of a loop, piece by piece; one is passed through as it came. For each thing
// that a person does with them: the longest task of the panel's thread, by the clock and in CPU time (which
// a busy machine does not lengthen), the longest gap between two frames, and the time until what was
// asked for is there. Prints a table; no gate.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, installDependencies } from '../../scripts/dependencies.mjs';
import { largeScenario, largeSpec, operations } from './large-bodies.mjs';
import { frameOfPanel, putCursorBehind } from './panel-frame.mjs';
import { watchTasks } from './watch-tasks.mjs';

installDependencies();
build();
const { bundleTests } = await import('../../scripts/vscode-host/bundle-tests.mjs');
const { root } = await import('../../scripts/vscode-host/npm-files.mjs');
const { createPageHost } = await import('../../scripts/vscode-host/page-host.mjs');
const { defaultVersion } = await import('../../scripts/vscode-host/vscode-files.mjs');
const { inPage } = await bundleTests();
const { openFile, panelOf, pressLens } = await import(inPage);

/** How often each thing is done; the shortest and the longest time are shown. */
const rounds = 4;
const response = '[data-body="response"]';
const folder = 'out/bench-bodies';

rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, folder), { recursive: true });
writeFileSync(join(root, folder, 'large.yaml'), largeSpec);
for (const operation of Object.keys(operations))
  writeFileSync(
    join(root, folder, `${operation}.scenario.json`),
    JSON.stringify(largeScenario(operation)),
  );

const host = await createPageHost(defaultVersion);
try {
  for (const [name, operation] of Object.entries(operations)) {
    const heads = ['longest task', 'of CPU', 'frame gap', 'until done'];
    const titles = heads.map((title) => title.padStart(12)).join('   ');
    console.log(`\n${name.padEnd(28)}${titles}   (least to most, ms)`);
    await measureBody(operation);
  }
} finally {
  await host.stop();
}
process.exit(0);

async function measureBody({ line, typed }) {
  const { page, close } = await host.openWindow({ folder });
  await openFile(page, 'large.yaml');
  await pressLens(page, 'Run integration', line);
  await panelOf(page).locator(response).waitFor();
  const frame = await frameOfPanel(page);
  const tasks = await watchTasks(page, frame);
  /** @param act does it; @param isDone told `argument` in the page, true when it is there. */
  const measure = async (name, act, isDone, argument, times = rounds) => {
    const found = [];
    for (let round = 0; round < times; round += 1) {
      await tasks.begin();
      const begin = Date.now();
      await act(round);
      const of = typeof argument === 'function' ? argument(round) : argument;
      await frame.waitForFunction(isDone, [response, of], { timeout: 60_000 });
      const done = Date.now() - begin;
      found.push({ done, ...(await tasks.end()) });
    }
    print(name, found);
  };
  const press = (action) =>
    frame.evaluate(
      (selector) => document.querySelector(selector).click(),
      `${response} [data-action="${action}"]`,
    );

  await measure('first draw', () => frame.evaluate(chooseLarge), has, '.cut', 1);
  if (typed !== null) await measureTemplate('', 'x');
  await measure(
    'Laid out, As sent',
    () => press('lay-out'),
    isLaidOut,
    (round) => round % 2 === 0,
  );
  await measure('Show all', () => press('show-all'), isFilled, null, 1);
  await measure('Laid out, all of it', () => press('lay-out'), isFilled);
  await press('lay-out');
  await frame.waitForFunction(isFilled, [response]);
  await measure('fold, unfold the root', () => press('fold'), isFilled);
  await measure('scroll to the end', () => frame.evaluate(scrollTo, 1), isSeen, 1, 1);
  await measure('scroll to the middle', () => frame.evaluate(scrollTo, 0.5), isSeen, 0.5, 1);
  await measure('point at pieces', () => pointAround(page, frame), has, 'code', 1);
  if (typed !== null) await measureTemplate(', all is shown', 'y');
  await close();

  async function measureTemplate(when, letter) {
    await putCursorBehind(page, typed);
    await measure(
      `a key${when}`,
      () => page.keyboard.press(letter),
      holds,
      (round) => `"known${letter.repeat(round + 1)}`,
    );
    // What each mark is of: the third reference wrote 12,000 places, a `#set` none.
    await measure(`marks${when}`, () => putCursorBehind(page, '$line.st'), marksOf, 'taken', 1);
    await measure(`marks put out${when}`, () => putCursorBehind(page, '#se'), hasNot, 'mark', 1);
  }
}

// What follows runs in the panel.

function chooseLarge() {
  const select = document.querySelector('[data-action="choose-scenario"]');
  select.value = [...select.options].find(({ text }) => text.startsWith('a megabyte')).value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function has([response, selector]) {
  return document.querySelector(`${response} ${selector}`) !== null;
}

function marksOf([response, text]) {
  return document.querySelector(`${response} mark`)?.textContent === text;
}

function hasNot([response, selector]) {
  return document.querySelector(`${response} ${selector}`) === null;
}

function holds([response, text]) {
  const block = document.querySelector(`${response} .block`);
  return block?.textContent.includes(text) === true;
}

function isLaidOut([response, isWanted]) {
  return (document.querySelector(`${response} .laid-out`) !== null) === isWanted;
}

function isFilled([response]) {
  return document.querySelector(`${response} .empty, ${response} .cut`) === null;
}

function scrollTo(part) {
  const body = document.querySelector('[data-body="response"] pre');
  body.scrollTop = part * body.scrollHeight;
}

/** What is in view has its colours. */
function isSeen([response]) {
  const body = document.querySelector(`${response} pre`).getBoundingClientRect();
  return [...document.querySelectorAll(`${response} .block`)].every((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom < body.top || top > body.bottom || block.matches('.drawn');
  });
}

// And this in the program.

/** Moves the pointer over the body, a row below the other. */
async function pointAround(page, frame) {
  const box = await (await frame.$(`${response} pre`)).boundingBox();
  for (let row = 10; row < Math.min(box.height, 300); row += 20)
    await page.mouse.move(box.x + 30 + (row % 200), box.y + row, { steps: 4 });
}

function print(name, found) {
  const range = (values) =>
    [Math.min(...values), Math.max(...values)]
      .map((value) => value.toFixed(0).padStart(6))
      .join('');
  const columns = ['task', 'cpu', 'gap', 'done'].map((key) => range(found.map((one) => one[key])));
  console.log(`  ${name.padEnd(26)}${columns.join('   ')}`);
}
