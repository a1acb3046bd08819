/** What server and CLI ask of the run worker, and what it answers; all of it can be cloned. */
import type { Report } from '../../core/src/gateway/report.ts';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import type { HostLanguage } from '../../core/src/service/language-service.ts';
import type { RunTarget } from './requests.ts';

/** One line of `render --batch`, checked; see the help of the command for its parts. */
export interface RenderLine {
  readonly template: string;
  readonly phase: 'request' | 'response';
  readonly body: string;
  readonly params: {
    readonly path: Readonly<Record<string, string>>;
    readonly querystring: Readonly<Record<string, string>>;
    readonly header: Readonly<Record<string, string>>;
  };
  readonly context: { readonly [key: string]: Json };
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly vars: { readonly [key: string]: Json };
}

export type RenderEngine = 'aws' | 'velocity-1.7' | 'velocityjs';

export type RunJob =
  | {
      readonly kind: 'run';
      readonly text: string;
      readonly language: HostLanguage;
      readonly target: RunTarget;
      readonly scenario: Scenario | null;
    }
  | { readonly kind: 'render'; readonly line: RenderLine; readonly engine: RenderEngine };

/** Null where the document has no such target. */
export type RunAnswer = Report | null;

export type RenderLineAnswer =
  | { readonly output: string; readonly overrides: Report['overrides'] }
  /** The place is a UTF-16 offset of the template. */
  | { readonly error: { readonly message: string; readonly offset: number } };

/** What the worker sends: once that it is ready, then one message a job, in the order of the jobs. */
export type FromRunWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'run'; readonly report: RunAnswer }
  | { readonly kind: 'render'; readonly answer: RenderLineAnswer }
  /** Our own fault: the core promises never to throw. */
  | { readonly kind: 'fault'; readonly message: string };
