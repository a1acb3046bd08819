/** Answers the requests about scenario files. */
import type { Connection } from 'vscode-languageserver';
import {
  applyEdits,
  editScenario,
  lineIndex,
  operationName,
  readScenarioFile,
  scenarioSubject,
} from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import {
  editScenarioRequest,
  readScenariosRequest,
  scenarioTargetRequest,
  testScenariosRequest,
  updateExpectationRequest,
  type EditScenarioParams,
  type EditScenarioResult,
  type ReadScenariosParams,
  type ReadScenariosResult,
  type ScenarioHead,
  type ScenarioTargetParams,
  type ScenarioTargetResult,
  type ScenarioText,
  type TestScenariosParams,
  type TestScenariosResult,
  type UpdateExpectationParams,
  type UpdateExpectationResult,
} from '../../protocol/src/scenario-requests.ts';
import type { RulesOf } from './check-rules.ts';
import type { OnDocument } from './on-document.ts';
import { fileName } from './runs.ts';
import { runnableScenario, testScenarios, updatedExpectation } from './scenario-tests.ts';
import type { SettingsStore } from './settings-store.ts';
import { toRange, toTargetItem } from './to-lsp.ts';

/** Registers all of them. */
export function registerScenarioRequests(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
  rulesOf: RulesOf,
  runner: JobRunner,
): void {
  connection.onRequest(
    readScenariosRequest,
    ({ files }: ReadScenariosParams): Promise<ReadScenariosResult> =>
      Promise.all(
        files.map(async (file) => ((await rulesOf(file.uri)).isIgnored ? null : headOf(file))),
      ),
  );
  connection.onRequest(
    editScenarioRequest,
    ({ text, scenario }: EditScenarioParams): EditScenarioResult => {
      const edits = editScenario(text, scenario);
      return edits && applyEdits(text, edits);
    },
  );
  connection.onRequest(
    testScenariosRequest,
    on<TestScenariosParams, TestScenariosResult>(
      'test scenarios',
      null,
      async (document, { scenarios, coverage }, token) => {
        const { deadline } = (await settings.of(document.uri)).run;
        return testScenarios(document, scenarios, coverage, { runner, deadline, token });
      },
    ),
  );
  connection.onRequest(
    updateExpectationRequest,
    on<UpdateExpectationParams, UpdateExpectationResult>(
      'update expectation',
      null,
      async (document, { scenario }, token) => {
        const { deadline } = (await settings.of(document.uri)).run;
        return updatedExpectation(document, scenario, { runner, deadline, token });
      },
    ),
  );
  connection.onRequest(
    scenarioTargetRequest,
    on<ScenarioTargetParams, ScenarioTargetResult>(
      'scenario target',
      null,
      (document, { scenario }) => {
        const found = runnableScenario(document, scenario);
        if (found.kind === 'broken') return { ok: false, message: found.message };
        return { ok: true, item: toTargetItem(found.item, document) };
      },
    ),
  );
}

function headOf({ uri, text }: ScenarioText): ScenarioHead {
  const lines = lineIndex(text);
  const reading = readScenarioFile(text);
  const { title, owner, operation, fault } = scenarioSubject(reading, fileName(uri));
  const whole = reading.root?.span ?? { start: 0, end: text.length };
  return {
    title,
    owner: owner?.path ?? null,
    ownerRange: owner && toRange(owner.at, { lines }),
    operation: operation === null ? null : operationName(operation),
    scenario: fault === null ? reading.scenario : null,
    range: toRange(whole, { lines }),
    fault: fault && {
      message: fault.message,
      range: toRange(fault.at ?? { start: whole.start, end: whole.start }, { lines }),
    },
  };
}
