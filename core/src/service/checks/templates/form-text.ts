/** Templates that print a form, `Action=Publish&Message=…`, as AWS's query protocol and others take it. */
import type { Reference, Statement, Text } from '../../../vtl/ast.ts';
import type { TemplateContext } from '../check.ts';

/** What is printed, in source order: both sides of conditions, and loops once. */
export function printedParts({ parse }: TemplateContext): readonly (Text | Reference)[] {
  return parse.root.children.flatMap(partsOf);
}

function partsOf(statement: Statement): readonly (Text | Reference)[] {
  switch (statement.kind) {
    case 'text':
    case 'reference':
      return [statement];
    case 'if': {
      const bodies = [
        statement.body,
        ...statement.elseIfs.map(({ body }) => body),
        ...(statement.otherwise === null ? [] : [statement.otherwise.body]),
      ];
      return bodies.flatMap(({ children }) => children.flatMap(partsOf));
    }
    case 'foreach':
      return statement.body.children.flatMap(partsOf);
    default:
      return [];
  }
}

/**
 * The parts of a template that surely makes a form: `Action=Name` at its beginning, or two names and
 * more with `=` and `&`. Null for all others.
 */
export function formParts(ctx: TemplateContext): readonly (Text | Reference)[] | null {
  if (ctx.home !== 'api-gateway' || !ctx.parse.text.includes('=')) return null;
  const parts = printedParts(ctx);
  const shown = parts.map((part) => (part.kind === 'text' ? part.value : '$')).join('');
  const isQuery = /^\s*Action=\w+(?:[&\s$]|$)/.test(shown);
  const isForm = /^\s*[A-Za-z][\w.]*=[^{}<>\n]*&[A-Za-z][\w.]*=/.test(shown);
  return isQuery || isForm ? parts : null;
}
