import type { LineDirective } from '../../vtl/ast.ts';
import { parse } from '../../vtl/parser.ts';
import { TemplateException } from '../exceptions.ts';
import type { Machine } from '../machine.ts';
import { stopAll, stopsHere } from '../stop-signal.ts';
import { toText } from '../to-text.ts';
import { macrosOf } from './macro.ts';

/**
 * `#evaluate($text)`: runs a text as a template, with the same variables. Where the profile has
 * no `#evaluate` the directive stays as text. `#stop` in the text ends that text only.
 */
export function runEvaluate(directive: LineDirective, machine: Machine): void {
  if (!machine.profile.evaluate) {
    machine.write(directive.literal ?? '', directive);
    return;
  }
  machine.step(directive);
  const [first] = directive.args;
  const value = first === undefined ? null : machine.value(first);
  const text = value === null ? '' : toText(value);
  machine.step(directive, text.length);
  const tree = parse(text);
  if (tree.errors.length > 0) {
    throw new TemplateException(
      'org.apache.velocity.exception.ParseErrorException',
      'the text given to #evaluate has a syntax error',
      true,
    );
  }
  for (const [name, macro] of macrosOf(tree, machine.profile)) {
    if (!machine.macros.has(name)) machine.macros.set(name, macro);
  }
  const outer = machine.callSite;
  machine.callSite = outer ?? directive;
  try {
    stopsHere(directive, () =>
      machine.nested(() => machine.withText(text, () => machine.run(tree.root.children))),
    );
  } catch (error) {
    if (error !== stopAll) throw error;
  }
  machine.callSite = outer;
}
