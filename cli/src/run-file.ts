/** Opens what can be run, finds the operation that is meant, and runs it in the worker. */
import { analyze, lineIndex, targets } from '../../core/src/index.ts';
import type {
  Analysis,
  HostLanguage,
  LineIndex,
  Report,
  Scenario,
  TargetItem,
} from '../../core/src/index.ts';
import type { JobOutcome, JobRunner } from '../../protocol/src/job-runner.ts';
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
export function findTarget(
  opened: RunFile,
  operation: string | null,
  choice: '--operation' | '"operation"',
): TargetItem {
  const { file, analysis } = opened;
  const all = targets(analysis);
  const [first] = all;
  if (first === undefined) {
    const broken = firstError(opened);
    throw new CommandFailure(broken ?? `${file}: has no x-amazon-apigateway-integration to run`);
  }
  const known = all.map((item) => `'${item.operation}'`).join(', ');
  if (operation === null || first.target.kind === 'template') {
    if (all.length === 1) return first;
    throw new CommandFailure(
      `${file}: say which operation to run: ${choice} with one of ${known}`,
    );
  }
  const wanted = inOneForm(operation);
  const found = all.find((item) => inOneForm(item.operation) === wanted);
  if (found !== undefined) return found;
  throw new CommandFailure(
    firstError(opened) ?? `${file}: has no integration for '${operation}'; it has ${known}`,
  );
}

/** Where the YAML or JSON itself is broken, what is missing may be behind that. */
function firstError({ file, analysis, lines }: RunFile): string | null {
  const error = analysis.document?.errors[0];
  if (error === undefined) return null;
  const { line, column } = lines.toLineColumn(error.span.start);
  return `${file}:${line + 1}:${column + 1}: cannot be read as a whole: ${error.message}`;
}

/** The method's case and the blank between method and path do not matter. */
function inOneForm(operation: string): string {
  const [method = '', ...path] = operation.trim().split(/\s+/);
  return [method.toUpperCase(), ...path].join(' ');
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
  return { kind: 'report', report: outcome.message.report };
}
