/** What each kind of statement does when it runs. */
import type { Escape, EscapedDirective, Statement } from '../vtl/ast.ts';
import { runDefine } from './directives/define.ts';
import { runForeach } from './directives/foreach.ts';
import { runIf } from './directives/if.ts';
import { lineDirectives } from './directives/line.ts';
import { runLiteral } from './directives/literal.ts';
import { runMacroCall } from './directives/macro-call.ts';
import { runSet } from './directives/set.ts';
import type { Machine } from './machine.ts';
import { printReference } from './references.ts';

/** Runs the statements of a template or block in order. */
export function runStatements(statements: readonly Statement[], machine: Machine): void {
  let index = 0;
  for (const statement of statements) {
    index++;
    switch (statement.kind) {
      case 'text':
      case 'textblock':
        machine.write(statement.value, statement);
        break;
      case 'reference':
        printReference(statement, machine);
        break;
      case 'set':
        runSet(statement, machine);
        break;
      case 'if':
        runIf(statement, machine);
        break;
      case 'foreach':
        runForeach(statement, machine);
        break;
      case 'define':
        runDefine(statement, machine);
        break;
      case 'literal':
        runLiteral(statement, machine);
        break;
      case 'line-directive':
        lineDirectives[statement.name](statement, machine);
        break;
      case 'macro-call':
        runMacroCall(statement, machine);
        break;
      case 'escape':
      case 'escaped-directive':
        machine.write(escapeText(statement, statements[index], machine), statement);
        break;
      // Macros are defined before anything runs.
      case 'macro':
      case 'comment':
      case 'stray':
    }
  }
}

/** Where the profile has no `#evaluate`, backslashes before it escape nothing and stay. */
function escapeText(
  statement: Escape | EscapedDirective,
  next: Statement | undefined,
  { text, profile }: Machine,
): string {
  if (profile.evaluate) return statement.value;
  const source = text.slice(statement.start, statement.end);
  const escapesEvaluate =
    statement.kind === 'escape'
      ? next?.kind === 'line-directive' && next.name === 'evaluate'
      : /#(?:evaluate|\{evaluate\})$/.test(source);
  return escapesEvaluate ? source : statement.value;
}
