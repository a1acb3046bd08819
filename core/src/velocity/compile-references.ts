/** References as closures: their value, what they print, and how they are assigned to. */
import type { PathStep, Reference } from '../vtl/ast.ts';
import type { Receiver } from './access.ts';
import { callMethod, readIndex, readProperty, writeIndex, writeProperty } from './access.ts';
import { BlockValue } from './block-value.ts';
import type { Compiler, Read, Run } from './compiler.ts';
import type { Machine } from './machine.ts';
import { toText } from './to-text.ts';
import type { Value } from './values.ts';

/** A step behind a reference's name, applied to what the steps before it gave. */
type Step = (machine: Machine, receiver: Receiver) => Value;

/** The value of a reference; null, or what the profile puts in its place, where it has none. */
export function compileReferenceValue(reference: Reference, compiler: Compiler): Read {
  const missing: Value = compiler.profile.missingReference === 'empty-string' ? '' : null;
  if (reference.inert) return isRunt(reference) ? () => null : () => missing;
  const name = reference.name?.name ?? '';
  const steps = reference.path.map((step) => compileStep(step, compiler));
  const [only] = steps;
  if (only === undefined) return (machine) => machine.scope.get(name) ?? missing;
  if (steps.length === 1) {
    return (machine) => {
      const value = machine.scope.get(name);
      return value === null ? missing : (only(machine, value) ?? missing);
    };
  }
  return (machine) => {
    let value: Value = machine.scope.get(name);
    for (const step of steps) {
      if (value === null) return missing;
      value = step(machine, value);
    }
    return value ?? missing;
  };
}

function compileStep(step: PathStep, compiler: Compiler): Step {
  switch (step.kind) {
    case 'property': {
      const { name } = step.name;
      return (machine, receiver) => {
        machine.at = step;
        return readProperty(receiver, name);
      };
    }
    case 'index': {
      const index = compiler.value(step.index);
      return (machine, receiver) => {
        const key = index(machine);
        machine.at = step;
        return readIndex(receiver, key);
      };
    }
    case 'method': {
      const { name } = step.name;
      const args = step.args.map((argument) => compiler.value(argument));
      return (machine, receiver) => {
        const values = args.map((argument) => argument(machine));
        machine.step(step.name);
        const result = callMethod(receiver, name, values) ?? null;
        machine.step(step.name, workOf(result));
        return result;
      };
    }
  }
}

/** How many steps it counts for that a method made such a value: long ones took their time. */
function workOf(value: Value): number {
  if (typeof value === 'string') return value.length >>> 8;
  if (value === null || typeof value !== 'object' || value.type !== 'List') return 0;
  return value.origin === 'values' || value.origin === 'subList' ? 0 : value.items.length >>> 3;
}

/**
 * Printing a reference: `Reference.literal` in the tree says what prints when. A block prints
 * itself alone, without what stands before the `$`. Source: ASTReference.render.
 */
export function compileReferencePrint(reference: Reference, compiler: Compiler): Run {
  const { escapes, literal, more } = reference;
  if (isRunt(reference)) return (machine) => machine.write(literal, reference);
  const value = compileReferenceValue(reference, compiler);
  if (escapes === 0 && more === '') return compilePlainPrint(reference, value);
  const escaped = escapes % 2 === 1;
  const slashes = '\\'.repeat(Math.floor(escapes / 2));
  const missing = reference.quiet && !escaped ? '' : literal;
  const textOfMissing = (machine: Machine) => machine.scope.callerText(missing) ?? missing;
  return (machine) => {
    machine.step(reference);
    const result = value(machine);
    if (machine.tracing) machine.record('reference', reference, result);
    if (escaped) {
      machine.write(slashes + (result === null ? '\\' : '') + textOfMissing(machine), reference);
      return;
    }
    if (result instanceof BlockValue && result.print(machine)) return;
    const text =
      result instanceof BlockValue ? result.text() : result === null ? null : toText(result);
    machine.at = reference;
    machine.write(
      text === null ? slashes + slashes + more + textOfMissing(machine) : slashes + more + text,
      reference,
    );
  };
}

/** The same for nearly all references, those with nothing before their `$`. */
function compilePlainPrint(reference: Reference, value: Read): Run {
  return (machine) => {
    machine.step(reference);
    const result = value(machine);
    if (machine.tracing) machine.record('reference', reference, result);
    if (typeof result === 'string') {
      machine.at = reference;
      machine.write(result, reference);
      return;
    }
    if (result instanceof BlockValue && result.print(machine)) return;
    const text =
      result instanceof BlockValue ? result.text() : result === null ? null : toText(result);
    machine.at = reference;
    machine.write(text ?? missingText(machine, reference), reference);
  };
}

function missingText(machine: Machine, { quiet, literal }: Reference): string {
  const missing = quiet ? '' : literal;
  return machine.scope.callerText(missing) ?? missing;
}

/**
 * A word that stands where the lexer still looks for more of a reference, such as the `{x}` of
 * `$a{x}`: Velocity's parser takes it for a reference of its own, which prints as it stands.
 */
function isRunt({ inert, literal }: Reference): boolean {
  return inert && !literal.includes('$');
}

/** Assigning to a reference; does nothing where the way to the target ends in null. */
export function compileAssign(
  reference: Reference,
  compiler: Compiler,
): (machine: Machine, value: Value) => void {
  const name = reference.name?.name ?? '';
  const last = reference.path.at(-1);
  if (last === undefined) {
    const target = firstTokenName(reference);
    return (machine, value) => machine.scope.put(target, value);
  }
  const steps = reference.path.slice(0, -1).map((step) => compileStep(step, compiler));
  const write = compileWrite(last, compiler);
  return (machine, value) => {
    let receiver: Value = machine.scope.get(name);
    for (const step of steps) {
      if (receiver === null) return;
      receiver = step(machine, receiver);
    }
    if (receiver !== null) write(machine, receiver, value);
  };
}

/** Writing through the last step. A method call there is legal, and writes a property of its name. */
function compileWrite(
  step: PathStep,
  compiler: Compiler,
): (machine: Machine, receiver: Receiver, value: Value) => void {
  if (step.kind === 'index') {
    const index = compiler.value(step.index);
    return (machine, receiver, value) => {
      const key = index(machine);
      machine.at = step;
      writeIndex(receiver, key, value);
    };
  }
  const { name } = step.name;
  return (machine, receiver, value) => {
    machine.at = step;
    writeProperty(receiver, name, value);
  };
}

/**
 * The name that `#set` and `#define` store under. Velocity takes the reference's first token
 * without its `$`, so that `${x}` and `$!x` as targets are stored where nothing reads them.
 */
export function firstTokenName(reference: Reference): string {
  const name = reference.name?.name ?? '';
  if (reference.formal) return reference.quiet ? '!{' : '{';
  return reference.quiet ? `!${name}` : name;
}
