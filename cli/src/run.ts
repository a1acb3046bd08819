/** `run FILE --operation "POST /orders"`: one call through an integration, offline. */
import { basename } from 'node:path';
import { analyze, lineIndex, targets, type Analysis, type Scenario } from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lostReport } from '../../protocol/src/lost-report.ts';
import type { PublicReport } from '../../protocol/src/report.ts';
import { nameOfTarget, toPublicReport } from '../../protocol/src/to-public-report.ts';
import { CommandFailure } from './failure.ts';
import { needLanguageOfFile, readText } from './read-file.ts';
import { reportAsText, toAt } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface RunArguments {
  readonly file: string;
  /** `POST /orders/{id}`; null where the file or the scenario leaves no choice. */
  readonly operation: string | null;
  readonly scenarioFile: string | null;
  readonly format: 'text' | 'json';
}

/** A run that takes longer is ended; milliseconds. */
const deadline = 10_000;

/** Run and print the report. Exit code 1 when the report has an error among its problems. */
export async function run(
  { file, operation, scenarioFile, format }: RunArguments,
  runner: JobRunner,
  terminal: Terminal,
): Promise<number> {
  const text = readText(file);
  const language = needLanguageOfFile(file, text);
  const scenario = scenarioFile === null ? null : readScenario(scenarioFile);
  const item = findTarget(analyze(text, language), file, operation ?? scenario?.operation ?? null);

  const job = { kind: 'run', text, language, target: item.target, scenario } as const;
  const outcome = await runner.run(job, deadline).outcome;
  let report: PublicReport;
  const name = nameOfTarget(item, basename(file));
  if (outcome.kind !== 'answered') report = lostReport({ ...item, operation: name }, outcome);
  else if (outcome.message.kind !== 'run' || outcome.message.report === null) {
    throw new CommandFailure(`${file}: '${item.operation}' could not be run`);
  } else {
    const lines = lineIndex(text);
    report = toPublicReport(outcome.message.report, (span) => toAt(span, file, lines));
    if (item.target.kind === 'template') report = { ...report, operation: name };
  }
  terminal.write(
    format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportAsText(report, terminal),
  );
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readScenario(file: string): Scenario {
  const text = readText(file);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(
      `${file}: is not JSON (${error instanceof Error ? error.message : ''})`,
    );
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new CommandFailure(
      `${file}: a scenario is a JSON object, as in {"operation": "POST /orders"}`,
    );
  }
  return read;
}

function findTarget(
  analysis: Analysis,
  file: string,
  operation: string | null,
): ReturnType<typeof targets>[number] {
  const all = targets(analysis);
  const [first] = all;
  if (first === undefined) {
    throw new CommandFailure(`${file}: has no x-amazon-apigateway-integration to run`);
  }
  const known = all.map((item) => `'${item.operation}'`).join(', ');
  if (operation === null || first.target.kind === 'template') {
    if (all.length === 1) return first;
    throw new CommandFailure(
      `${file}: say which operation to run: --operation with one of ${known}`,
    );
  }
  const wanted = inOneForm(operation);
  const found = all.find((item) => inOneForm(item.operation) === wanted);
  if (found === undefined) {
    throw new CommandFailure(`${file}: has no integration for '${operation}'; it has ${known}`);
  }
  return found;
}

/** The method's case and the blank between method and path do not matter. */
function inOneForm(operation: string): string {
  const [method = '', ...path] = operation.trim().split(/\s+/);
  return [method.toUpperCase(), ...path].join(' ');
}
