/**
 * Answers `apigateway/run` and `apigateway/compareEngines`: the run itself happens in a worker, the lines
 * are put in here.
 */
import type { CancellationToken } from 'vscode-languageserver';
import {
  defaultScenarioFor,
  faultOfScenario,
  targets,
  valuesOfRun,
  type RunValues,
} from '../../core/src/index.ts';
import type { JobOutcome, JobRunner, RunningJob } from '../../protocol/src/job-runner.ts';
import { lossMessage, lostReport, type Loss } from '../../protocol/src/lost-report.ts';
import type {
  CompareEnginesParams,
  CompareEnginesResult,
  RunParams,
  RunResult,
  RunTarget,
} from '../../protocol/src/requests.ts';
import { lastName } from '../../protocol/src/relative-path.ts';
import { nameOfTarget } from '../../protocol/src/to-public-report.ts';
import { toSentReport } from '../../protocol/src/to-sent-report.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toAt } from './to-lsp.ts';
import { unmetParts } from './unmet-parts.ts';

/** What a run needs beside what is run. */
export interface RunSurroundings {
  /** Milliseconds. */
  readonly deadline: number;
  /** The result has the document's sample inputs, which the panel's form shows. */
  readonly withDefaults: boolean;
  readonly token: CancellationToken;
  /** Told what the templates gave, before the answer; worked out by whoever wants to know. */
  readonly onValues: (values: () => readonly RunValues[]) => void;
}

/**
 * Run a target of a document version. Null when the document has no such target. A run that
 * hangs is ended at the deadline, and its report says so; the server answers all the while.
 */
export async function runDocument(
  runner: JobRunner,
  document: AnalysedDocument,
  { target, scenario }: RunParams,
  { deadline, withDefaults, token, onValues }: RunSurroundings,
): Promise<RunResult | null> {
  const { analysis, version } = document;
  const { text, language } = analysis;
  const job = { kind: 'run', text, language, target, scenario, withDefaults } as const;
  const outcome = wrongScenario(scenario) ?? (await outcomeOf(runner.run(job, deadline), token));
  if (outcome.kind !== 'answered') {
    const lost = { ...lostReport(describeTarget(document, target), outcome), provenance: {} };
    const defaults = withDefaults ? defaultScenarioFor(analysis, target) : null;
    return { version, report: lost, loss: lossMessage(outcome), unmet: null, defaults };
  }
  if (outcome.message.kind !== 'run' || outcome.message.report === null) return null;
  const { report, defaults } = outcome.message;
  // A run follows each keystroke, and its answer is awaited: nothing here looks into the document but
  // for places.
  onValues(() => valuesOfRun(analysis, target, report));
  const sent = toSentReport(report, (span) => toAt(span, document));
  const unmet = unmetParts(report, scenario, document);
  // The pipeline names what it ran more exactly than the file does: ANY as the method of the call.
  const result = { version, report: sent, loss: null, unmet, defaults };
  if (target.kind === 'integration') return result;
  const { operation } = describeTarget(document, target);
  return { ...result, report: { ...sent, operation } };
}

/**
 * Render the templates of a run by both engines. Null when the document has no such target; a
 * comparison that hangs is ended at the deadline (ms), and its answer says so.
 */
export async function compareDocument(
  runner: JobRunner,
  document: AnalysedDocument,
  { target, scenario }: CompareEnginesParams,
  deadline: number,
  token: CancellationToken,
): Promise<CompareEnginesResult | null> {
  const { text, language } = document.analysis;
  const job = { kind: 'compare', text, language, target, scenario } as const;
  const outcome = wrongScenario(scenario) ?? (await outcomeOf(runner.run(job, deadline), token));
  const { version } = document;
  if (outcome.kind !== 'answered') {
    return { version, comparisons: [], failure: lossMessage(outcome) };
  }
  if (outcome.message.kind !== 'compare' || outcome.message.comparisons === null) return null;
  const comparisons = outcome.message.comparisons.map(({ at, difference, ...rest }) => ({
    ...rest,
    at: toAt(at, document),
    difference: difference && { ...difference, at: toAt(difference.at, document) },
  }));
  return { version, comparisons, failure: null };
}

/**
 * Why a scenario cannot be run; null where it can. Any client may send anything, and what is wrong with
 * it is no fault of the run.
 */
export function wrongScenario(scenario: unknown): (Loss & { kind: 'wrong-scenario' }) | null {
  const message = faultOfScenario(scenario);
  return message === null ? null : { kind: 'wrong-scenario', message };
}

/** What became of a job, which is called off with the request that wanted it. */
export async function outcomeOf(
  running: RunningJob,
  token: CancellationToken,
): Promise<JobOutcome> {
  const listener = token.onCancellationRequested(() => running.cancel());
  const outcome = await running.outcome;
  listener.dispose();
  return outcome;
}

function describeTarget(
  { analysis, uri }: AnalysedDocument,
  target: RunTarget,
): { operation: string; integrationType: string } {
  const found = targets(analysis).find((item) =>
    target.kind === 'template'
      ? item.target.kind === 'template'
      : item.target.kind === 'integration' && item.target.pointer === target.pointer,
  );
  return found === undefined
    ? { operation: '', integrationType: '' }
    : {
        operation: nameOfTarget(found, readable(uri)),
        integrationType: found.integrationType,
      };
}

/** The name of the file at a uri. */
export function fileName(uri: string): string {
  return lastName(readable(uri));
}

/** A uri with its escapes read; as it is where they are broken. */
function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
