import type { Expression, MacroCall, MacroDirective } from '../../vtl/ast.ts';
import { BlockValue } from '../block-value.ts';
import { firstTokenName } from '../compile-references.ts';
import type { Compiler, Run } from '../compiler.ts';
import { TemplateException } from '../exceptions.ts';
import type { Machine } from '../machine.ts';
import { MacroScope } from '../scopes.ts';
import { stopsHere } from '../stop-signal.ts';

/** How many macro calls may stand in one another (Velocity's default). */
const maximalDepth = 20;
const bodyName = 'bodyContent';

/** `#macro(name $a) … #end`: defines, while the template is compiled; prints nothing. */
export function compileMacro(directive: MacroDirective, compiler: Compiler): Run {
  const body = compiler.block(directive.body.children);
  if (directive.name.kind === 'word' && compiler.profile.macros) {
    const parameters = directive.parameters.map((parameter) => parameterName(parameter, compiler));
    compiler.define({ name: directive.name.value, parameters, body });
  }
  return () => undefined;
}

/** Velocity takes the parameter's first token without its `$`. */
function parameterName(parameter: Expression, compiler: Compiler): string {
  if (parameter.kind === 'reference') return firstTokenName(parameter);
  return compiler.text.slice(parameter.start, parameter.end);
}

/**
 * `#name(…)` and `#@name(…) … #end`: calls the macro of that name; stays as text where there is
 * none. References, lists, maps, ranges and strings are passed by name, other arguments by value.
 */
export function compileMacroCall(call: MacroCall, compiler: Compiler): Run {
  const name = call.body === null ? call.name : call.name.replace(/^@/, '');
  const body = call.body && compiler.block(call.body.children);
  const args = call.args.map((argument) => ({
    text: compiler.text.slice(argument.start, argument.end),
    read: compiler.value(argument),
    constant: isConstant(argument),
  }));
  const word = call.args.find((argument) => argument.kind === 'word');

  return (machine) => {
    machine.step(call);
    const macro = machine.macros.get(name);
    if (macro === undefined) {
      machine.write(call.literal, call);
      return;
    }
    if (machine.tracing) machine.record('call', call.head, null);
    if (word !== undefined) throw badArgument(compiler.text.slice(word.start, word.end), name);
    const caller = machine.scope;
    const scope = new MacroScope(caller);
    macro.parameters.forEach((parameter, index) => {
      const argument = args[index];
      if (argument === undefined) return;
      if (argument.constant) scope.bind(parameter, argument.read(machine));
      else
        scope.bindByName(parameter, {
          text: argument.text,
          read: () => machine.within(caller, () => argument.read(machine)),
        });
    });
    if (body !== null) scope.bind(bodyName, new BlockValue(machine, body, maximalDepth));
    stopsHere(call, () =>
      enter(machine, macro.name, () => machine.within(scope, () => macro.body(machine))),
    );
  };
}

function isConstant(argument: Expression): boolean {
  return !['range', 'reference', 'list', 'map', 'string'].includes(argument.kind);
}

/** One macro deeper. A macro left by `#break` stays counted, in Velocity too. */
function enter(machine: Machine, name: string, body: () => void): void {
  if (machine.macroDepth >= maximalDepth) {
    throw new TemplateException(
      'org.apache.velocity.exception.MacroOverflowException',
      `Max calling depth of ${maximalDepth} was exceeded in macro '${name}'`,
      true,
    );
  }
  machine.macroDepth++;
  machine.nested(body);
  machine.macroDepth--;
}

function badArgument(word: string, macro: string): TemplateException {
  return new TemplateException(
    'org.apache.velocity.exception.TemplateInitException',
    `Invalid arg '${word}' in macro #${macro}`,
    true,
  );
}
