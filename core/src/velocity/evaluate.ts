import type { Span } from '../text/span.ts';
import type { Parse } from '../vtl/parser.ts';
import type { Limits } from './limits.ts';
import type { Profile } from './profile.ts';
import type { OutputPiece, TraceEvent } from './trace.ts';
import type { Value } from './values.ts';

/** A template ready to run as often as wanted; made by `compile`. */
export interface CompiledTemplate {
  readonly parse: Parse;
  readonly profile: Profile;
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
  return { parse, profile };
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
  void roots;
  void options;
  return { output: template.parse.text, error: null, trace: [], pieces: [] };
}
