import type { Expression, MacroCall } from '../../vtl/ast.ts';
import { BlockValue } from '../block-value.ts';
import { TemplateException } from '../exceptions.ts';
import type { Machine, Macro } from '../machine.ts';
import { MacroScope } from '../scopes.ts';
import { stopsHere } from '../stop-signal.ts';

/** How many macro calls may stand in one another (Velocity's default). */
const maximalDepth = 20;
const bodyName = 'bodyContent';

/**
 * `#name(…)` and `#@name(…) … #end`: calls the macro of that name; stays as text where there is
 * none. References, lists, maps, ranges and strings are passed by name, other arguments by value.
 */
export function runMacroCall(call: MacroCall, machine: Machine): void {
  machine.step(call);
  const name = call.body === null ? call.name : call.name.replace(/^@/, '');
  const macro = machine.macros.get(name);
  if (macro === undefined) {
    machine.write(call.literal, call);
    return;
  }
  if (machine.tracing) machine.record('call', call.head, null);
  const scope = new MacroScope(machine.scope);
  bindArguments(call, macro, scope, machine);
  if (call.body !== null)
    scope.bind(bodyName, new BlockValue(machine, call.body.children, maximalDepth));
  stopsHere(call, () =>
    enter(machine, macro.name, () =>
      machine.within(scope, () => machine.withText(macro.text, () => machine.run(macro.body))),
    ),
  );
}

function bindArguments(call: MacroCall, macro: Macro, scope: MacroScope, machine: Machine): void {
  const { scope: caller, text } = machine;
  const word = call.args.find((argument) => argument.kind === 'word' && argument.inert !== true);
  if (word !== undefined) throw badArgument(text.slice(word.start, word.end), macro.name);
  macro.parameters.forEach((parameter, index) => {
    const argument = call.args[index];
    if (argument === undefined) return;
    if (isConstant(argument)) scope.bind(parameter, machine.value(argument));
    else
      scope.bindByName(parameter, {
        text: text.slice(argument.start, argument.end),
        read: () =>
          machine.within(caller, () => machine.withText(text, () => machine.value(argument))),
      });
  });
}

function isConstant(argument: Expression): boolean {
  if (argument.kind === 'word') return argument.inert !== true;
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
