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
    .map((child) => compileStatement(child, compiler))
    .filter((run) => run !== nothing);
  const [first, second] = runs;
  if (first === undefined) return nothing;
  if (second === undefined) return first;
  return (machine) => {
    for (const run of runs) run(machine);
  };
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
      return compileLiteral(statement, compiler);
    case 'line-directive':
      return lineDirectives[statement.name](statement, compiler);
    case 'macro-call':
      return compileMacroCall(statement, compiler);
  }
}
