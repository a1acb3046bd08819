import type { Statement } from '../../vtl/ast.ts';
import type { Explanation } from './explanation.ts';

/** API Gateway: recorded, a `#macro` disappears, and calls and `#evaluate(…)` stay as text. */
export const macro: Explanation = {
  code: 'macro',
  explain({ writer, between }) {
    const at = [...between, ...(writer === null ? [] : [writer])].find(isMacro);
    if (at === undefined) return null;
    const text =
      at.kind === 'line-directive'
        ? "velocityjs does not leave '#evaluate' as text, as API Gateway does"
        : 'velocityjs runs macros, and drops calls that it does not know; API Gateway has none: the definition disappears, and a call stays as text';
    return { text, at };
  },
};

function isMacro(statement: Statement): boolean {
  if (statement.kind === 'line-directive') return statement.name === 'evaluate';
  return statement.kind === 'macro' || statement.kind === 'macro-call';
}
