/** Runs scenarios and tells VS Code how each fared. */
import type { CancellationToken, Uri } from 'vscode';
import { reasonOf } from '../../../protocol/src/reason-of.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import {
  testScenariosRequest,
  type ScenarioTest,
  type TestScenariosParams,
  type TestScenariosResult,
} from '../../../protocol/src/scenario-requests.ts';
import { textOf } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { openOwner, unknownLanguage } from './ask-about-scenario.ts';
import { fileCoverage } from './coverage.ts';
import { failureMessages, placed } from './failure-messages.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { ScenarioItem } from './scenario-tree.ts';
import { terminalText } from './terminal-text.ts';

/**
 * Runs them one after the other, those of one spec together; never rejects. With coverage those of
 * one spec are one request, because what they reach is counted over all of them.
 */
export async function runScenarios(
  server: LanguageServer,
  scenarios: readonly ScenarioItem[],
  run: RecordedRun,
  coverage: boolean,
): Promise<void> {
  run.enqueued(scenarios);
  for (const [, group] of byOwner(scenarios)) {
    const { owner } = group[0];
    const parts = coverage ? [group] : group.map((one) => [one] as const);
    for (const part of parts) {
      if (run.token.isCancellationRequested) part.forEach((one) => run.skipped(one));
      else if (owner === null) part.forEach((one) => tellUnreadable(one, run));
      else await runTogether(server, owner, part, run, coverage);
    }
  }
  run.end();
}

type Group = readonly [ScenarioItem, ...ScenarioItem[]];

function byOwner(scenarios: readonly ScenarioItem[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of scenarios) {
    const name = one.owner?.toString() ?? '';
    const known = groups.get(name);
    groups.set(name, known === undefined ? [one] : [...known, one]);
  }
  return groups;
}

/** A scenario of nobody cannot even be asked about. */
function tellUnreadable(scenario: ScenarioItem, run: RecordedRun): void {
  const { fault } = scenario.head;
  const text = `${lastName(scenario.uri.path)} ${fault?.message ?? 'cannot be read'}`;
  run.failed(scenario, 'errored', [placed(text, null, scenario)]);
}

async function runTogether(
  server: LanguageServer,
  owner: Uri,
  scenarios: Group,
  run: RecordedRun,
  coverage: boolean,
): Promise<void> {
  scenarios.forEach((one) => run.started(one));
  const start = performance.now();
  try {
    const result = await ask(server, owner, scenarios, run.token, coverage);
    const duration = scenarios.length === 1 ? performance.now() - start : undefined;
    for (const [index, scenario] of scenarios.entries()) {
      const test = result.tests[index];
      if (test === undefined) run.skipped(scenario);
      else tell(test, scenario, run, duration);
    }
    if (result.coverage === null) return;
    const details = result.coverage.lines.map(({ line, runs }) => ({ line: line - 1, runs }));
    run.covered(fileCoverage(owner, result.coverage), details);
  } catch (error) {
    const reason = reasonOf(error);
    for (const scenario of scenarios) {
      if (run.token.isCancellationRequested) run.skipped(scenario);
      else run.failed(scenario, 'errored', [placed(reason, null, scenario)]);
    }
  }
}

async function ask(
  server: LanguageServer,
  owner: Uri,
  scenarios: Group,
  token: CancellationToken,
  coverage: boolean,
): Promise<NonNullable<TestScenariosResult>> {
  await openOwner(owner);
  const texts = scenarios.map(async ({ uri }) => ({
    uri: uri.toString(),
    text: await textOf(uri),
  }));
  const parameters: TestScenariosParams = {
    uri: owner.toString(),
    scenarios: await Promise.all(texts),
    coverage,
  };
  const result = await server.request<TestScenariosResult>(testScenariosRequest, parameters, token);
  if (result === null) throw new Error(unknownLanguage(owner));
  return result;
}

function tell(
  test: ScenarioTest,
  scenario: ScenarioItem,
  run: RecordedRun,
  duration: number | undefined,
): void {
  const { outcome, log, hasExpectation } = test;
  const without = outcome.kind === 'passed' && !hasExpectation;
  const note = without ? ['Nothing is expected; the call does not fail.'] : [];
  const messages = failureMessages(test, scenario);
  const wrong = messages.map(({ message }) =>
    typeof message === 'string' ? message : message.value,
  );
  const sign = outcome.kind === 'passed' ? '\u001b[32m✔' : '\u001b[31m✖';
  const title = `${sign} ${terminalText(scenario.item.label)}\u001b[0m`;
  run.print([title, ...note, ...[...wrong, ...log].map(terminalText), ''], scenario);
  if (outcome.kind === 'passed') run.passed(scenario, duration);
  else run.failed(scenario, outcome.kind === 'broken' ? 'errored' : 'failed', messages, duration);
}
