/**
 * What the extension gives to other extensions and to its tests (`extension.exports`): what the Testing
 * view shows, which VS Code itself does not tell. All of it is plain data, as it was handed to VS Code.
 */
export interface ExtensionApi {
  readonly scenarioTests: ScenarioTests;
}

export interface ScenarioTests {
  /** Until all scenario files of the workspace are in the Testing view. Rejects without the server. */
  ready(): Promise<void>;
  /** The items of the Testing view, from the roots. */
  items(): readonly ShownTest[];
  /** The items were brought up to date with files that changed. */
  onDidChangeItems(listener: () => unknown): { dispose(): unknown };
  /** A run has ended, whoever began it; the returned object ends the listening. */
  onDidEndRun(listener: (run: EndedRun) => unknown): { dispose(): unknown };
}

export interface ShownTest {
  readonly label: string;
  /** Of the scenario, the spec or the template. */
  readonly uri: string;
  /** Why a scenario cannot be read; else null. */
  readonly error: string | null;
  readonly children: readonly ShownTest[];
}

export interface EndedRun {
  readonly kind: 'run' | 'coverage';
  /** It followed a change of a file. */
  readonly isContinuous: boolean;
  readonly tests: readonly EndedTest[];
  /** With `\r\n`, as in a terminal. */
  readonly output: string;
  /** Empty unless of kind `coverage`. */
  readonly coverage: readonly CoveredFile[];
}

export interface EndedTest {
  readonly label: string;
  /** Of the scenario's file. */
  readonly uri: string;
  /** `errored`: it could not be run; `skipped`: the run was called off before. */
  readonly outcome: 'passed' | 'failed' | 'errored' | 'skipped';
  readonly messages: readonly {
    readonly text: string;
    readonly expected: string | null;
    readonly actual: string | null;
    /** Line from 0, as in the editor's API; null without a place. */
    readonly at: { readonly uri: string; readonly line: number; readonly character: number } | null;
  }[];
}

export interface CoveredFile {
  readonly uri: string;
  readonly lines: { readonly covered: number; readonly total: number };
  readonly branches: { readonly covered: number; readonly total: number };
  /** The lines of the file, from 0, that hold part of a template, with the runs that reached them. */
  readonly details: readonly { readonly line: number; readonly runs: number }[];
}
