/** What server and CLI ask of the run worker, and what it answers; all of it can be cloned. */
import type { ProfileName } from '../../core/src/gateway/render-template.ts';
import type { Report } from '../../core/src/gateway/report.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { HostLanguage } from '../../core/src/service/language-service.ts';
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
    }
  | {
      /** `line` is the JSON text of a line of `render --batch`. */
      readonly kind: 'render';
      readonly line: string;
      readonly engine: RenderEngine;
    };

/** Null where the document has no such target. */
export type RunAnswer = Report | null;

export type RenderLineAnswer =
  | { readonly output: string; readonly overrides: Report['overrides'] }
  /** The place is a UTF-16 offset of the template, which comes back with it. */
  | {
      readonly error: { readonly message: string; readonly offset: number };
      readonly template: string;
    };

/** What the worker sends: once that it is ready, then one message a job, in the order of the jobs. */
export type FromRunWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'run'; readonly report: RunAnswer }
  | { readonly kind: 'render'; readonly answer: RenderLineAnswer }
  /** Our own fault: the core promises never to throw. */
  | { readonly kind: 'fault'; readonly message: string };
