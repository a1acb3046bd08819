/** The messages between the panel's webview and the client, told apart by `type`. */
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { JsonChange } from './json-change.ts';
import type { PanelAction } from './panel-actions.ts';
import type { Aside, ShownDiff } from './panel-aside.ts';
import type { At } from './report.ts';
import type { ReportTexts } from './report-texts.ts';
import type { UnmetPart } from './scenario-outcome.ts';
import type { SentReport } from './sent-report.ts';

export interface ScenarioChoice {
  /** The address of its file, if it is in one. */
  readonly id: string;
  readonly title: string;
  readonly isFile?: true;
  /** The other operation of the document that it is for; the panel turns to that. */
  readonly operation?: string;
}

/** What the panel shows; the client sends it, the webview draws it. */
export interface PanelState {
  readonly title: string;
  readonly operation: string;
  readonly integrationType: string;
  /** Names of the scenarios to choose from; the first is the document's own default. */
  readonly scenarios: readonly ScenarioChoice[];
  readonly scenarioId: string;
  readonly scenario: Scenario;
  /** How many edits of the page the client had taken when it sent this. */
  readonly edits?: number;
  /** What the document gives for all that the scenario leaves out. */
  readonly defaults?: Scenario;
  readonly report: SentReport | null;
  /** The shown report is of an older text. */
  readonly stale: boolean;
  /** What of the report is otherwise than the scenario expects; null where it expects nothing. */
  readonly unmet?: readonly UnmetPart[] | null;
  /** There is an earlier result, other than the one that is shown. */
  readonly hasLastRun?: boolean;
  /** What an action found beside the report. */
  readonly aside?: Aside | null;
  /** The panel stays with its target wherever the cursor goes. */
  readonly locked?: boolean;
  readonly auto: boolean;
  readonly running: boolean;
  /** One sentence when nothing could be run: what, where and what to do. */
  readonly failure: string | null;
  readonly failureAt?: At | null;
  /** What a person should know of what is shown, though nothing failed. */
  readonly notice?: string | null;
  /** Of a call to the real backend; left out before the first. */
  readonly live?: LiveCallState;
  /** What the client needs to open this panel again after a reload; the webview only keeps it. */
  readonly restore?: unknown;
}

/** A call to the real backend, which a person has asked for. */
export interface LiveCallState {
  readonly isCalling: boolean;
  /** Why the last one gave no reply: a sentence, and what of it can be mended by a press. */
  readonly problem: {
    readonly message: string;
    readonly act?: 'open-settings' | 'manage-trust';
  } | null;
}

/** What can be pressed around live calls. */
export type LiveCallAct =
  'call' | 'cancel' | 'use-sample' | 'dismiss' | 'open-settings' | 'manage-trust';

export type ToWebview =
  /** Of a report the long texts come beside it; left out where no other report comes. */
  | { readonly type: 'state'; readonly state: PanelState; readonly texts?: ReportTexts }
  /** What is new in the state as it was sent last, its report still without its long texts. */
  | {
      readonly type: 'change';
      readonly change: JsonChange | null;
      readonly texts?: ReportTexts;
    }
  /** Where the editor's cursors and selections stand, in places of the text that was run. */
  | { readonly type: 'marks'; readonly marks: readonly At[] }
  /** Scroll to what these wrote, and each time to the next. */
  | { readonly type: 'show-marks' };

export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'run' }
  /** `edits`: how many there were, this one included. */
  | { readonly type: 'edit-scenario'; readonly scenario: Scenario; readonly edits: number }
  | { readonly type: 'choose-scenario'; readonly id: string }
  | { readonly type: 'save-scenario' }
  | { readonly type: 'open-scenario' }
  | { readonly type: 'set-auto'; readonly auto: boolean }
  /** A file's bytes become the body. */
  | { readonly type: 'take-body'; readonly part: 'request' | 'backend' }
  | { readonly type: 'live-call'; readonly act: LiveCallAct }
  | { readonly type: 'action'; readonly action: PanelAction }
  /** One part that is not as expected. */
  | { readonly type: 'compare-expected'; readonly pointer: string }
  | { readonly type: 'show-diff'; readonly diff: ShownDiff }
  | { readonly type: 'show-hostile'; readonly id: string }
  | { readonly type: 'close-aside' }
  | { readonly type: 'reveal'; readonly at: At }
  | { readonly type: 'copy'; readonly text: string }
  /** Light up in the editor what wrote the piece that is pointed at; null for none. */
  | { readonly type: 'light'; readonly at: At | null }
  /** The answer to `show-marks` where there is nothing to show. */
  | { readonly type: 'nothing-written' };
