/** The requests of our own between client and server, beside LSP's. */
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { StepId } from '../../core/src/gateway/report.ts';
import type { TemplateName } from '../../core/src/service/template-name.ts';
import type { At } from './report.ts';
import type { UnmetPart } from './scenario-outcome.ts';
import type { SentReport } from './sent-report.ts';

/** What can be run in a document: an integration, or the document's one template. */
export type RunTarget =
  { readonly kind: 'integration'; readonly pointer: string } | { readonly kind: 'template' };

/** `apigateway/run`: run one integration (or preview one template) of an open document. */
export const runRequest = 'apigateway/run';
export interface RunParams {
  readonly uri: string;
  readonly target: RunTarget;
  /** Null: the default scenario that the document gives. */
  readonly scenario: Scenario | null;
}
export interface RunResult {
  /** The document version that was run; the panel marks an older one as stale. */
  readonly version: number;
  readonly report: SentReport;
  /** Why the run has no result, in a sentence: the report says nothing beside; null where it has one. */
  readonly loss: string | null;
  /** What came out otherwise than the scenario expects; null where it expects nothing. */
  readonly unmet: readonly UnmetPart[] | null;
  /** The sample inputs of that version, which count where the scenario says nothing. */
  readonly defaults: Scenario | null;
}

/** `apigateway/compareEngines`: the templates of a run by our engine and by velocityjs. */
export const compareEnginesRequest = 'apigateway/compareEngines';
/** The same parameters as those of a run. */
export type CompareEnginesParams = RunParams;
export interface CompareEnginesResult {
  readonly version: number;
  /** One for each template that the run renders, in their order. */
  readonly comparisons: readonly PublicComparison[];
  /** Why there are none, where the comparison was ended; else null. */
  readonly failure: string | null;
}
export interface PublicComparison {
  readonly step: StepId;
  readonly at: At;
  readonly ours: EngineOutcome;
  readonly theirs: EngineOutcome;
  /** The first difference; null where both print the same, or both give an error. */
  readonly difference: {
    /** UTF-16 offset in both outputs. */
    readonly offset: number;
    /** What each printed from there, cut. */
    readonly ours: string;
    readonly theirs: string;
    /** The piece of the template that it comes from. */
    readonly at: At;
    /** Null where the reason is not known. */
    readonly explanation: { readonly code: string; readonly text: string } | null;
  } | null;
}
export interface EngineOutcome {
  readonly output: string;
  readonly error: string | null;
}

/** `apigateway/targets`: what can be run in a document. */
export const targetsRequest = 'apigateway/targets';
export interface TargetsParams {
  readonly uri: string;
}
export interface TargetItem {
  readonly target: RunTarget;
  /** `POST /orders/{id}`, or the template's file name. */
  readonly operation: string;
  readonly integrationType: string;
  /** Its place, LSP positions from 0. */
  readonly range: LspRange;
  /** All of the operation: a cursor in there means this target. */
  readonly within: LspRange;
}

/** `apigateway/noTarget`: why nothing is run of what stands at a position that is in no target. */
export const noTargetRequest = 'apigateway/noTarget';
export interface NoTargetParams {
  readonly uri: string;
  readonly position: LspPosition;
}
/** A sentence; null where it is no special place, and the document has something to run. */
export type NoTargetResult = string | null;

/** `apigateway/defaultScenario`: the sample inputs that the document gives for a target. */
export const defaultScenarioRequest = 'apigateway/defaultScenario';
export interface DefaultScenarioParams {
  readonly uri: string;
  readonly target: RunTarget;
}

/** `apigateway/syntaxTree`: the tree of the template at a position, as text. */
export const syntaxTreeRequest = 'apigateway/syntaxTree';
export interface SyntaxTreeParams {
  readonly uri: string;
  readonly position: LspPosition;
}

/** `apigateway/templateAt`: the template in an OpenAPI file that stands at a position. */
export const templateAtRequest = 'apigateway/templateAt';
export interface TemplateAtParams {
  readonly uri: string;
  readonly position: LspPosition;
}
/** Null where none is. */
export type TemplateAtResult = {
  readonly template: TemplateName;
  /** `POST /orders/{id}` */
  readonly operation: string;
  /** The same place in the template's own text. */
  readonly position: LspPosition;
} | null;

/** `apigateway/readTemplate`: the text of a template in an OpenAPI file. */
export const readTemplateRequest = 'apigateway/readTemplate';
export interface ReadTemplateParams {
  readonly uri: string;
  readonly template: TemplateName;
}
/** Null where there is no such template (any more), with the version of the file. */
export type ReadTemplateResult = {
  readonly text: string;
  readonly version: number;
  /** Its parts that are replaced before API Gateway reads it, and would not be in a file of its own. */
  readonly filledIn: readonly string[];
} | null;

/** `apigateway/templateScenario`: the inputs with which a template of an OpenAPI file prints by itself what it prints there. */
export const templateScenarioRequest = 'apigateway/templateScenario';
/** Null where there is no such template; it names neither spec nor file. */
export type TemplateScenarioResult = Scenario | null;

/** `apigateway/replaceTemplate`: the edits of an OpenAPI file after which a template of it reads `text`. */
export const replaceTemplateRequest = 'apigateway/replaceTemplate';
export interface ReplaceTemplateParams extends ReadTemplateParams {
  /** What it read when it was last looked at: nothing is written over what somebody else wrote. */
  readonly before: string;
  readonly text: string;
}
export type ReplaceTemplateResult =
  | {
      readonly ok: true;
      /** The version of the file that the edits are for. */
      readonly version: number;
      readonly edits: readonly { readonly range: LspRange; readonly newText: string }[];
    }
  | {
      readonly ok: false;
      /**
       * `gone`: the file has no such template; `changed`: it does not read `before`; `impossible`:
       * the text cannot be written there, as where a template is put together by `Fn::Join`.
       */
      readonly reason: 'gone' | 'changed' | 'impossible';
      /** Null where the file is not open. */
      readonly version: number | null;
    };

/** `apigateway/checkFile`: check a file that is not open; the client has read it. */
export const checkFileRequest = 'apigateway/checkFile';
export interface CheckFileParams {
  readonly uri: string;
  readonly text: string;
}
/** Null for a file that holds nothing of ours, or that the project's config leaves out. */
export type CheckFileResult = readonly LspDiagnostic[] | null;
/** A diagnostic as LSP has it. */
export interface LspDiagnostic {
  readonly range: LspRange;
  /** 1 error, 2 warning, 3 info, 4 hint. */
  readonly severity?: 1 | 2 | 3 | 4;
  readonly code?: string | number;
  readonly source?: string;
  readonly message: string;
  /** 1 unnecessary, 2 deprecated. */
  readonly tags?: readonly (1 | 2)[];
}

/** `apigateway/readFile`: the server asks its client for a file; only if that offered it at the start. */
export const readFileRequest = 'apigateway/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** Null where there is no such file, or none that may be read. */
export type ReadFileResult = string | null;

/**
 * `apigateway/findScenarios`: the server asks its client for the `*.scenario.json` files that may be
 * of a document; only if that offered it at the start.
 */
export const findScenariosRequest = 'apigateway/findScenarios';
export interface FindScenariosParams {
  readonly uri: string;
}
/** Texts as they stand in editors, saved or not; the server reads from them whose they are. */
export type FindScenariosResult = readonly ScenarioFileText[];
export interface ScenarioFileText {
  readonly uri: string;
  readonly text: string;
}

export interface LspPosition {
  readonly line: number;
  readonly character: number;
}
export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}
