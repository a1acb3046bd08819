/** What the parts of the compiler share. A template is compiled once, into closures over a machine. */
import type { Expression, Reference, Statement } from '../vtl/ast.ts';
import type { Machine, Macro, Run } from './machine.ts';
import type { Profile } from './profile.ts';
import type { Value } from './values.ts';

export type { Macro, Run };

/** Computes an expression's value. */
export type Read = (machine: Machine) => Value;

/** Computes whether an expression holds, which in Velocity is not the same as its value's truth. */
export type Test = (machine: Machine) => boolean;

/** Compiles the parts of one template; given to each directive, so that none needs another. */
export interface Compiler {
  /** The template's text, from which literal texts are cut. */
  readonly text: string;
  readonly profile: Profile;
  block(children: readonly Statement[]): Run;
  value(expression: Expression): Read;
  test(expression: Expression): Test;
  /** A reference's value without what the profile makes of a missing one. */
  assign(reference: Reference): (machine: Machine, value: Value) => void;
  /** Define a macro; the first definition of a name stays, as in Velocity. */
  define(macro: Macro): void;
  /** Compile another text in this compiler's profile; null where it has syntax errors. */
  program(text: string): Program | null;
}

/** A compiled template: what to run, and the macros it defines. */
export interface Program {
  readonly run: Run;
  readonly macros: ReadonlyMap<string, Macro>;
}
