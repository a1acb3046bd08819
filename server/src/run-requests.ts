/** Answers the requests about what a document holds to run, and runs it. */
import type { Connection } from 'vscode-languageserver';
import { defaultScenarioFor, noTargetAt, targets, type RunValues } from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import {
  compareEnginesRequest,
  defaultScenarioRequest,
  noTargetRequest,
  runRequest,
  targetsRequest,
  type CompareEnginesParams,
  type CompareEnginesResult,
  type DefaultScenarioParams,
  type NoTargetParams,
  type NoTargetResult,
  type RunParams,
  type RunResult,
  type TargetItem,
  type TargetsParams,
} from '../../protocol/src/requests.ts';
import { toOffset } from './from-lsp.ts';
import type { LastRuns } from './last-runs.ts';
import type { OnDocument } from './on-document.ts';
import { compareDocument, fileName, runDocument } from './runs.ts';
import type { RunsFirst } from './runs-first.ts';
import type { SettingsStore } from './settings-store.ts';
import { toTargetItem } from './to-lsp.ts';

export interface RunRequestOptions {
  readonly runs: LastRuns;
  readonly runsFirst: RunsFirst;
  /** Called when a run gave values that are to be shown. */
  readonly onValues: () => void;
}

/** Registers all of them. */
export function registerRunRequests(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
  runner: JobRunner,
  { runs, runsFirst, onValues }: RunRequestOptions,
): void {
  connection.onRequest(
    runRequest,
    on<RunParams, RunResult | null>('run', null, (document, params, token) =>
      runsFirst.during(async () => {
        const { run, inlayValues } = await settings.of(document.uri);
        const keep = (values: () => readonly RunValues[]): void => {
          runs.keep(document.uri, params.target, values);
          if (inlayValues) onValues();
        };
        const surroundings = { deadline: run.deadline, token, onValues: keep };
        return runDocument(runner, document, params, { ...surroundings, withDefaults: true });
      }),
    ),
  );
  connection.onRequest(
    compareEnginesRequest,
    on<CompareEnginesParams, CompareEnginesResult | null>(
      'compare engines',
      null,
      async (document, params, token) => {
        const { run } = await settings.of(document.uri);
        return compareDocument(runner, document, params, run.deadline, token);
      },
    ),
  );
  connection.onRequest(
    targetsRequest,
    on<TargetsParams, TargetItem[]>('targets', [], (document) =>
      targets(document.analysis).map((item) => toTargetItem(item, document)),
    ),
  );
  connection.onRequest(
    noTargetRequest,
    on<NoTargetParams, NoTargetResult>('no target', null, ({ analysis, lines, uri }, params) =>
      noTargetAt(analysis, toOffset(params.position, lines), fileName(uri)),
    ),
  );
  connection.onRequest(
    defaultScenarioRequest,
    on<DefaultScenarioParams, ReturnType<typeof defaultScenarioFor>>(
      'default scenario',
      null,
      (document, { target }) => defaultScenarioFor(document.analysis, target),
    ),
  );
}
