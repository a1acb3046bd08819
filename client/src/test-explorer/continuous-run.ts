/** A run that goes on: what a change of a scenario, its spec or its template affects runs again. */
import { TestRunRequest, type CancellationToken } from 'vscode';
import type { Discovery } from './discovery.ts';
import type { ScenarioItem, ScenarioTree } from './scenario-tree.ts';

/** Runs scenarios under a request, to the end. */
export type RunRequested = (
  scenarios: readonly ScenarioItem[],
  request: TestRunRequest,
) => Promise<void>;

/** Runs all that is asked for once, and from then on what changes, until the token is cancelled. */
export async function runContinuously(
  discovery: Discovery,
  tree: ScenarioTree,
  request: TestRunRequest,
  run: RunRequested,
  token: CancellationToken,
): Promise<void> {
  const due = new Set<string>();
  let isRunning = true;

  /** What changes while a run is on its way waits for the next. */
  async function runDue(): Promise<void> {
    while (due.size > 0 && !token.isCancellationRequested) {
      // It may stand elsewhere by now, be new, or be gone.
      const wanted = tree
        .scenarios(request.include, request.exclude)
        .filter(({ item }) => due.has(item.id));
      due.clear();
      if (wanted.length === 0) return;
      const items = wanted.map(({ item }) => item);
      await run(wanted, new TestRunRequest(items, request.exclude, request.profile, true, true));
    }
  }

  const listener = discovery.onDidAffect((affected) => {
    for (const { item } of affected) due.add(item.id);
    if (isRunning) return;
    isRunning = true;
    void runDue().finally(() => (isRunning = false));
  });
  token.onCancellationRequested(() => {
    listener.dispose();
  });
  await run(tree.scenarios(request.include, request.exclude), request);
  await runDue();
  isRunning = false;
}
