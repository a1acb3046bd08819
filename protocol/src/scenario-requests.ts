/** The requests about scenario files: what they are about, how they are written, how they fare as tests. */
import type { FileCoverage } from './file-coverage.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { At } from './report.ts';
import type { LspRange, TargetItem } from './requests.ts';
import type { RunOutcome } from './scenario-outcome.ts';

/** A scenario's file as it is in the editor, or on the disk. */
export interface ScenarioText {
  readonly uri: string;
  readonly text: string;
}

/** `apigateway/readScenarios`: what scenario files say of themselves; none of them need be open. */
export const readScenariosRequest = 'apigateway/readScenarios';
export interface ReadScenariosParams {
  readonly files: readonly ScenarioText[];
}
/** In the order of the files; null for one that the project's config leaves out. */
export type ReadScenariosResult = readonly (ScenarioHead | null)[];
export interface ScenarioHead {
  readonly title: string;
  /** The spec or template it belongs to, as the file writes it; null where it names none. */
  readonly owner: string | null;
  /** Where it is named, quotes included; null where it is not. */
  readonly ownerRange: LspRange | null;
  /** `GET /orders`; null for a template, or where the spec's only one is meant. */
  readonly operation: string | null;
  /** What the file says; null where it cannot be run. */
  readonly scenario: Scenario | null;
  /** All of the scenario. */
  readonly range: LspRange;
  /** Why it cannot be run, as what follows the name of the file; null where it can. */
  readonly fault: { readonly message: string; readonly range: LspRange } | null;
}

/** `apigateway/editScenario`: the text of a scenario's file after which it says something else. */
export const editScenarioRequest = 'apigateway/editScenario';
export interface EditScenarioParams {
  /** The file's text, in the layout that is kept. */
  readonly text: string;
  readonly scenario: Scenario;
}
/** The whole text; null where that of the file is no JSON object. */
export type EditScenarioResult = string | null;

/** `apigateway/testScenarios`: scenarios of one open document against what they expect. */
export const testScenariosRequest = 'apigateway/testScenarios';
export interface TestScenariosParams {
  /** The spec or the template. */
  readonly uri: string;
  readonly scenarios: readonly ScenarioText[];
  /** True to be told what the runs reached together. */
  readonly coverage: boolean;
}
/** Null where the document is not open, or of no language of ours. */
export type TestScenariosResult = {
  /** In the order of the scenarios. */
  readonly tests: readonly ScenarioTest[];
  /** Of the document, whose templates count though no scenario reached them; null if not asked for. */
  readonly coverage: FileCoverage | null;
} | null;
export interface ScenarioTest {
  readonly outcome: RunOutcome | BrokenScenario;
  readonly hasExpectation: boolean;
  /** Where the call failed in the document, and why; null where it did not, or nowhere in it. */
  readonly failure: { readonly message: string; readonly at: At } | null;
  /** The console's log of the run. */
  readonly log: readonly string[];
}
export interface BrokenScenario {
  readonly kind: 'broken';
  /** What follows the name of the file: of the scenario's, if `at` is in that or nowhere. */
  readonly message: string;
  readonly at: At | null;
}

/** `apigateway/updateExpectation`: the edits of a scenario's file after which it expects what comes out. */
export const updateExpectationRequest = 'apigateway/updateExpectation';
export interface UpdateExpectationParams {
  /** The spec or the template, which must be open. */
  readonly uri: string;
  readonly scenario: ScenarioText;
}
/** Null where the document is not open. */
export type UpdateExpectationResult =
  | { readonly ok: true; readonly edits: readonly { range: LspRange; newText: string }[] }
  | { readonly ok: false; readonly message: string }
  | null;

/** `apigateway/scenarioTarget`: which runnable thing of an open document a scenario is for. */
export const scenarioTargetRequest = 'apigateway/scenarioTarget';
export type ScenarioTargetParams = UpdateExpectationParams;
export type ScenarioTargetResult =
  | { readonly ok: true; readonly item: TargetItem }
  | { readonly ok: false; readonly message: string }
  | null;

/** `apigateway/editedOperations`: of which operations an open document has edited templates. */
export const editedOperationsRequest = 'apigateway/editedOperations';
export interface EditedOperationsParams {
  readonly uri: string;
}
/**
 * Since it was asked the last time, in the form of `ScenarioHead.operation`. Null where all of them
 * may run otherwise: something else was edited, or it was not asked since the document was opened.
 */
export type EditedOperationsResult = readonly string[] | null;
