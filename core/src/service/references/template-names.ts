/**
 * The names that a template itself gives a meaning: its variables and macros. What belongs together
 * here is what a rename changes together, and what references and highlights show.
 */
import { touches, type Span } from '../../text/span.ts';
import type { Block, MacroCall, MacroDirective, Template } from '../../vtl/ast.ts';
import { scopeOf, type Definition, type Use } from '../../vtl/scope.ts';
import { walk } from '../../vtl/visit.ts';
import type { TemplateRegion } from '../analysis.ts';

/** One place where a name is written; the span is the name alone, in offsets of the template. */
export interface NameOccurrence {
  readonly span: Span;
  readonly isDefinition: boolean;
  /** True behind an odd number of backslashes: it prints the name. */
  readonly isEscaped: boolean;
}

/** All places of one name that mean the same thing. */
export interface TemplateName {
  readonly name: string;
  readonly kind: 'variable' | 'macro';
  /** The one that was asked for. */
  readonly at: NameOccurrence;
  /** In source order, `at` among them. */
  readonly all: readonly NameOccurrence[];
  /** The definitions whose value `at` may see; all of them where none comes before it. */
  readonly definitions: readonly Span[];
}

/** The variable or macro whose name the offset of the template touches; null where there is none. */
export function templateNameAt(
  { text, parse }: Pick<TemplateRegion, 'text' | 'parse'>,
  offset: number,
): TemplateName | null {
  return variableAt(parse.root, offset) ?? macroAt(text, parse.root, offset);
}

/** An occurrence while groups are made; `owner` is where the body begins that it is local to. */
interface Owned extends NameOccurrence {
  readonly owner: number;
  readonly isParameter: boolean;
  readonly use: Use | null;
}

/** The owner of what is local to nothing. */
const WHOLE_TEMPLATE = -1;

function variableAt(root: Template, offset: number): TemplateName | null {
  const scope = scopeOf(root);
  const hit = [...scope.definitions, ...scope.uses].find(({ span }) => touches(span, offset));
  if (hit === undefined) return null;
  const { name } = hit;
  const definitions = scope.definitionsOf(name);
  const owned = [
    ...definitions.map((one) => asOwned(one, definitions, null)),
    ...scope.uses.filter((use) => use.name === name).map((use) => asOwned(use, definitions, use)),
  ].sort((a, b) => a.span.start - b.span.start);
  const at = owned.find(({ span }) => span.start === hit.span.start);
  if (at === undefined) return null;
  const all = sameVariable(root, owned, at);
  const own = all.filter(({ isDefinition }) => isDefinition).map(({ span }) => span);
  const seen = at.use === null ? [at.span] : scope.definitionsSeenBy(at.use).map((one) => one.span);
  const shown = own.filter((span) => seen.some(({ start }) => start === span.start));
  return { name, kind: 'variable', at, all, definitions: shown.length > 0 ? shown : own };
}

function asOwned(
  one: Definition | Use,
  definitions: readonly Definition[],
  use: Use | null,
): Owned {
  const { span } = one;
  const around = definitions.filter(
    (definition) =>
      isLocal(definition) &&
      (definition === one ||
        (definition.visible.start <= span.start && span.end <= definition.visible.end)),
  );
  const inner = around.reduce<Definition | null>(
    (best, next) => (best && best.visible.start > next.visible.start ? best : next),
    null,
  );
  return {
    span,
    isDefinition: use === null,
    isEscaped: use !== null && use.reference.escapes % 2 === 1,
    owner: inner?.visible.start ?? WHOLE_TEMPLATE,
    isParameter: inner?.kind === 'macro-parameter',
    use,
  };
}

function isLocal({ kind }: Definition): boolean {
  return kind === 'foreach' || kind === 'macro-parameter';
}

/**
 * A loop gives its variable back what it was before, so its body is a world of its own; a macro's
 * parameters likewise. But the body of a macro or `#define` sees the loop that it is rendered in,
 * wherever it is written: then all variables of the name may be one.
 */
function sameVariable(root: Template, all: readonly Owned[], at: Owned): readonly Owned[] {
  const same = all.filter(({ owner }) => owner === at.owner);
  if (at.isParameter || same.length === all.length) return same;
  const others = all.filter(({ isParameter }) => !isParameter);
  const late = bodiesRenderedElsewhere(root);
  const mayMix = others.some(({ span, owner }) =>
    late.some((body) => body.start > owner && body.start <= span.start && span.end <= body.end),
  );
  return mayMix ? others : same;
}

function bodiesRenderedElsewhere(root: Template): readonly Block[] {
  const found: Block[] = [];
  walk(root, (node) => {
    if (node.kind === 'define' || node.kind === 'macro') found.push(node.body);
    return true;
  });
  return found;
}

function macroAt(text: string, root: Template, offset: number): TemplateName | null {
  const found: (NameOccurrence & { readonly name: string })[] = [];
  walk(root, (node) => {
    if (node.kind === 'macro') found.push(...definedMacro(node));
    if (node.kind === 'macro-call') found.push(calledMacro(text, node));
    return true;
  });
  const at = found.find(({ span }) => touches(span, offset));
  const all = found.filter(({ name }) => name === at?.name);
  const definitions = all.filter(({ isDefinition }) => isDefinition).map(({ span }) => span);
  // `#word` without a macro of that name is text.
  if (at === undefined || definitions.length === 0) return null;
  return { name: at.name, kind: 'macro', at, all, definitions };
}

function definedMacro({ name: word }: MacroDirective): (NameOccurrence & { name: string })[] {
  if (word.kind === 'missing') return [];
  const { start, end, value } = word;
  return [{ name: value, span: { start, end }, isDefinition: true, isEscaped: false }];
}

/** The name in `#name`, `#{name}` and `#@name`. */
function calledMacro(
  text: string,
  { name: written, head }: MacroCall,
): NameOccurrence & { name: string } {
  const name = written.replace(/^@/, '');
  const start = head.start + text.slice(head.start, head.end).lastIndexOf(name);
  return {
    name,
    span: { start, end: start + name.length },
    isDefinition: false,
    isEscaped: false,
  };
}
