/** References: their value, what they print, and how they are assigned to. */
import type { Method, PathStep, Reference } from '../vtl/ast.ts';
import type { Receiver } from './access.ts';
import { callMethod, readIndex, readProperty, writeIndex, writeProperty } from './access.ts';
import { BlockValue } from './block-value.ts';
import type { Machine } from './machine.ts';
import { toText } from './to-text.ts';
import type { Value } from './values.ts';

/** The value of a reference; null, or what the profile puts in its place, where it has none. */
export function referenceValue(reference: Reference, machine: Machine): Value {
  const missing = machine.profile.missingReference === 'empty-string' ? '' : null;
  if (reference.inert) return isRunt(reference) ? null : missing;
  let value = machine.scope.get(nameOf(reference));
  for (const step of reference.path) {
    if (value === null) return missing;
    value = takeStep(step, value, machine);
  }
  return value ?? missing;
}

function nameOf({ name }: Reference): string {
  return name === null ? '' : name.name;
}

/** A step behind a reference's name, applied to what the steps before it gave. */
function takeStep(step: PathStep, receiver: Receiver, machine: Machine): Value {
  switch (step.kind) {
    case 'property':
      machine.at = step;
      return readProperty(receiver, step.name.name);
    case 'method':
      return takeCall(step, receiver, machine);
    case 'index': {
      const key = machine.value(step.index);
      machine.at = step;
      return readIndex(receiver, key);
    }
  }
}

function takeCall({ name, args }: Method, receiver: Receiver, machine: Machine): Value {
  const values = args.map((argument) => machine.value(argument));
  machine.step(name);
  const result = callMethod(receiver, name.name, values) ?? null;
  machine.step(name, workOf(result));
  return result;
}

/** How many steps it counts for that a method made such a value: long ones took their time. */
function workOf(value: Value): number {
  if (typeof value === 'string') return value.length >>> 8;
  if (value === null || typeof value !== 'object' || value.type !== 'List') return 0;
  return value.origin === 'values' || value.origin === 'subList' ? 0 : value.items.length >>> 3;
}

/**
 * Prints a reference: `Reference.literal` in the tree says what prints when. A block prints
 * itself alone, without what stands before the `$`. Source: ASTReference.render.
 */
export function printReference(reference: Reference, machine: Machine): void {
  if (isRunt(reference)) {
    machine.write(reference.literal, reference);
    return;
  }
  machine.step(reference);
  const value = referenceValue(reference, machine);
  if (machine.tracing) machine.record('reference', reference, value);
  if (reference.escapes !== 0 || reference.more !== '') {
    printEscaped(reference, value, machine);
    return;
  }
  if (value instanceof BlockValue && value.print(machine)) return;
  const text = printedText(value);
  machine.at = reference;
  machine.write(text ?? missingText(reference, machine), reference);
}

/** The same for a reference with backslashes or stray signs before its `$`. */
function printEscaped(reference: Reference, value: Value, machine: Machine): void {
  const { escapes, more } = reference;
  const slashes = '\\'.repeat(Math.floor(escapes / 2));
  if (escapes % 2 === 1) {
    const missing = machine.scope.callerText(reference.literal) ?? reference.literal;
    machine.write(slashes + (value === null ? '\\' : '') + missing, reference);
    return;
  }
  if (value instanceof BlockValue && value.print(machine)) return;
  const text = printedText(value);
  machine.at = reference;
  machine.write(
    text === null
      ? slashes + slashes + more + missingText(reference, machine)
      : slashes + more + text,
    reference,
  );
}

/** The text of a value; null where it has none. */
function printedText(value: Value): string | null {
  if (value === null) return null;
  return value instanceof BlockValue ? value.text() : toText(value);
}

function missingText({ quiet, literal }: Reference, machine: Machine): string {
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

/** Assigns to a reference; does nothing where the way to the target ends in null. */
export function assignTo(target: Reference, value: Value, machine: Machine): void {
  const { path } = target;
  const last = path.at(-1);
  if (last === undefined) {
    machine.scope.put(firstTokenName(target), value);
    return;
  }
  let receiver = machine.scope.get(nameOf(target));
  for (const step of path.slice(0, -1)) {
    if (receiver === null) return;
    receiver = takeStep(step, receiver, machine);
  }
  if (receiver !== null) writeStep(last, receiver, value, machine);
}

/** Writes through the last step. A method call there is legal, and writes a property of its name. */
function writeStep(step: PathStep, receiver: Receiver, value: Value, machine: Machine): void {
  if (step.kind === 'index') {
    const key = machine.value(step.index);
    machine.at = step;
    writeIndex(receiver, key, value);
    return;
  }
  machine.at = step;
  writeProperty(receiver, step.name.name, value);
}

/**
 * The name that `#set` and `#define` store under. Velocity takes the reference's first token
 * without its `$`, so that `${x}` and `$!x` as targets are stored where nothing reads them.
 */
export function firstTokenName(reference: Reference): string {
  if (reference.formal) return reference.quiet ? '!{' : '{';
  return reference.quiet ? `!${nameOf(reference)}` : nameOf(reference);
}
