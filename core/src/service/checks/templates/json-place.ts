/** What checks of printed JSON share: the places of a template's references, and calls by name. */
import type { Method, Reference } from '../../../vtl/ast.ts';
import { jsonHoles } from '../../json-state/json-holes.ts';
import type { Hole } from '../../json-state/json-point.ts';
import type { TemplateContext } from '../check.ts';
import { memberPath } from './member-path.ts';

const known = new WeakMap<object, ReadonlyMap<Reference, Hole>>();

/** The references of API Gateway's template of which a place is claimed; worked out once. */
export function placedHoles(ctx: TemplateContext): readonly (readonly [Reference, Hole])[] {
  if (ctx.home !== 'api-gateway') return [];
  const holes = known.get(ctx) ?? jsonHoles(ctx.parse.root, ctx.placeholders);
  known.set(ctx, holes);
  return [...holes];
}

/** Those that land inside a string value. */
export function holesInStrings(ctx: TemplateContext): readonly (readonly [Reference, Hole])[] {
  return placedHoles(ctx).filter(([, { place }]) => place === 'string');
}

/** Those that stand for a value, without quotes around them. */
export function holesAtValues(ctx: TemplateContext): readonly Reference[] {
  return placedHoles(ctx).flatMap(([one, { place }]) => (place === 'value' ? [one] : []));
}

/** The call of `root.name(…)` that a reference consists of; null for every other reference. */
export function callOf(
  reference: Reference,
  root: 'input' | 'util',
  name: string,
  { assigned }: TemplateContext,
): Method | null {
  const path = memberPath(reference);
  if (path?.root !== root || assigned.has(root) || path.properties.length > 0) return null;
  return path.call?.name.name === name && path.call.closed ? path.call : null;
}
