import type {
  DefineDirective,
  ForeachDirective,
  IfDirective,
  LineDirective,
  LiteralDirective,
  MacroCall,
  MacroDirective,
  SetDirective,
  Template,
} from './ast.ts';
import { walk } from './visit.ts';

/** Everything that begins with `#` and a name, but for the parts of an `#if`. */
export type Directive =
  | SetDirective
  | IfDirective
  | ForeachDirective
  | DefineDirective
  | MacroDirective
  | LiteralDirective
  | LineDirective
  | MacroCall;

const known = new WeakMap<Template, readonly Directive[]>();

/**
 * All directives of a template, outer before inner, in source order; of a string with references
 * too. They are gathered once for each tree, since many checks go through them.
 */
export function directivesIn(root: Template): readonly Directive[] {
  const last = known.get(root);
  if (last !== undefined) return last;
  const directives: Directive[] = [];
  walk(root, (node) => {
    switch (node.kind) {
      case 'set':
      case 'if':
      case 'foreach':
      case 'define':
      case 'macro':
      case 'literal':
      case 'line-directive':
      case 'macro-call':
        directives.push(node);
        break;
      default:
    }
    return undefined;
  });
  known.set(root, directives);
  return directives;
}

/** The loops among them. */
export function loopsIn(root: Template): readonly ForeachDirective[] {
  return directivesIn(root).filter((node) => node.kind === 'foreach');
}
