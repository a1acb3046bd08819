/** `test [PATH…]`: every scenario through its integration, against what it expects. */
import type { JobRunner } from '../../../protocol/src/job-runner.ts';
import type { Terminal } from '../terminal.ts';
import { runScenario, SpecFiles, type ScenarioRun } from './run-scenario.ts';
import { findScenarios, type ScenarioFile } from './scenario-files.ts';
import { countOutcomes, type ScenarioResult } from './scenario-result.ts';
import { testFormats, type TestFormatName } from './test-formats.ts';
import { updateScenario } from './update-scenario.ts';

export interface TestArguments {
  /** Files, folders and patterns. */
  readonly paths: readonly string[];
  readonly format: TestFormatName;
  /** Write what came out into the files, where it is not what they expect. */
  readonly update: boolean;
  /** A text that the title, the operation or the file's name must hold; null for all. */
  readonly filter: string | null;
}

/**
 * Run all and print what became of each. Exit code: 2 where a scenario or what it belongs to cannot
 * be run (the others are run all the same), else 1 where one failed, else 0.
 */
export async function testScenarios(
  { paths, format, update, filter }: TestArguments,
  runner: JobRunner,
  terminal: Terminal,
): Promise<number> {
  const specs = new SpecFiles();
  const results: ScenarioResult[] = [];
  for (const scenario of findScenarios(paths, filter)) {
    const run = await runScenario(scenario, specs, runner);
    results.push(update ? updated(scenario, run) : run.result);
  }
  for (const { outcome } of results) {
    if (outcome.kind === 'broken') terminal.complain(outcome.message);
  }
  terminal.write(testFormats[format](results, terminal));
  const { broken, failed } = countOutcomes(results);
  return broken > 0 ? 2 : failed > 0 ? 1 : 0;
}

/** One without an expectation gets one, also where its call fails: that may be what it is for. */
function updated(
  { file, scenario }: ScenarioFile,
  { result, report }: ScenarioRun,
): ScenarioResult {
  const isDue = result.outcome.kind === 'failed' || !result.hasExpectation;
  if (report === null || !isDue) return result;
  updateScenario(file, scenario, report);
  return { ...result, outcome: { kind: 'updated' } };
}
