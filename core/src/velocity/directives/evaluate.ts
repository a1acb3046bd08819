import type { LineDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';
import { TemplateException } from '../exceptions.ts';
import { stopAll, stopsHere } from '../stop-signal.ts';
import { toText } from '../to-text.ts';

/**
 * `#evaluate($text)`: runs a text as a template, with the same variables. Where the profile has
 * no `#evaluate` the directive stays as text. `#stop` in the text ends that text only.
 */
export function compileEvaluate(directive: LineDirective, compiler: Compiler): Run {
  const [first] = directive.args;
  if (!compiler.profile.evaluate) {
    return (machine) => machine.write(directive.literal ?? '', directive);
  }
  const read = first === undefined ? () => null : compiler.value(first);
  return (machine) => {
    machine.step(directive);
    const value = read(machine);
    const text = value === null ? '' : toText(value);
    machine.step(directive, text.length);
    const program = compiler.program(text);
    if (program === null) {
      throw new TemplateException(
        'org.apache.velocity.exception.ParseErrorException',
        'the text given to #evaluate has a syntax error',
        true,
      );
    }
    for (const [name, macro] of program.macros) {
      if (!machine.macros.has(name)) machine.macros.set(name, macro);
    }
    const outer = machine.callSite;
    machine.callSite = outer ?? directive;
    try {
      stopsHere(directive, () => machine.nested(() => program.run(machine)));
    } catch (error) {
      if (error !== stopAll) throw error;
    }
    machine.callSite = outer;
  };
}
