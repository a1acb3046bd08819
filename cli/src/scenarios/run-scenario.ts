/** Runs one scenario and says what became of it. */
import {
  expectationOf,
  expectationPlace,
  judgeReport,
  type Report,
} from '../../../core/src/index.ts';
import type { JobRunner } from '../../../protocol/src/job-runner.ts';
import { lossMessage } from '../../../protocol/src/lost-report.ts';
import { toRunOutcome } from '../../../protocol/src/scenario-outcome.ts';
import { CommandFailure } from '../failure.ts';
import { toAt } from '../report.ts';
import { needTarget, openRunFile, runOnce, type RunFile } from '../run-file.ts';
import type { ScenarioFile } from './scenario-files.ts';
import type { ScenarioResult } from './scenario-result.ts';

export interface ScenarioRun {
  readonly result: ScenarioResult;
  /** Null where there was no run, or it was lost. */
  readonly report: Report | null;
  /** What it belongs to; null where that cannot be read. */
  readonly spec: RunFile | null;
}

/** Opens each spec once, whether that succeeds or not. */
export class SpecFiles {
  readonly #opened = new Map<string, RunFile | CommandFailure>();

  /** Throws a `CommandFailure` for a file that cannot be read. */
  open(file: string): RunFile {
    const opened = this.#opened.get(file) ?? opening(file);
    this.#opened.set(file, opened);
    if (opened instanceof CommandFailure) throw opened;
    return opened;
  }
}

function opening(file: string): RunFile | CommandFailure {
  try {
    return openRunFile(file);
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
}

/** Runs a scenario. What is broken is a result too. */
export async function runScenario(
  one: ScenarioFile,
  specs: SpecFiles,
  runner: JobRunner,
): Promise<ScenarioRun> {
  const { file, title, spec, operation, scenario } = one;
  const hasExpectation = expectationOf(scenario) !== null;
  const shown = { file, title, spec, operation, hasExpectation };
  const broken = (message: string): ScenarioRun => ({
    result: { ...shown, outcome: { kind: 'broken', message } },
    report: null,
    spec: null,
  });
  if (one.fault !== null) return broken(one.fault);
  try {
    const opened = specs.open(spec);
    const item = needTarget(opened, operation, '"operation"');
    const named = scenario.template === undefined ? { ...shown, operation: item.operation } : shown;
    const run = await runOnce(opened, item, scenario, runner);
    if (run.kind === 'lost') {
      const outcome = { kind: 'failed', message: lossMessage(run.outcome), at: null } as const;
      return { result: { ...named, outcome }, report: null, spec: opened };
    }
    const outcome = toRunOutcome(judgeReport(run.report, scenario), {
      inSpec: (span) => toAt(span, opened.file, opened.lines),
      inScenario: (pointer) =>
        one.root && toAt(expectationPlace(one.root, pointer), file, one.lines),
    });
    return { result: { ...named, outcome }, report: run.report, spec: opened };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return broken(`${file}: ${error.message}`);
  }
}
