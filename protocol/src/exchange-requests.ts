/** The requests about scenarios: from and to the forms of other tools, and the hostile ones. */
import type { ExportForm, ExportWriting } from '../../core/src/gateway/exchange/export-form.ts';
import type { ImportForm, ImportReading } from '../../core/src/gateway/exchange/import-form.ts';
import type { HostileScenario } from '../../core/src/gateway/hostile-scenarios.ts';
import type { HostileBreak } from '../../core/src/gateway/judge-hostile.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { At } from './report.ts';
import type { RunParams, RunTarget } from './requests.ts';

/** `apigateway/importScenarios`: the scenarios that a text of another form holds, for a document. */
export const importScenariosRequest = 'apigateway/importScenarios';
export interface ImportScenariosParams {
  readonly uri: string;
  readonly text: string;
  /** Null: the form is told from the text. */
  readonly form: ImportForm['name'] | null;
}
/** Null where the document is not open. */
export type ImportScenariosResult = ImportReading | null;

/** `apigateway/exportScenario`: a scenario of a target in another form. */
export const exportScenarioRequest = 'apigateway/exportScenario';
export interface ExportScenarioParams {
  readonly uri: string;
  readonly target: RunTarget;
  /** Null: the default scenario that the document gives. */
  readonly scenario: Scenario | null;
  readonly form: ExportForm['name'];
}
/** Null where the document is not open. */
export type ExportScenarioResult = ExportWriting | null;

/** `apigateway/hostile`: the stock of hostile scenarios, run one after the other. */
export const hostileRequest = 'apigateway/hostile';
/** The same parameters as those of a run; the scenario is the base. */
export type HostileParams = RunParams;
export interface HostileResult {
  readonly version: number;
  /** None for a template that stands alone. */
  readonly outcomes: readonly (HostileScenario & {
    /** What the client gets; 0 where the run was lost. */
    readonly status: number;
    readonly breaks: readonly HostileBreak<At>[];
  })[];
  /** One sentence where none could be run. */
  readonly failure: string | null;
}
