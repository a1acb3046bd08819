/** The module that VS Code's extension host runs as its tests (`extensionTestsPath`). */
import { runTests, type TestResult } from './suite.ts';
import '../editing/editing.test.ts';
import '../editing/templates.test.ts';
import '../panel/panel.test.ts';
import '../test-explorer/test-explorer.test.ts';
import '../workspace/check-workspace.test.ts';
import '../workspace/config.test.ts';
import '../workspace/scenario-schema.test.ts';

/** The line on which `scripts/test-e2e.mjs` waits. */
const marker = '##e2e-results';

/** Called by VS Code; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const results: TestResult[] = [];
  await runTests((result) => void results.push(result));
  console.log(`${marker} ${JSON.stringify(results)}`);
  const failed = results.filter(({ error }) => error !== null).length;
  if (failed > 0) throw new Error(`${failed} of ${results.length} tests failed`);
}
