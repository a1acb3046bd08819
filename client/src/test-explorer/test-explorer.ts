/** The Test Explorer: scenario files as tests of VS Code's Testing view. */
import {
  commands,
  Disposable,
  EventEmitter,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  type CancellationToken,
  type TestItem,
  type TestItemCollection,
  type TestRunProfile,
} from 'vscode';
import type { EndedRun, ScenarioTests, ShownTest } from '../../../protocol/src/extension-api.ts';
import type { LanguageServer } from '../language-client.ts';
import type { RunPanel } from '../panel/run-panel.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';
import { runContinuously } from './continuous-run.ts';
import { coverageDetails } from './coverage.ts';
import { Discovery } from './discovery.ts';
import { FailedScenarios } from './failed-scenarios.ts';
import { openInPanel } from './open-scenario.ts';
import { followOperationPlaces } from './operation-places.ts';
import { RecordedRun } from './recorded-run.ts';
import { runScenarios } from './run-scenarios.ts';
import { ScenarioTree, type ScenarioItem } from './scenario-tree.ts';
import { updateExpectation } from './update-expectation.ts';

/** `controllerId` in the menus of `package.json`. */
const controllerId = 'apigatewayIntegrations';

/** Registers the tests, how they are run, and the commands of their items. */
export function registerTestExplorer(
  server: LanguageServer,
  scenarios: ScenarioStore,
  panel: RunPanel,
): Disposable & { readonly scenarioTests: ScenarioTests } {
  const controller = tests.createTestController(controllerId, 'API Gateway Scenarios');
  const tree = new ScenarioTree(controller);
  const discovery = new Discovery(server, scenarios, tree);
  const failed = new FailedScenarios();
  const ended = new EventEmitter<EndedRun>();

  async function run(
    kind: EndedRun['kind'],
    scenarios: readonly ScenarioItem[],
    request: TestRunRequest,
  ): Promise<void> {
    const recorded = new RecordedRun(controller, request, kind, (end) => {
      failed.add(end);
      ended.fire(end);
    });
    await runScenarios(server, scenarios, recorded, kind === 'coverage');
  }

  const handler =
    (kind: EndedRun['kind']): TestRunProfile['runHandler'] =>
    async (request: TestRunRequest, token: CancellationToken) => {
      await discovery.ready();
      if (request.continuous !== true) {
        await run(kind, tree.scenarios(request.include, request.exclude), request);
        return;
      }
      const again = run.bind(null, kind);
      await runContinuously(discovery, tree, request, again, token);
    };

  const { Run, Coverage } = TestRunProfileKind;
  const runs = controller.createRunProfile('Run', Run, handler('run'), true, undefined, true);
  const coverage = controller.createRunProfile(
    'Template Coverage',
    Coverage,
    handler('coverage'),
    true,
  );
  coverage.loadDetailedCoverage = (_, file) => Promise.resolve(coverageDetails(file));
  controller.resolveHandler = (item) => (item === undefined ? discovery.ready() : undefined);
  controller.refreshHandler = () => discovery.refresh();

  const parts = Disposable.from(
    controller,
    discovery,
    ended,
    followOperationPlaces(server, controller, discovery),
    discovery.onDidAffect((affected) =>
      controller.invalidateTestResults(affected.map(({ item }) => item)),
    ),
    commands.registerCommand('apigatewayIntegrations.updateExpectation', async (given: unknown) => {
      const scenario = scenarioOf(tree, given);
      if (scenario === undefined || !(await updateExpectation(server, scenario))) return;
      await run('run', [scenario], new TestRunRequest([scenario.item], undefined, runs));
    }),
    commands.registerCommand(
      'apigatewayIntegrations.openScenarioInPanel',
      async (given: unknown) => {
        const scenario = scenarioOf(tree, given);
        if (scenario !== undefined) await openInPanel(server, panel, scenario);
      },
    ),
  );
  return Object.assign(parts, {
    scenarioTests: {
      ready: () => discovery.ready(),
      items: () => shown(controller.items),
      onDidChangeItems: discovery.onDidShow,
      onDidEndRun: ended.event,
    },
  });
}

/** What a menu of the Testing view hands over: an item, or a message with its item. */
function scenarioOf(tree: ScenarioTree, given: unknown): ScenarioItem | undefined {
  const { id, test } = Object(given) as Partial<TestItem> & { readonly test?: TestItem };
  return tree.get(test?.id ?? id ?? '');
}

function shown(items: TestItemCollection): readonly ShownTest[] {
  return [...items].map(([, { label, uri, error, children }]) => ({
    label,
    uri: uri?.toString() ?? '',
    error: typeof error === 'string' ? error : null,
    children: shown(children),
  }));
}
