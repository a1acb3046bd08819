/** Answers `apigateway/run`: the run itself happens in a worker, the lines are put in here. */
import type { CancellationToken } from 'vscode-languageserver';
import { targets } from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lostReport } from '../../protocol/src/lost-report.ts';
import type { RunParams, RunResult, RunTarget } from '../../protocol/src/requests.ts';
import { nameOfTarget, toPublicReport } from '../../protocol/src/to-public-report.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toAt } from './to-lsp.ts';

/**
 * Run a target of a document version. Null when the document has no such target. A run that
 * hangs is ended at the deadline (ms), and its report says so; the server answers all the while.
 */
export async function runDocument(
  runner: JobRunner,
  document: AnalysedDocument,
  { target, scenario }: RunParams,
  deadline: number,
  token: CancellationToken,
): Promise<RunResult | null> {
  const { text, language } = document.analysis;
  const running = runner.run({ kind: 'run', text, language, target, scenario }, deadline);
  const listener = token.onCancellationRequested(() => running.cancel());
  const outcome = await running.outcome;
  listener.dispose();

  const described = describeTarget(document, target);
  if (outcome.kind !== 'answered')
    return { version: document.version, report: lostReport(described, outcome) };
  if (outcome.message.kind !== 'run' || outcome.message.report === null) return null;
  const report = toPublicReport(outcome.message.report, (span) => toAt(span, document));
  // The pipeline names what it ran more exactly than the file does: ANY as the method of the call.
  return {
    version: document.version,
    report: target.kind === 'template' ? { ...report, operation: described.operation } : report,
  };
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

/** A uri with its escapes read; as it is where they are broken. */
function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
