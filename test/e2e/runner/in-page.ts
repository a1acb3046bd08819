/** Tests that look at VS Code's window as a person does, through a browser; run by `scripts/test-e2e.mjs`. */
import type { PageHost } from './page-host.ts';
import { runTests, type TestResult } from './suite.ts';
import { liveCallTests } from '../panel/live-call.page.ts';
import { actionTests } from '../panel/actions.page.ts';
import { largeBodyTests } from '../panel/large-bodies.page.ts';
import { panelTests } from '../panel/panel.page.ts';
import { provenanceTests } from '../panel/provenance.page.ts';
import { scenarioTests } from '../panel/scenarios.page.ts';
import { startTests } from '../start/start.page.ts';
import { testExplorerTests } from '../test-explorer/test-explorer.page.ts';

// For `scripts/screenshots.mjs`, which goes the same ways.
export { goToLine, openFile, panelOf, pressLens } from './page-host.ts';
export { runCommand } from './quick-input.ts';

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
    startTests(host);
  }
  await runTests(report, 180_000);
}
