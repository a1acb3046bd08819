/** Statements as closures, by kind; and blocks of them. */
import type { Statement } from '../vtl/ast.ts';
import type { Compiler, Run } from './compiler.ts';
import { compileReferencePrint } from './compile-references.ts';
import { compileDefine } from './directives/define.ts';
import { compileForeach } from './directives/foreach.ts';
import { compileIf } from './directives/if.ts';
import { lineDirectives } from './directives/line.ts';
import { compileLiteral } from './directives/literal.ts';
import { compileMacro, compileMacroCall } from './directives/macro.ts';
import { compileSet } from './directives/set.ts';

const nothing: Run = () => undefined;

/** A block: its statements in order. */
export function compileBlock(children: readonly Statement[], compiler: Compiler): Run {
  const runs = children
    .map(
      (child, index) =>
        escapeText(child, children[index + 1], compiler) ?? compileStatement(child, compiler),
    )
    .filter((run) => run !== nothing);
  const [first, second] = runs;
  if (first === undefined) return nothing;
  if (second === undefined) return first;
  return (machine) => {
    for (const run of runs) run(machine);
  };
}

/**
 * Where the profile has no `#evaluate`, backslashes before it escape nothing and stay. Undefined
 * for anything else.
 */
function escapeText(
  statement: Statement,
  next: Statement | undefined,
  { text, profile }: Compiler,
): Run | undefined {
  const isEscape = statement.kind === 'escape' || statement.kind === 'escaped-directive';
  if (!isEscape || profile.evaluate) return undefined;
  const source = text.slice(statement.start, statement.end);
  const escapesEvaluate =
    statement.kind === 'escape'
      ? next?.kind === 'line-directive' && next.name === 'evaluate'
      : /#(?:evaluate|\{evaluate\})$/.test(source);
  return escapesEvaluate ? (machine) => machine.write(source, statement) : undefined;
}

function compileStatement(statement: Statement, compiler: Compiler): Run {
  switch (statement.kind) {
    case 'text':
    case 'textblock':
    case 'escape':
    case 'escaped-directive': {
      const { value } = statement;
      return value === '' ? nothing : (machine) => machine.write(value, statement);
    }
    case 'comment':
    case 'stray':
      return nothing;
    case 'reference':
      return compileReferencePrint(statement, compiler);
    case 'set':
      return compileSet(statement, compiler);
    case 'if':
      return compileIf(statement, compiler);
    case 'foreach':
      return compileForeach(statement, compiler);
    case 'define':
      return compileDefine(statement, compiler);
    case 'macro':
      compileMacro(statement, compiler);
      return nothing;
    case 'literal':
      return compileLiteral(statement);
    case 'line-directive':
      return lineDirectives[statement.name](statement, compiler);
    case 'macro-call':
      return compileMacroCall(statement, compiler);
  }
}
