/** A run as VS Code is told of it, noted down for `EndedRun`: VS Code itself tells nobody. */
import type {
  FileCoverage,
  Location,
  TestController,
  TestMessage,
  TestRun,
  TestRunRequest,
} from 'vscode';
import type { CoveredFile, EndedRun, EndedTest } from '../../../protocol/src/extension-api.ts';
import type { ScenarioItem } from './scenario-tree.ts';

export class RecordedRun {
  readonly #run: TestRun;
  readonly #kind: EndedRun['kind'];
  readonly #isContinuous: boolean;
  readonly #onEnd: (run: EndedRun) => void;
  readonly #tests = new Map<string, EndedTest>();
  readonly #coverage: CoveredFile[] = [];
  #output = '';

  /** Begins a run; its tests are shown as waiting. */
  constructor(
    controller: TestController,
    request: TestRunRequest,
    kind: EndedRun['kind'],
    onEnd: (run: EndedRun) => void,
  ) {
    this.#run = controller.createTestRun(request);
    this.#kind = kind;
    this.#isContinuous = request.continuous === true;
    this.#onEnd = onEnd;
  }

  get token(): TestRun['token'] {
    return this.#run.token;
  }

  enqueued(scenarios: readonly ScenarioItem[]): void {
    for (const { item } of scenarios) this.#run.enqueued(item);
  }

  started({ item }: ScenarioItem): void {
    this.#run.started(item);
  }

  skipped(scenario: ScenarioItem): void {
    this.#run.skipped(scenario.item);
    this.#note(scenario, 'skipped', []);
  }

  /** @param duration milliseconds; left out where several were run together. */
  passed(scenario: ScenarioItem, duration?: number): void {
    this.#run.passed(scenario.item, duration);
    this.#note(scenario, 'passed', []);
  }

  /** Failed by what came out, or `errored`, where it could not be run. */
  failed(
    scenario: ScenarioItem,
    outcome: 'failed' | 'errored',
    messages: readonly TestMessage[],
    duration?: number,
  ): void {
    this.#run[outcome](scenario.item, messages, duration);
    this.#note(scenario, outcome, messages);
  }

  /** Lines of output that belong to a scenario. */
  print(lines: readonly string[], { item }: ScenarioItem): void {
    // The view is a terminal, in which a line feed alone does not lead to the line's beginning.
    const text = lines.map((line) => `${line.replace(/\r?\n|\r/g, '\r\n')}\r\n`).join('');
    // With a place it would stand in the editor as well, over what is wrong.
    this.#run.appendOutput(text, undefined, item);
    this.#output += text;
  }

  covered(file: FileCoverage, details: CoveredFile['details']): void {
    this.#run.addCoverage(file);
    const { uri, statementCoverage: lines, branchCoverage: branches } = file;
    this.#coverage.push({
      uri: uri.toString(),
      lines: { covered: lines.covered, total: lines.total },
      branches: { covered: branches?.covered ?? 0, total: branches?.total ?? 0 },
      details,
    });
  }

  end(): void {
    this.#run.end();
    this.#onEnd({
      kind: this.#kind,
      isContinuous: this.#isContinuous,
      tests: [...this.#tests.values()],
      output: this.#output,
      coverage: this.#coverage,
    });
  }

  #note(
    { item, uri }: ScenarioItem,
    outcome: EndedTest['outcome'],
    messages: readonly TestMessage[],
  ): void {
    const noted = messages.map(({ message, expectedOutput, actualOutput, location }) => ({
      text: typeof message === 'string' ? message : message.value,
      expected: expectedOutput ?? null,
      actual: actualOutput ?? null,
      at: location === undefined ? null : placeOf(location),
    }));
    const test = { label: item.label, uri: uri.toString(), outcome, messages: noted };
    this.#tests.set(item.id, test);
  }
}

function placeOf({ uri, range }: Location): { uri: string; line: number; character: number } {
  const { line, character } = range.start;
  return { uri: uri.toString(), line, character };
}
