import type { Expression, ForeachDirective, Statement, Text, Word } from '../../vtl/ast.ts';
import { nullPointer, TemplateException } from '../exceptions.ts';
import { ForeachScope } from '../foreach-scope.ts';
import { iteratorOf } from '../iterators.ts';
import type { JavaIterator } from '../iterators.ts';
import { LimitOverrun } from '../limits.ts';
import type { Machine } from '../machine.ts';
import { NullElementScope } from '../scopes.ts';
import { StopSignal } from '../stop-signal.ts';
import type { Value } from '../values.ts';
import { javaInteger } from '../values.ts';

/** The older names for what `$foreach` tells. */
const countName = 'velocityCount';
const hasNextName = 'velocityHasNext';
const scopeName = 'foreach';

/**
 * `#foreach($x in …)`: lists, arrays, sets, maps (their values) and iterators; nothing for other
 * values. The loop variable, `$foreach`, `$velocityCount` and `$velocityHasNext` are what they
 * were before when the loop ends.
 */
export function runForeach(directive: ForeachDirective, machine: Machine): void {
  if (directive.args.length < 2) throw tooFewArguments();
  machine.step(directive.head);
  const items = machine.value(directive.collection);
  if (machine.tracing) machine.record('loop', directive.head, items);
  const iterator = iteratorOf(items);
  if (iterator === null) return;
  const { scope } = machine;
  const name = variableName(directive, machine.text);
  const savedElement = scope.get(name);
  const savedCount = scope.get(countName);
  const savedHasNext = scope.get(hasNextName);
  let passing: StopSignal | null = null;
  try {
    runRounds(directive, name, iterator, machine);
  } catch (error) {
    if (!(error instanceof StopSignal)) throw error;
    if (!error.isFor(directive)) passing = error;
  }
  putBack(machine, name, savedElement);
  putBack(machine, countName, savedCount);
  putBack(machine, hasNextName, savedHasNext);
  endControl(machine);
  if (passing !== null) throw passing;
}

function runRounds(
  directive: ForeachDirective,
  name: string,
  iterator: JavaIterator,
  machine: Machine,
): void {
  const { scope } = machine;
  const control = new ForeachScope(directive, scope.get(scopeName));
  scope.put(scopeName, control);
  const body = bodyOf(directive);
  let nullScope: NullElementScope | null = null;
  while (iterator.hasNext()) {
    if (control.index + 1 >= machine.loopRounds) throw tooManyRounds(machine);
    const element = iterator.next();
    const hasNext = iterator.hasNext();
    control.advance(hasNext);
    scope.put(countName, javaInteger(control.index + 1));
    scope.put(hasNextName, hasNext);
    scope.put(name, element);
    machine.step(directive.head);
    if (machine.tracing) machine.record('round', directive.variable, element);
    if (element === null) {
      nullScope ??= new NullElementScope(scope, name);
      machine.within(nullScope, () => machine.run(body));
    } else machine.run(body);
  }
}

/** The loop variable; of anything but a reference Velocity takes the first token without its first sign. */
function variableName({ variable, args }: ForeachDirective, text: string): string {
  if (variable.kind === 'reference') return variable.name?.name ?? '';
  const [first] = args;
  const isOneToken =
    first?.kind === 'string' || first?.kind === 'number' || first?.kind === 'boolean';
  return isOneToken ? text.slice(first.start + 1, first.end) : '';
}

/**
 * The body. Velocity looks for it behind the collection, and there a fourth argument stands in
 * its way: then each round prints that, as far as it holds references.
 */
function bodyOf({ extra, body }: ForeachDirective): readonly Statement[] {
  const [fourth] = extra;
  return fourth === undefined ? body.children : referencesOf(fourth);
}

function referencesOf(argument: Expression): readonly Statement[] {
  switch (argument.kind) {
    case 'reference':
      return [argument];
    case 'word':
      return argument.inert === true ? [textOf(argument)] : [];
    case 'list':
      return argument.items.flatMap(referencesOf);
    case 'map':
      return argument.entries.flatMap(({ key, value }) => [key, value].flatMap(referencesOf));
    case 'range':
      return [argument.from, argument.to].flatMap(referencesOf);
    default:
      return [];
  }
}

/** A bare word that Velocity takes for a reference prints as it stands. */
function textOf({ start, end, value }: Word): Text {
  return { kind: 'text', start, end, value };
}

function tooFewArguments(): TemplateException {
  return new TemplateException(
    'java.lang.ArrayIndexOutOfBoundsException',
    '#foreach needs a variable, the word in and a collection',
    true,
  );
}

function putBack(machine: Machine, name: string, value: Value): void {
  if (value === null) machine.scope.remove(name);
  else machine.scope.put(name, value);
}

/**
 * Put the enclosing loop's `$foreach` back, or what stood there before; unless it was overwritten.
 * Velocity fails where it is gone, as it is behind `#foreach($foreach in …)`.
 */
function endControl(machine: Machine): void {
  const control = machine.scope.get(scopeName);
  if (control === null) throw nullPointer();
  if (control instanceof ForeachScope)
    putBack(machine, scopeName, control.parent ?? control.replaced);
}

function tooManyRounds(machine: Machine): LimitOverrun {
  return new LimitOverrun(
    `a #foreach runs more than ${machine.loopRounds} rounds (the published limit of API Gateway is 1000; ` +
      'whether the service then stops the loop or fails is not confirmed)',
  );
}
