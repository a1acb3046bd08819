/** `run FILE --operation "POST /orders"`: one call through an integration, offline. */
import { basename } from 'node:path';
import type { Scenario } from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lostReport } from '../../protocol/src/lost-report.ts';
import type { PublicReport } from '../../protocol/src/report.ts';
import { nameOfTarget, toPublicReport } from '../../protocol/src/to-public-report.ts';
import { reportAsText, toAt } from './report.ts';
import { needCalled, needTarget, runOnce } from './run-file.ts';
import { runHostile } from './run-hostile.ts';
import { openSubject } from './run-subject.ts';
import type { Terminal } from './terminal.ts';

export interface RunArguments {
  readonly file: string;
  /** `POST /orders/{id}`; null where the file or the scenario leaves no choice. */
  readonly operation: string | null;
  /** The call that the client makes, which finds its operation; null where none is given. */
  readonly call: { readonly method: string; readonly address: string } | null;
  readonly scenarioFile: string | null;
  /** All hostile scenarios at once, with that one as their base. */
  readonly isHostile: boolean;
  readonly format: 'text' | 'json';
}

/** Run and print the report. Exit code 1 when the report has an error among its problems. */
export async function run(
  { file, operation, call, scenarioFile, isHostile, format }: RunArguments,
  runner: JobRunner,
  terminal: Terminal,
): Promise<number> {
  const { opened, scenario: given } = openSubject(file, scenarioFile);
  const item =
    call === null
      ? needTarget(opened, operation ?? given?.operation ?? null, '--operation')
      : needCalled(opened, call.method, call.address);
  const scenario = call === null ? given : withCall(given, call);
  if (isHostile) return runHostile(opened, item, scenario, format, runner, terminal);

  const result = await runOnce(opened, item, scenario, runner);
  let report: PublicReport;
  const name = nameOfTarget(item, basename(opened.file));
  if (result.kind === 'lost')
    report = { ...lostReport({ ...item, operation: name }, result.outcome), provenance: [] };
  else {
    report = toPublicReport(result.report, (span) => toAt(span, opened.file, opened.lines));
    if (item.target.kind === 'template') report = { ...report, operation: name };
  }
  terminal.write(
    format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportAsText(report, terminal),
  );
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The scenario with another call: its own path and query are not of that. */
function withCall(given: Scenario | null, call: NonNullable<RunArguments['call']>): Scenario {
  const request = { ...given?.request, query: {}, method: call.method, path: call.address };
  return { ...given, request };
}
