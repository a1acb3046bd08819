/** Renders a parsed template: goes through its tree, statement by statement. */
import type { Span } from '../text/span.ts';
import type { Parse } from '../vtl/parser.ts';
import { macrosOf } from './directives/macro.ts';
import { TemplateException } from './exceptions.ts';
import { holds, valueOf } from './expressions.ts';
import { LimitOverrun } from './limits.ts';
import type { Limits } from './limits.ts';
import { Machine, TimeUp } from './machine.ts';
import type { Evaluator } from './machine.ts';
import type { Profile } from './profile.ts';
import { assignTo } from './references.ts';
import { TemplateScope } from './scopes.ts';
import { runStatements } from './statements.ts';
import { StopSignal } from './stop-signal.ts';
import type { OutputPiece, TraceEvent } from './trace.ts';
import type { Value } from './values.ts';

/** The engine to stand for, and the budgets of one render. */
export interface RenderOptions {
  readonly profile: Profile;
  readonly limits: Limits;
  /** Record `trace` and `pieces`; both stay empty otherwise, and cost nothing. */
  readonly trace: boolean;
  /** Asked now and then; true ends the render with the error `time-up`. */
  readonly isTimeUp?: () => boolean;
}

export type RenderErrorCode = 'syntax-error' | 'exception' | 'unsupported' | 'limit' | 'time-up';

/** Why a render ended early. */
export interface RenderError {
  readonly code: RenderErrorCode;
  readonly message: string;
  readonly span: Span;
}

/** What a render gives. With an error, `output` is what was written before it. */
export interface Rendering {
  readonly output: string;
  readonly error: RenderError | null;
  readonly trace: readonly TraceEvent[];
  readonly pieces: readonly OutputPiece[];
}

const evaluator: Evaluator = { run: runStatements, value: valueOf, holds, assign: assignTo };

/**
 * Run a parsed template. `roots` are the variables it starts with (`input`, `util`, …, without the
 * `$`); the map itself is not changed, the values in it may be. Never throws, for any parse.
 */
export function render(
  template: Parse,
  roots: ReadonlyMap<string, Value>,
  options: RenderOptions,
): Rendering {
  const refusal = syntaxError(template, options.profile);
  if (refusal !== null) return { output: '', error: refusal, trace: [], pieces: [] };
  const machine = new Machine(template, new TemplateScope(roots), evaluator, options);
  let error: RenderError | null = null;
  try {
    for (const [name, macro] of macrosOf(template, options.profile))
      machine.macros.set(name, macro);
    machine.run(template.root.children);
  } catch (thrown) {
    if (!(thrown instanceof StopSignal))
      error = renderError(thrown, machine.callSite ?? machine.at);
  }
  return { output: machine.out, error, trace: machine.events, pieces: machine.pieces };
}

/** Why the template does not run at all; null where it does. */
function syntaxError({ errors }: Parse, profile: Profile): RenderError | null {
  const first = errors.find(
    // Without `#evaluate` there are no wrong arguments of it either: it is text (recorded).
    ({ code }) => profile.evaluate || code !== 'evaluate-argument',
  );
  if (first === undefined) return null;
  const { message, start, end } = first;
  return { code: 'syntax-error', message, span: { start, end } };
}

/** What was thrown, as data. What we did not foresee is an error of the report too. */
function renderError(thrown: unknown, at: Span): RenderError {
  const span = { start: at.start, end: at.end };
  if (thrown instanceof TemplateException) {
    return {
      code: thrown.unsupported ? 'unsupported' : 'exception',
      // Outside of a call, Java's exception comes as it is.
      message: thrown.whole ? thrown.message : thrown.toString(),
      span,
    };
  }
  if (thrown instanceof LimitOverrun) return { code: 'limit', message: thrown.message, span };
  if (thrown instanceof TimeUp) return { code: 'time-up', message: thrown.message, span };
  // The JavaScript engine's own ends: its stack, and the longest string it can hold.
  if (thrown instanceof RangeError) {
    return {
      code: 'limit',
      message: `the template takes too much memory or depth (${thrown.message})`,
      span,
    };
  }
  return { code: 'exception', message: `internal error: ${String(thrown)}`, span };
}
