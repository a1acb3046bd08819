import type { TextEdit } from '../../text/text-edit.ts';
import type { Expression, Node } from '../../vtl/ast.ts';
import { walk } from '../../vtl/visit.ts';
import type { FormattedTemplate } from './format-settings.ts';

/**
 * Blanks inside the parentheses of directives, which Velocity reads over: none at the borders, one
 * around operators and `in`. Line breaks stay where a person put them, and so does all that stands
 * inside a reference, whose text may be printed.
 */
export function expressionBlanks({ parse, text }: FormattedTemplate): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const between = (start: number, end: number, newText: string): void => {
    const blanks = text.slice(start, end);
    if (start <= end && /^[ \t]*$/.test(blanks)) edits.push({ span: { start, end }, newText });
  };
  walk(parse.root, (node) => {
    // A macro's call may be printed as it is written, and so may a reference without a value.
    if (node.kind === 'macro-call' || node.kind === 'reference') return false;
    if (node.kind === 'literal' || node.kind === 'line-directive') return false;
    switch (node.kind) {
      case 'set':
        if (node.target.kind === 'missing' || !node.closed) return undefined;
        border(node.head.end, node.target.start);
        between(node.target.end, node.equals.start, ' ');
        between(node.equals.end, node.value.start, ' ');
        closing(node.value, node.trailing.start);
        return undefined;
      case 'if':
      case 'elseif': {
        border(node.head.end, node.condition.start);
        closing(node.condition, node.openTrailing.start);
        return undefined;
      }
      case 'foreach':
        if (node.variable.kind === 'missing' || node.extra.length > 0) return undefined;
        border(node.head.end, node.variable.start);
        between(node.variable.end, node.inWord.start, ' ');
        between(node.inWord.end, node.collection.start, ' ');
        closing(node.collection, node.openTrailing.start);
        return undefined;
      case 'binary':
        between(node.left.end, node.operatorSpan.start, ' ');
        between(node.operatorSpan.end, node.right.start, ' ');
        return undefined;
      case 'parenthesized':
        if (!node.closed) return undefined;
        between(node.start + 1, node.inner.start, '');
        between(node.inner.end, node.end - 1, '');
        return undefined;
      default:
        return undefined;
    }
  });
  return edits;

  /** From behind `#set` to the first thing inside: the parenthesis, blanks around it. */
  function border(headEnd: number, first: number): void {
    const open = text.indexOf('(', headEnd);
    if (open < 0 || open >= first) return;
    between(open + 1, first, '');
  }

  /** From the last thing inside to the parenthesis that closes. */
  function closing(last: Expression | Node, end: number): void {
    if (text.charAt(end - 1) === ')') between(last.end, end - 1, '');
  }
}
