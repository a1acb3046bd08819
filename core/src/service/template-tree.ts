/** What the service reads from one template's text, worked out once per text. */
import type { Node, Reference } from '../vtl/ast.ts';
import { parse, type Parse } from '../vtl/parser.ts';
import { walk } from '../vtl/visit.ts';

/** A template's tree with what most features ask of it. A value: fully given by the text. */
export interface TemplateTree {
  readonly parse: Parse;
  /** Every reference, also those inside double-quoted strings, in source order. */
  readonly references: readonly Reference[];
  /** Names that `#set`, `#foreach` and `#define` give a value to, without `$`. */
  readonly assigned: ReadonlySet<string>;
  /** Paths that `#set` gives a value to: `context.responseOverride.status`. */
  readonly assignedPaths: ReadonlySet<string>;
}

/** Parses a template and collects its names; never throws. */
export function readTemplate(text: string): TemplateTree {
  const parsed = parse(text);
  const references: Reference[] = [];
  const assigned = new Set<string>();
  const assignedPaths = new Set<string>();
  walk(parsed.root, (node) => {
    if (node.kind === 'reference') references.push(node);
    const name = assignedName(node);
    if (name !== undefined) assigned.add(name);
    if (node.kind === 'set' && node.target.kind === 'reference') {
      assignedPaths.add(pathText(node.target));
    }
  });
  return { parse: parsed, references, assigned, assignedPaths };
}

/** The variable that a directive gives a value to; undefined for all other nodes. */
function assignedName(node: Node): string | undefined {
  switch (node.kind) {
    case 'set':
      // `#set($a.b = 1)` changes what `$a` holds and does not give `$a` itself a value.
      if (node.target.kind === 'missing' || node.target.path.length > 0) return undefined;
      return node.target.name?.name;
    case 'foreach':
    case 'define':
      return node.variable.kind === 'missing' ? undefined : node.variable.name?.name;
    default:
      return undefined;
  }
}

/** The names of a reference up to its first call or index, joined by dots. */
function pathText({ name, path }: Reference): string {
  const names = [name?.name ?? ''];
  for (const step of path) {
    if (step.kind !== 'property') break;
    names.push(step.name.name);
  }
  return names.join('.');
}
