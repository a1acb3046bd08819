/**
 * Variables of a template: where each is defined and used, and whether a value can have come from
 * the template by then. Nothing is known here of variables that are bound from outside (`$input`).
 */
import type { Span } from '../text/span.ts';
import type { Node, Reference, Template } from './ast.ts';
import { childrenOf } from './visit.ts';

/** How a variable gets a value. */
export type DefinitionKind = 'set' | 'foreach' | 'define' | 'macro-parameter';

export interface Definition {
  readonly name: string;
  readonly kind: DefinitionKind;
  /** The name itself, without `$` and braces. */
  readonly span: Span;
  /** The directive that defines it. */
  readonly node: Node;
  /** Where the value can be seen: to the text's end, or to the end of the loop or macro. */
  readonly visible: Span;
}

export interface Use {
  readonly name: string;
  /** The name itself, without `$` and braces. */
  readonly span: Span;
  readonly reference: Reference;
  /**
   * What is run again with this use, and so may be seen by it although it stands further down: the
   * outermost loop around it, or all behind a macro or `#define` whose body it stands in. Else the
   * use itself, as an empty span.
   */
  readonly repeated: Span;
}

export interface Scope {
  /** In source order. */
  readonly definitions: readonly Definition[];
  /** In source order; the target of a `#set` without a path is a definition and no use. */
  readonly uses: readonly Use[];
  /** All definitions of a name, in source order. */
  definitionsOf(name: string): readonly Definition[];
  /**
   * The definitions whose value the use may see; empty when the template gives it none before. A
   * use in a loop also sees what the loop sets further down, from the round before.
   */
  definitionsSeenBy(use: Use): readonly Definition[];
  /** The names that have a value, or may have one, at an offset. */
  namesAt(offset: number): ReadonlySet<string>;
}

/** Velocity gives these inside every loop. */
export const LOOP_NAMES: readonly string[] = ['foreach', 'velocityCount', 'velocityHasNext'];

/** A tree does not change, and is asked by many. */
const known = new WeakMap<Template, Scope>();

/** Gather definitions and uses. Total: what is missing in half-typed text is left out. */
export function scopeOf(root: Template): Scope {
  const last = known.get(root);
  if (last !== undefined) return last;
  const gathered = new Gatherer(root);
  gathered.visit(root);
  const scope = gathered.scope();
  known.set(root, scope);
  return scope;
}

class Gatherer {
  private readonly definitions: Definition[] = [];
  private readonly byName = new Map<string, Definition[]>();
  private readonly uses: Use[] = [];
  /** The outermost loop or macro around: what it runs again may be seen earlier in the text. */
  private repeated: Span | null = null;
  private readonly root: Template;

  constructor(root: Template) {
    this.root = root;
  }

  visit(node: Node): void {
    switch (node.kind) {
      case 'set': {
        // The value is read before the target is written.
        this.visit(node.value);
        const { target } = node;
        if (target.kind === 'reference' && target.path.length === 0) {
          this.define('set', target, node, { start: node.end, end: this.root.end });
        } else {
          this.visit(target);
        }
        return;
      }
      case 'foreach': {
        for (const argument of node.args) if (argument !== node.variable) this.visit(argument);
        this.define('foreach', node.variable, node, node.body);
        this.insideRepeated(node, () => this.visit(node.body));
        return;
      }
      case 'define':
        this.define('define', node.variable, node, { start: node.end, end: this.root.end });
        // A defined block is rendered where it is used, which may be anywhere further down.
        this.insideRepeated({ start: node.start, end: this.root.end }, () => this.visit(node.body));
        return;
      case 'macro':
        for (const parameter of node.parameters) {
          this.define('macro-parameter', parameter, node, node.body);
        }
        this.insideRepeated({ start: node.start, end: this.root.end }, () => this.visit(node.body));
        return;
      case 'reference':
        this.use(node);
        break;
      default:
    }
    for (const child of childrenOf(node)) this.visit(child);
  }

  scope(): Scope {
    const definitions = this.definitions.sort((a, b) => a.span.start - b.span.start);
    const definitionsOf = (name: string) => this.byName.get(name) ?? [];
    const uses = this.uses.sort((a, b) => a.reference.start - b.reference.start);
    const loops = definitions.filter(({ kind }) => kind === 'foreach');
    return {
      definitions,
      uses,
      definitionsOf,
      definitionsSeenBy: (use) => definitionsOf(use.name).filter((one) => mayBeSeen(one, use)),
      namesAt(offset) {
        const holds = ({ visible }: Definition) => visible.start <= offset && offset <= visible.end;
        const names = new Set(definitions.filter(holds).map(({ name }) => name));
        if (loops.some(holds)) for (const name of LOOP_NAMES) names.add(name);
        return names;
      },
    };
  }

  private define(kind: DefinitionKind, target: Node, node: Node, visible: Span): void {
    if (target.kind !== 'reference' || target.name === null) return;
    const { name, start, end } = target.name;
    const definition: Definition = {
      name,
      kind,
      span: { start, end },
      node,
      visible: { start: visible.start, end: visible.end },
    };
    this.definitions.push(definition);
    const same = this.byName.get(name);
    if (same === undefined) this.byName.set(name, [definition]);
    else same.push(definition);
  }

  private use(reference: Reference): void {
    if (reference.name === null || reference.inert) return;
    const { name, start, end } = reference.name;
    const repeated = this.repeated ?? { start, end: start };
    this.uses.push({ name, span: { start, end }, reference, repeated });
  }

  private insideRepeated(span: Span, visit: () => void): void {
    const outer = this.repeated;
    this.repeated ??= { start: span.start, end: span.end };
    visit();
    this.repeated = outer;
  }
}

function mayBeSeen({ kind, visible }: Definition, { span, repeated }: Use): boolean {
  const isLocal = kind === 'foreach' || kind === 'macro-parameter';
  if (isLocal) return visible.start <= span.start && span.end <= visible.end;
  return visible.start <= repeated.end && repeated.start <= visible.end;
}
