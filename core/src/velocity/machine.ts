/** The state of one render: output, variables, budgets and the record of what happened. */
import type { Span } from '../text/span.ts';
import { shortClassName } from './java-class.ts';
import { LimitOverrun } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Scope } from './scopes.ts';
import { toText } from './to-text.ts';
import type { OutputPiece, TraceEvent } from './trace.ts';
import { maximalEvents, shortText } from './trace.ts';
import type { Value } from './values.ts';

/** Runs a statement: writes, sets, loops. */
export type Run = (machine: Machine) => void;

/** A macro's definition. */
export interface Macro {
  readonly name: string;
  /** Names of the parameters, without the `$`. */
  readonly parameters: readonly string[];
  readonly body: Run;
}

/** Thrown to end the render because its time is up. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/** How many steps run between two looks at the clock. */
const stepsPerLook = 1024;

/** What a render works on. Closures made by the compiler get it as their only argument. */
export class Machine {
  scope: Scope;
  out = '';
  /** What is being done; where an error is placed. */
  at: Span;
  /** Set while an evaluated text runs, whose own offsets mean nothing in the template. */
  callSite: Span | null = null;
  /** How many macros are open. Not counted down when a macro is left by `#break`, as in Velocity. */
  macroDepth = 0;
  readonly macros: Map<string, Macro>;
  readonly events: TraceEvent[] = [];
  readonly pieces: OutputPiece[] = [];
  private readonly limits: Limits;
  private readonly isTimeUp: (() => boolean) | undefined;
  /** Whether to record at all. */
  readonly tracing: boolean;
  private steps = 0;
  /** From how many steps on the clock is looked at next, and the clock or the budget. */
  private nextClock = stepsPerLook;
  private nextLook: number;
  private depth = 0;
  /** Above 0 while a text is made that is not (yet) output. */
  private aside = 0;

  constructor(scope: Scope, start: Span, macros: Map<string, Macro>, options: MachineOptions) {
    this.scope = scope;
    this.at = start;
    this.macros = macros;
    this.limits = options.limits;
    this.isTimeUp = options.isTimeUp;
    this.tracing = options.trace;
    this.nextLook = Math.min(stepsPerLook, options.limits.steps + 1);
  }

  /** Append to the output; `span` is what wrote it. */
  write(text: string, span: Span): void {
    const end = this.out.length + text.length;
    if (end > this.limits.output) {
      throw new LimitOverrun(`the output grows beyond ${this.limits.output} characters`);
    }
    if (this.tracing && this.aside === 0 && text !== '') {
      this.pieces.push({ start: this.out.length, end, span: this.callSite ?? span });
    }
    this.out += text;
  }

  /** Count `count` steps done at `span`; throws when the budget or the time is used up. */
  step(span: Span, count = 1): void {
    this.at = span;
    this.steps += count;
    if (this.steps >= this.nextLook) this.look();
  }

  /** Look at the budget and the clock, now and then. */
  private look(): void {
    if (this.steps > this.limits.steps) {
      throw new LimitOverrun(`the template takes more than ${this.limits.steps} steps`);
    }
    if (this.steps >= this.nextClock) {
      this.nextClock = (Math.floor(this.steps / stepsPerLook) + 1) * stepsPerLook;
      if (this.isTimeUp?.() === true) throw new TimeUp('the time for the render is up');
    }
    this.nextLook = Math.min(this.nextClock, this.limits.steps + 1);
  }

  /** Rounds that one `#foreach` may run. */
  get loopRounds(): number {
    return this.limits.loopRounds;
  }

  /** Run `body` one level deeper; throws when the nesting is too deep. */
  nested<T>(body: () => T): T {
    if (++this.depth > this.limits.depth) {
      throw new LimitOverrun(
        `blocks, macros and strings stand more than ${this.limits.depth} deep in one another`,
      );
    }
    try {
      return body();
    } finally {
      this.depth--;
    }
  }

  /** What `body` writes, as a text of its own. */
  capture(body: () => void): string {
    const outer = this.out;
    this.out = '';
    this.aside++;
    try {
      this.nested(body);
      this.step(this.at, this.out.length >>> 8);
      return this.out;
    } finally {
      this.out = outer;
      this.aside--;
    }
  }

  /** Run `body` with `scope` as the variables. */
  within<T>(scope: Scope, body: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    try {
      return body();
    } finally {
      this.scope = outer;
    }
  }

  /** Record an event, if records are kept. */
  record(what: TraceEvent['what'], span: Span, value: Value): void {
    if (!this.tracing || this.events.length >= maximalEvents) return;
    const isBlock = value !== null && typeof value === 'object' && value.type === 'Block';
    const text = isBlock ? '#define' : shortText(value === null ? '' : toText(value));
    this.events.push({
      span: this.callSite ?? span,
      what,
      value: text,
      type: shortClassName(value),
    });
  }
}

export interface MachineOptions {
  readonly limits: Limits;
  readonly trace: boolean;
  readonly isTimeUp?: () => boolean;
}
