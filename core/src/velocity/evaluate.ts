import type { Span } from '../text/span.ts';
import type { Parse } from '../vtl/parser.ts';
import { compileProgram } from './compile.ts';
import type { Program } from './compiler.ts';
import { TemplateException } from './exceptions.ts';
import { LimitOverrun } from './limits.ts';
import type { Limits } from './limits.ts';
import { Machine, TimeUp } from './machine.ts';
import type { Profile } from './profile.ts';
import { TemplateScope } from './scopes.ts';
import { StopSignal } from './stop-signal.ts';
import type { OutputPiece, TraceEvent } from './trace.ts';
import type { Value } from './values.ts';

/** A template ready to run as often as wanted; made by `compile`. */
export interface CompiledTemplate {
  readonly parse: Parse;
  readonly profile: Profile;
  /** What runs, or why nothing can. */
  readonly program: Program | RenderError;
}

export interface RenderOptions {
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

/** Make a template ready to run under a profile. Never throws, for any parse. */
export function compile(parse: Parse, profile: Profile): CompiledTemplate {
  const first = parse.errors.find(
    // Without `#evaluate` there are no wrong arguments of it either: it is text (recorded).
    ({ code }) => profile.evaluate || code !== 'evaluate-argument',
  );
  if (first !== undefined) {
    const { message, start, end } = first;
    return { parse, profile, program: { code: 'syntax-error', message, span: { start, end } } };
  }
  try {
    return { parse, profile, program: compileProgram(parse, profile) };
  } catch (error) {
    return { parse, profile, program: renderError(error, parse.root) };
  }
}

/**
 * Run a template. `roots` are the variables it starts with (`input`, `util`, …, without the `$`);
 * the map itself is not changed, the values in it may be. Never throws.
 */
export function render(
  template: CompiledTemplate,
  roots: ReadonlyMap<string, Value>,
  options: RenderOptions,
): Rendering {
  const { program, parse } = template;
  if ('code' in program) return { output: '', error: program, trace: [], pieces: [] };
  const machine = new Machine(
    new TemplateScope(roots),
    parse.root,
    new Map(program.macros),
    options,
  );
  let error: RenderError | null = null;
  try {
    program.run(machine);
  } catch (thrown) {
    if (!(thrown instanceof StopSignal))
      error = renderError(thrown, machine.callSite ?? machine.at);
  }
  return { output: machine.out, error, trace: machine.events, pieces: machine.pieces };
}

/** What was thrown, as data. What we did not foresee is an error of the report too. */
function renderError(thrown: unknown, at: Span): RenderError {
  const span = { start: at.start, end: at.end };
  if (thrown instanceof TemplateException) {
    return {
      code: thrown.unsupported ? 'unsupported' : 'exception',
      message: thrown.message,
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
