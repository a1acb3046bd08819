/** From a tree to a program: what ties the parts of the compiler together. */
import { parse } from '../vtl/parser.ts';
import type { Parse } from '../vtl/parser.ts';
import { compileTest, compileValue } from './compile-expressions.ts';
import { compileAssign, compileReferenceValue } from './compile-references.ts';
import { compileBlock } from './compile-statements.ts';
import type { Compiler, Macro, Program } from './compiler.ts';
import type { Profile } from './profile.ts';

/** Compile a tree without syntax errors. May overflow the stack on a tree that is too deep. */
export function compileProgram(tree: Parse, profile: Profile): Program {
  const macros = new Map<string, Macro>();
  const compiler: Compiler = {
    text: tree.text,
    profile,
    block: (children) => compileBlock(children, compiler),
    value: (expression) =>
      expression.kind === 'reference'
        ? compileReferenceValue(expression, compiler)
        : compileValue(expression, compiler),
    test: (expression) => compileTest(expression, compiler),
    assign: (reference) => compileAssign(reference, compiler),
    define: (macro) => {
      if (!macros.has(macro.name)) macros.set(macro.name, macro);
    },
    program: (text) => {
      const inner = parse(text);
      return inner.errors.length > 0 ? null : compileProgram(inner, profile);
    },
  };
  return { run: compiler.block(tree.root.children), macros };
}
