/** Tests that look at VS Code's window as a person does, through a browser; run by `scripts/test-e2e.mjs`. */
import type { PageHost } from './page-host.ts';
import { sharedWindow } from './shared-window.ts';
import { runTests, type TestResult } from './suite.ts';
import { actionTests } from '../panel/actions.page.ts';
import { largeBodyTests } from '../panel/large-bodies.page.ts';
import { liveCallTests } from '../panel/live-call.page.ts';
import { longRunTests } from '../panel/long-runs.page.ts';
import { lookTests } from '../panel/looks.page.ts';
import { panelTests } from '../panel/panel.page.ts';
import { provenanceTests } from '../panel/provenance.page.ts';
import { scenarioTests } from '../panel/scenarios.page.ts';
import { takeInTests } from '../panel/take-in.page.ts';
import { takeOutTests } from '../panel/take-out.page.ts';
import { untrustedTests } from '../panel/untrusted.page.ts';
import { webHostTests, type WebPageHost } from '../panel/web-host.page.ts';
import { startTests } from '../start/start.page.ts';
import { testExplorerTests } from '../test-explorer/test-explorer.page.ts';

// For `scripts/screenshots.mjs`, which goes the same ways.
export { goToLine, openFile, panelOf, pressLens } from './page-host.ts';
export { runCommand } from './quick-input.ts';

/** Milliseconds for one test. */
const limit = 180_000;

/** Runs all of them, or only those that a version is tried with at all. */
export async function run(
  host: PageHost,
  isSmoke: boolean,
  report: (result: TestResult) => Promise<void>,
): Promise<void> {
  panelTests(host, isSmoke);
  if (!isSmoke) {
    actionTests(host);
    provenanceTests(host);
    largeBodyTests(host);
    liveCallTests(host);
    testExplorerTests(host);
    scenarioTests(host);
    const withFileDialog = sharedWindow(host, {
      folder: 'examples',
      settings: { 'files.simpleDialog.enable': true },
    });
    takeOutTests(host, withFileDialog);
    takeInTests(host, withFileDialog);
    longRunTests(host);
    untrustedTests(host);
    lookTests(host);
    startTests(host);
  }
  await runTests(report, limit);
}

/**
 * Those that go all the ways between window, extension, server and worker, which is all that differs
 * where extensions run in the browser: a message is a structured clone there, and no JSON.
 */
export async function runInWeb(
  host: PageHost,
  report: (result: TestResult) => Promise<void>,
): Promise<void> {
  panelTests(host, false);
  provenanceTests(host);
  scenarioTests(host);
  testExplorerTests(host);
  await runTests(report, limit);
}

/** Those for the oldest VS Code, whose extensions run in the browser. */
export async function runInOldestWeb(
  host: WebPageHost,
  report: (result: TestResult) => Promise<void>,
): Promise<void> {
  webHostTests(host);
  await runTests(report, limit);
}
