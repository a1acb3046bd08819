import type { LineDirective } from '../../vtl/ast.ts';
import { TemplateException } from '../exceptions.ts';
import type { Machine } from '../machine.ts';
import { toText } from '../to-text.ts';

/** What stock Velocity writes for an `#include` of nothing. */
const nullArgument = (index: number) =>
  `<!-- include error : error with arg ${index} please see log. see error log -->`;

/**
 * `#include("file")` and `#parse("file")`. A mapping template has no files beside it, so any name
 * fails as an unknown file does in Velocity. A null name gives Velocity's note, or nothing.
 */
export function runInclude(directive: LineDirective, machine: Machine): void {
  machine.step(directive);
  if (directive.args.length === 0 && directive.name === 'parse') throw missingArgument();
  directive.args.forEach((argument, index) => {
    const name = machine.value(argument);
    if (name !== null) throw notFound(toText(name));
    if (directive.name === 'include') machine.write(nullArgument(index), directive);
  });
}

function missingArgument(): TemplateException {
  return new TemplateException(
    'org.apache.velocity.exception.VelocityException',
    '#parse(): argument missing',
    true,
  );
}

function notFound(name: string): TemplateException {
  return new TemplateException(
    'org.apache.velocity.exception.ResourceNotFoundException',
    `Unable to find resource '${name}'`,
    true,
  );
}
