/** A hyphen or a dot of the text that Velocity has taken into a name: `$a-$b`, `$name.json`. */
import { findMember, isCatalogueRoot } from '../../../gateway/catalogue.ts';
import type { Identifier, Reference } from '../../../vtl/ast.ts';
import type { Span } from '../../../text/span.ts';
import type { TemplateContext } from '../check.ts';
import { callOf } from './json-place.ts';
import { memberPath } from './member-path.ts';
import { valuesSeenBy } from './variable-values.ts';

export interface SwallowedSign {
  /** The part that is meant as text, sign and all. */
  readonly text: Span;
  readonly sign: '-' | '.';
}

/** Properties that Java's String has. */
const textProperties = new Set(['bytes', 'class', 'empty']);

/** Null where the reference is most likely meant as it is read. */
export function swallowedSign(reference: Reference, ctx: TemplateContext): SwallowedSign | null {
  if (reference.formal || reference.name === null || reference.inert) return null;
  return hyphenInName(reference, ctx) ?? hyphenInMember(reference, ctx) ?? dot(reference, ctx);
}

/** `$year-$month`, where there is a `$year` and no `$year-`. */
function hyphenInName({ name, end }: Reference, ctx: TemplateContext): SwallowedSign | null {
  if (name === null || ctx.assigned.has(name.name)) return null;
  const before = name.name.slice(0, name.name.indexOf('-'));
  const isMeant = name.name.includes('-') && ctx.assigned.has(before);
  return isMeant ? { text: { start: name.start + before.length, end }, sign: '-' } : null;
}

/** `$context.stage-$x`, where there is no member with the hyphen. */
function hyphenInMember(reference: Reference, ctx: TemplateContext): SwallowedSign | null {
  const path = memberPath(reference);
  const last: Identifier | undefined = path?.properties.at(-1);
  if (path?.root !== 'context' || last === undefined || ctx.assigned.has('context')) return null;
  if (path.properties.length !== reference.path.length || !last.name.includes('-')) return null;
  const before = last.name.slice(0, last.name.indexOf('-'));
  const names = [...path.properties.slice(0, -1).map(({ name }) => name), before];
  const found = findMember('context', names);
  if (found.kind !== 'member' || found.member.name !== names.join('.')) return null;
  return { text: { start: last.start + before.length, end: reference.end }, sign: '-' };
}

/** `$name.json`, where `$name` is surely a text. */
function dot(reference: Reference, ctx: TemplateContext): SwallowedSign | null {
  const [first] = reference.path;
  if (first?.kind !== 'property' || textProperties.has(first.name.name)) return null;
  if (isCatalogueRoot(reference.name?.name ?? '')) return null;
  const values = valuesSeenBy(reference, ctx);
  const isText = values?.every((value) => {
    if (value.kind === 'string') return true;
    return value.kind === 'reference' && isParameter(value, ctx);
  });
  return isText === true ? { text: { start: first.start, end: reference.end }, sign: '.' } : null;
}

function isParameter(value: Reference, ctx: TemplateContext): boolean {
  return value.path.length === 1 && callOf(value, 'input', 'params', ctx)?.args.length === 1;
}
