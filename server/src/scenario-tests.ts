/** Runs scenario files against what they expect, and writes what they expect anew. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  callFailure,
  expectationOf,
  expectationPlace,
  findTarget,
  judgeReport,
  lineIndex,
  readScenarioFile,
  scenarioSubject,
  templateCoverage,
  updateExpectation,
  type LineIndex,
  type Report,
  type Scenario,
  type ScenarioReading,
  type TargetItem,
} from '../../core/src/index.ts';
import { toFileCoverage } from '../../protocol/src/file-coverage.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lossMessage } from '../../protocol/src/lost-report.ts';
import { unpackReport } from '../../protocol/src/read-provenance.ts';
import { toRunOutcome, type RunOutcome } from '../../protocol/src/scenario-outcome.ts';
import type {
  BrokenScenario,
  ScenarioTest,
  ScenarioText,
  TestScenariosResult,
  UpdateExpectationResult,
} from '../../protocol/src/scenario-requests.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { fileName, outcomeOf } from './runs.ts';
import { toAt } from './to-lsp.ts';
import { toTextEdit } from './to-lsp-editing.ts';

/** What runs need beside what is run. */
export interface TestSurroundings {
  readonly runner: JobRunner;
  /** Milliseconds, for each run. */
  readonly deadline: number;
  readonly token: CancellationToken;
}

/** Run scenarios of a document one after the other; those behind a cancellation are not run. */
export async function testScenarios(
  document: AnalysedDocument,
  scenarios: readonly ScenarioText[],
  coverage: boolean,
  surroundings: TestSurroundings,
): Promise<TestScenariosResult> {
  const tests: ScenarioTest[] = [];
  const reports: Report[] = [];
  for (const scenario of scenarios) {
    if (surroundings.token.isCancellationRequested) break;
    const run = await runScenario(document, scenario, surroundings);
    if (run.kind === 'report') reports.push(run.report);
    tests.push(testOf(document, scenario, run));
  }
  const { analysis, lines } = document;
  const covered = coverage ? templateCoverage(analysis, reports) : null;
  return {
    tests,
    coverage:
      covered && toFileCoverage(covered, analysis.text, (offset) => lines.toLineColumn(offset)),
  };
}

/** Run a scenario and say how its file is to be changed for what comes out to be what it expects. */
export async function updatedExpectation(
  document: AnalysedDocument,
  { text, uri }: ScenarioText,
  surroundings: TestSurroundings,
): Promise<UpdateExpectationResult> {
  const run = await runScenario(document, { text, uri }, surroundings);
  if (run.kind !== 'report') return { ok: false, message: run.message };
  const edits = updateExpectation(text, run.scenario, run.report);
  if (edits === null) return { ok: false, message: 'its layout leaves no place for it' };
  const lines = lineIndex(text);
  return { ok: true, edits: edits.map((edit) => toTextEdit(edit, { lines })) };
}

/** A scenario that can be run, with what it is for. */
export interface RunnableScenario {
  readonly kind: 'runnable';
  readonly item: TargetItem;
  readonly scenario: Scenario;
  readonly root: ScenarioReading['root'];
}

/** Reads a scenario and finds what it is for. */
export function runnableScenario(
  document: AnalysedDocument,
  { uri, text }: ScenarioText,
): RunnableScenario | BrokenScenario {
  const reading = readScenarioFile(text);
  const { scenario, root } = reading;
  const { operation, fault } = scenarioSubject(reading, fileName(uri));
  if (scenario === null || fault !== null) {
    const at = fault?.at ? toAt(fault.at, { uri, lines: lineIndex(text) }) : null;
    return { kind: 'broken', message: fault?.message ?? 'cannot be read', at };
  }
  const found = findTarget(document.analysis, operation, '"operation"');
  if (found.ok) return { kind: 'runnable', item: found.item, scenario, root };
  const at = found.at && toAt(found.at, document);
  return { kind: 'broken', message: `${fileName(document.uri)} ${found.message}`, at };
}

type ScenarioRun =
  | BrokenScenario
  | (Omit<RunnableScenario, 'kind'> &
      (
        | { readonly kind: 'report'; readonly report: Report }
        | { readonly kind: 'lost'; readonly message: string }
      ));

async function runScenario(
  document: AnalysedDocument,
  file: ScenarioText,
  { runner, deadline, token }: TestSurroundings,
): Promise<ScenarioRun> {
  const runnable = runnableScenario(document, file);
  if (runnable.kind === 'broken') return runnable;
  const { text, language } = document.analysis;
  const { target } = runnable.item;
  const job = { kind: 'run', text, language, target, scenario: runnable.scenario } as const;
  const outcome = await outcomeOf(runner.run(job, deadline), token);
  if (outcome.kind !== 'answered') {
    return { ...runnable, kind: 'lost', message: lossMessage(outcome) };
  }
  if (outcome.message.kind !== 'run' || outcome.message.report === null) {
    return { kind: 'broken', message: 'could not be run', at: null };
  }
  return { ...runnable, kind: 'report', report: unpackReport(outcome.message.report) };
}

function testOf(
  document: AnalysedDocument,
  { uri, text }: ScenarioText,
  run: ScenarioRun,
): ScenarioTest {
  if (run.kind === 'broken') {
    return { outcome: run, hasExpectation: false, failure: null, log: [] };
  }
  const hasExpectation = expectationOf(run.scenario) !== null;
  if (run.kind === 'lost') {
    const outcome = { kind: 'failed', message: run.message, at: null } as const;
    return { outcome, hasExpectation, failure: null, log: [] };
  }
  const { report, scenario } = run;
  let lines: LineIndex | undefined;
  const inScenario = (pointer: string): ReturnType<typeof toAt> | null =>
    run.root &&
    toAt(expectationPlace(run.root, pointer), { uri, lines: (lines ??= lineIndex(text)) });
  const outcome: RunOutcome = toRunOutcome(judgeReport(report, scenario), {
    inSpec: (span) => toAt(span, document),
    inScenario,
  });
  const failure = callFailure(report);
  return {
    outcome,
    hasExpectation,
    failure: failure?.at ? { message: failure.message, at: toAt(failure.at, document) } : null,
    log: report.log,
  };
}
