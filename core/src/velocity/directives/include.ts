import type { LineDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';
import { TemplateException } from '../exceptions.ts';
import { toText } from '../to-text.ts';

/** What stock Velocity writes for an `#include` of nothing. */
const nullArgument = (index: number) =>
  `<!-- include error : error with arg ${index} please see log. see error log -->`;

/**
 * `#include("file")` and `#parse("file")`. A mapping template has no files beside it, so any name
 * fails as an unknown file does in Velocity. A null name gives Velocity's note, or nothing.
 */
export function compileInclude(directive: LineDirective, compiler: Compiler): Run {
  const names = directive.args.map((argument) => compiler.value(argument));
  return (machine) => {
    machine.step(directive);
    if (names.length === 0 && directive.name === 'parse') throw missingArgument();
    names.forEach((read, index) => {
      const name = read(machine);
      if (name !== null) throw notFound(directive.name, toText(name));
      if (directive.name === 'include') machine.write(nullArgument(index), directive);
    });
  };
}

function missingArgument(): TemplateException {
  return new TemplateException(
    'org.apache.velocity.exception.VelocityException',
    '#parse(): argument missing',
    true,
  );
}

function notFound(directive: string, name: string): TemplateException {
  return new TemplateException(
    'org.apache.velocity.exception.ResourceNotFoundException',
    `#${directive} finds no file '${name}': a mapping template stands alone`,
    true,
  );
}
