/** What server and CLI ask of the run worker, and what it answers; all of it can be cloned. */
import type { EngineDifference } from '../../core/src/gateway/compare-engines.ts';
import type { TemplateComparison } from '../../core/src/gateway/compare-run.ts';
import type { ProfileName } from '../../core/src/gateway/render-template.ts';
import type { Report } from '../../core/src/gateway/report.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { HostLanguage } from '../../core/src/service/language-service.ts';
import type { PackedReport } from './packed-provenance.ts';
import type { RunTarget } from './requests.ts';

/** Who renders: our engine with one of its profiles, or velocityjs, as local emulators do. */
export type RenderEngine = ProfileName | 'velocityjs';

export type RunJob =
  | {
      readonly kind: 'run';
      readonly text: string;
      readonly language: HostLanguage;
      readonly target: RunTarget;
      readonly scenario: Scenario | null;
      /** Answer with the document's sample inputs too, which the worker has at hand. */
      readonly withDefaults?: boolean;
    }
  | {
      /** `line` is the JSON text of a line of `render --batch`. */
      readonly kind: 'render';
      readonly line: string;
      readonly engine: RenderEngine;
      /** Render by velocityjs as well, and say where the two part. */
      readonly compare?: boolean;
    }
  /** The templates of a target by both engines. */
  | {
      readonly kind: 'compare';
      readonly text: string;
      readonly language: HostLanguage;
      readonly target: RunTarget;
      readonly scenario: Scenario | null;
    };

/** Null where the document has no such target. */
export type RunAnswer = PackedReport | null;

export type RenderLineAnswer =
  | {
      readonly output: string;
      readonly overrides: Report['overrides'];
      readonly comparison?: LineComparison;
    }
  /** The place is a UTF-16 offset of the template, which comes back with it. */
  | {
      readonly error: { readonly message: string; readonly offset: number };
      readonly template: string;
      readonly comparison?: LineComparison;
    };

/** What velocityjs made of a line; the place of the difference is in offsets of `template`. */
export interface LineComparison {
  readonly output: string;
  readonly error: string | null;
  readonly difference: EngineDifference | null;
  readonly template: string;
}

/** Null where the document has no such target. */
export type CompareAnswer = readonly TemplateComparison[] | null;

/** What the worker sends: once that it is ready, then one message a job, in the order of the jobs. */
export type FromRunWorker =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'run';
      readonly report: RunAnswer;
      /** Null where they were not asked for, or the document has no such target. */
      readonly defaults: Scenario | null;
    }
  | { readonly kind: 'render'; readonly answer: RenderLineAnswer }
  | { readonly kind: 'compare'; readonly comparisons: CompareAnswer }
  /** Our own fault: the core promises never to throw. */
  | { readonly kind: 'fault'; readonly message: string };
