import { parseJsonPath } from '../../../gateway/json-path/parse.ts';
import { spanAt, type Span } from '../../../text/span.ts';
import type { StringLiteral } from '../../../vtl/ast.ts';
import type { TemplateCheck } from '../check.ts';
import { replacement } from '../entry-fix.ts';
import { memberPath } from './member-path.ts';

/**
 * A path that Jayway JsonPath cannot compile. The call throws and the template is not rendered;
 * what the client then sees at AWS is a 500 by inference (unconfirmed), so this is a warning.
 */
export const templateJsonPath: TemplateCheck = {
  code: 'template-json-path',
  title: 'Invalid JSONPath',
  severity: 'warning',
  appliesTo: 'template',
  *run({ references, assigned }) {
    if (assigned.has('input')) return;
    for (const reference of references) {
      const path = memberPath(reference);
      if (path?.root !== 'input' || path.properties.length > 0 || path.call === null) continue;
      if (path.call.name.name !== 'json' && path.call.name.name !== 'path') continue;
      const [argument] = path.call.args;
      // What is put together from references is known at the call only.
      if (argument?.kind !== 'string' || argument.template !== null || !argument.closed) continue;
      const { error } = parseJsonPath(argument.value);
      if (error === null) continue;
      const span = placeIn(argument, error.offset);
      const dotted = argument.value.replace(/^\$(?=[A-Za-z_])/, '$.');
      const isMeant = dotted !== argument.value && parseJsonPath(dotted).error === null;
      const isWhole = argument.end - argument.start === argument.value.length + 2;
      yield {
        span,
        message: `'${argument.value}' is no valid JSONPath (${error.message.replace(/\.$/, '')}); rendering fails there, and the call ends in 500 (unconfirmed).`,
        ...(isMeant && isWhole
          ? replacement(spanAt(argument.start + 1, argument.value.length), dotted)
          : {}),
      };
    }
  },
};

/** From the offset of the fault to the end of the path; the whole literal where it has escapes. */
function placeIn({ start, end, value }: StringLiteral, offset: number): Span {
  const isVerbatim = end - start === value.length + 2;
  if (!isVerbatim || offset >= value.length) return { start, end };
  return spanAt(start + 1 + offset, value.length - offset);
}
