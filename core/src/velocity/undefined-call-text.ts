/** What the call of an unknown macro prints. */
import type { MacroCall, Statement } from '../vtl/ast.ts';

/**
 * The call as it stands, which is Velocity's answer to a macro it does not know. Inside the body
 * of `#@name` it prints tokens rather than text, and so loses what its lexer keeps beside them: a
 * lone `$`, the inside of comments, and the backslashes and signs before a reference.
 */
export function undefinedCallText(call: MacroCall, text: string): string {
  if (call.body === null) return text.slice(call.start, call.end);
  const { body } = call;
  const inside = blockText(body.children, text, body.start, body.end);
  return text.slice(call.start, body.start) + inside + text.slice(body.end, call.end);
}

/** The statements' texts, and what stands between them as it is. */
function blockText(
  children: readonly Statement[],
  text: string,
  start: number,
  end: number,
): string {
  let result = '';
  let at = start;
  children.forEach((child, index) => {
    result += text.slice(at, child.start);
    result += statementText(child, text, children[index + 1]?.kind === 'reference');
    at = child.end;
  });
  return result + text.slice(at, end);
}

function statementText(statement: Statement, text: string, beforeReference: boolean): string {
  const source = text.slice(statement.start, statement.end);
  switch (statement.kind) {
    case 'text':
      return (beforeReference ? source.replace(/[#$\\]+$/, '') : source).replaceAll('$', '');
    case 'reference':
      return source.slice(statement.escapes);
    case 'comment':
      if (statement.style !== 'line') return '*#';
      return `##${/[\r\n]*$/.exec(source)?.[0] ?? ''}`;
    case 'if':
    case 'foreach':
    case 'define':
    case 'macro':
    case 'macro-call':
      return nestedText(statement, text);
    default:
      return source;
  }
}

/** A block directive, with its own blocks treated likewise. */
function nestedText(statement: Extract<Statement, { body: unknown }>, text: string): string {
  const blocks =
    statement.kind === 'if'
      ? [statement.body, ...statement.elseIfs.map(({ body }) => body), statement.otherwise?.body]
      : [statement.body];
  let result = '';
  let at = statement.start;
  for (const block of blocks) {
    if (!block) continue;
    result += text.slice(at, block.start) + blockText(block.children, text, block.start, block.end);
    at = block.end;
  }
  return result + text.slice(at, statement.end);
}
