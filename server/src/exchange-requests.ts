/** Answers the requests about scenarios of other forms, and runs the hostile ones. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  exportScenario,
  hostileScenariosFor,
  importScenarios,
  judgeHostile,
} from '../../core/src/index.ts';
import {
  exportScenarioRequest,
  hostileRequest,
  importScenariosRequest,
  type ExportScenarioParams,
  type ExportScenarioResult,
  type HostileParams,
  type HostileResult,
  type ImportScenariosParams,
  type ImportScenariosResult,
} from '../../protocol/src/exchange-requests.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { unpackProvenance } from '../../protocol/src/read-provenance.ts';
import { lossMessage } from '../../protocol/src/lost-report.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import type { OnDocument } from './on-document.ts';
import { runDocument, wrongScenario } from './runs.ts';
import type { SettingsStore } from './settings-store.ts';

/** Registers all three. */
export function registerExchangeRequests(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
  runner: JobRunner,
): void {
  connection.onRequest(
    importScenariosRequest,
    on<ImportScenariosParams, ImportScenariosResult>(
      'import scenarios',
      null,
      ({ analysis }, { text, form }) => importScenarios(text, form, analysis),
    ),
  );
  connection.onRequest(
    exportScenarioRequest,
    on<ExportScenarioParams, ExportScenarioResult>(
      'export scenario',
      null,
      ({ analysis }, { target, scenario, form }) => {
        const wrong = wrongScenario(scenario);
        return wrong === null
          ? exportScenario(analysis, target, scenario, form)
          : { ok: false, reason: lossMessage(wrong) };
      },
    ),
  );
  connection.onRequest(
    hostileRequest,
    on<HostileParams, HostileResult | null>('hostile', null, async (document, params, token) => {
      const { run } = await settings.of(document.uri);
      return runHostile(runner, document, params, run.deadline, token);
    }),
  );
}

async function runHostile(
  runner: JobRunner,
  document: AnalysedDocument,
  params: HostileParams,
  deadline: number,
  token: CancellationToken,
): Promise<HostileResult> {
  const { analysis, version } = document;
  const wrong = wrongScenario(params.scenario);
  if (wrong !== null) return { version, outcomes: [], failure: lossMessage(wrong) };
  const outcomes: HostileResult['outcomes'][number][] = [];
  for (const hostile of hostileScenariosFor(analysis, params.target, params.scenario)) {
    if (token.isCancellationRequested) break;
    const { scenario } = hostile;
    const options = { deadline, withDefaults: false, token, onValues: () => undefined };
    const result = await runDocument(runner, document, { ...params, scenario }, options);
    if (result === null) continue;
    const { report } = result;
    const provenance = unpackProvenance(report.provenance);
    const breaks = judgeHostile({ ...report, provenance });
    outcomes.push({ ...hostile, status: report.response.status, breaks });
  }
  return { version, outcomes, failure: null };
}
