/** The state of one render: output, variables, budgets and the record of what happened. */
import type { Span } from '../text/span.ts';
import type { Expression, Reference, Statement } from '../vtl/ast.ts';
import type { Parse } from '../vtl/parser.ts';
import { shortClassName } from './java-class.ts';
import { LimitOverrun } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Profile } from './profile.ts';
import type { Scope } from './scopes.ts';
import { toText } from './to-text.ts';
import type { OutputPiece, TraceEvent } from './trace.ts';
import { maximalEvents, shortText } from './trace.ts';
import type { Value } from './values.ts';

/** A macro's definition. */
export interface Macro {
  readonly name: string;
  /** Names of the parameters, without the `$`. */
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  /** The text that the body's offsets are of. */
  readonly text: string;
}

/** What each kind of node does; given to the machine, so that no directive imports another. */
export interface Evaluator {
  run(statements: readonly Statement[], machine: Machine): void;
  value(expression: Expression, machine: Machine): Value;
  holds(expression: Expression, machine: Machine): boolean;
  assign(target: Reference, value: Value, machine: Machine): void;
}

/** Thrown to end the render because its time is up. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/** How many steps run between two looks at the clock. */
const stepsPerLook = 1024;

/** What a render works on: it goes through the tree with this in hand. */
export class Machine {
  scope: Scope;
  out = '';
  /** What is being done; where an error is placed. */
  at: Span;
  /** The text that the offsets of the running nodes are of. */
  text: string;
  /** Set while an evaluated text runs, whose own offsets mean nothing in the template. */
  callSite: Span | null = null;
  /** How many macros are open. Not counted down when a macro is left by `#break`, as in Velocity. */
  macroDepth = 0;
  readonly profile: Profile;
  readonly macros = new Map<string, Macro>();
  readonly events: TraceEvent[] = [];
  readonly pieces: OutputPiece[] = [];
  /** Whether to record at all. */
  readonly tracing: boolean;
  private readonly evaluator: Evaluator;
  private readonly limits: Limits;
  private readonly isTimeUp: (() => boolean) | undefined;
  private steps = 0;
  /** From how many steps on the clock is looked at next, and the clock or the budget. */
  private nextClock = stepsPerLook;
  private nextLook: number;
  private depth = 0;
  /** Above 0 while a text is made that is not (yet) output. */
  private aside = 0;

  constructor(template: Parse, scope: Scope, evaluator: Evaluator, options: MachineOptions) {
    this.scope = scope;
    this.at = template.root;
    this.text = template.text;
    this.profile = options.profile;
    this.evaluator = evaluator;
    this.limits = options.limits;
    this.isTimeUp = options.isTimeUp;
    this.tracing = options.trace;
    this.nextLook = Math.min(stepsPerLook, options.limits.steps + 1);
  }

  /** Run statements in order. */
  run(statements: readonly Statement[]): void {
    this.evaluator.run(statements, this);
  }

  /** The value of an expression. */
  value(expression: Expression): Value {
    return this.evaluator.value(expression, this);
  }

  /** Whether an expression holds as a condition, which in Velocity is not its value's truth. */
  holds(expression: Expression): boolean {
    return this.evaluator.holds(expression, this);
  }

  /** Assign to a reference; does nothing where the way to the target ends in null. */
  assign(target: Reference, value: Value): void {
    this.evaluator.assign(target, value, this);
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

  /** Run `body`, whose nodes are of `text`: what `#evaluate` made lives on in macros and blocks. */
  withText<T>(text: string, body: () => T): T {
    const outer = this.text;
    this.text = text;
    try {
      return body();
    } finally {
      this.text = outer;
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
  readonly profile: Profile;
  readonly limits: Limits;
  readonly trace: boolean;
  readonly isTimeUp?: () => boolean;
}
