/** Opens what can be run, finds the operation that is meant, and runs it in the worker. */
import { analyze, findCalledTarget, findTarget, lineIndex } from '../../core/src/index.ts';
import type {
  Analysis,
  HostLanguage,
  LineIndex,
  Report,
  Scenario,
  TargetFinding,
  TargetItem,
} from '../../core/src/index.ts';
import type { JobOutcome, JobRunner } from '../../protocol/src/job-runner.ts';
import { unpackReport } from '../../protocol/src/read-provenance.ts';
import { CommandFailure } from './failure.ts';
import { needLanguageOfFile, readText } from './read-file.ts';

/** An OpenAPI file or a template, read and analysed. */
export interface RunFile {
  /** As it is to be shown. */
  readonly file: string;
  readonly text: string;
  readonly language: HostLanguage;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
}

/** A run that takes longer is ended; milliseconds. */
const deadline = 10_000;

/** Reads a file. Throws a `CommandFailure` for one that cannot be read or is neither kind. */
export function openRunFile(file: string): RunFile {
  const text = readText(file);
  const language = needLanguageOfFile(file, text);
  return { file, text, language, analysis: analyze(text, language), lines: lineIndex(text) };
}

/**
 * The runnable thing of a file that is meant; null means the only one. Throws a `CommandFailure`
 * that says which there are.
 * @param choice how the one is chosen, for that message.
 */
export function needTarget(
  opened: RunFile,
  operation: string | null,
  choice: '--operation' | '"operation"',
): TargetItem {
  return needFound(opened, findTarget(opened.analysis, operation, choice));
}

/** The runnable thing that a call reaches; throws likewise. */
export function needCalled(opened: RunFile, method: string, address: string): TargetItem {
  return needFound(opened, findCalledTarget(opened.analysis, method, address));
}

function needFound({ file, lines }: RunFile, found: TargetFinding): TargetItem {
  if (found.ok) return found.item;
  if (found.at === null) throw new CommandFailure(`${file}: ${found.message}`);
  const { line, column } = lines.toLineColumn(found.at.start);
  throw new CommandFailure(`${file}:${line + 1}:${column + 1}: ${found.message}`);
}

export type RunResult =
  | { readonly kind: 'report'; readonly report: Report }
  /** The run ended with its worker, or after the deadline. */
  | { readonly kind: 'lost'; readonly outcome: Exclude<JobOutcome, { kind: 'answered' }> };

/** Runs a target; spans of the report are offsets of the file. A null scenario is the document's own. */
export async function runOnce(
  { file, text, language }: RunFile,
  { target, operation }: TargetItem,
  scenario: Scenario | null,
  runner: JobRunner,
): Promise<RunResult> {
  const job = { kind: 'run', text, language, target, scenario } as const;
  const outcome = await runner.run(job, deadline).outcome;
  if (outcome.kind !== 'answered') return { kind: 'lost', outcome };
  if (outcome.message.kind !== 'run' || outcome.message.report === null) {
    throw new CommandFailure(`${file}: '${operation}' could not be run`);
  }
  return { kind: 'report', report: unpackReport(outcome.message.report) };
}
