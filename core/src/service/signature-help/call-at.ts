import type { Expression, MacroCall, Method, Node, Reference } from '../../vtl/ast.ts';
import { walk } from '../../vtl/visit.ts';

/** The call whose parentheses are around a cursor. */
export interface CallAt {
  readonly node:
    | { readonly kind: 'method'; readonly reference: Reference; readonly method: Method }
    | { readonly kind: 'macro'; readonly call: MacroCall };
  /** Index of the argument that the cursor stands in, from 0. */
  readonly argument: number;
}

/** The innermost call around an offset of a template, closed or still being typed; else null. */
export function callAt(root: Node, text: string, offset: number): CallAt | null {
  let found: CallAt | null = null;
  walk(root, (node) => {
    if (node.end < offset || node.start > offset) return false;
    if (node.kind === 'reference') {
      const method = node.path.find((step) => step.kind === 'method' && isInside(step, offset));
      if (method?.kind === 'method') {
        const argument = argumentAt(method.args, text, offset);
        found = { node: { kind: 'method', reference: node, method }, argument };
      }
    } else if (node.kind === 'macro-call' && node.parens !== null) {
      const { parens, closed, args } = node;
      if (isInside({ parens, closed }, offset)) {
        // A macro's arguments stand beside each other with blanks between.
        const argument = args.filter(({ end }) => end < offset).length;
        found = { node: { kind: 'macro', call: node }, argument };
      }
    }
    return undefined;
  });
  return found;
}

function isInside({ parens, closed }: Pick<Method, 'parens' | 'closed'>, offset: number): boolean {
  return parens.start < offset && (closed ? offset < parens.end : offset <= parens.end);
}

function argumentAt(args: readonly Expression[], text: string, offset: number): number {
  return args.filter(({ end }) => end < offset && /^\s*,/.test(text.slice(end, offset))).length;
}
