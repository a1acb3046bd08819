/** What checks of printed JSON share: the places of a template's references, and calls by name. */
import type { Method, Reference } from '../../../vtl/ast.ts';
import { jsonHoles } from '../../json-state/json-holes.ts';
import type { Hole } from '../../json-state/json-point.ts';
import type { TemplateContext } from '../check.ts';
import { memberPath } from './member-path.ts';

const known = new WeakMap<object, ReadonlyMap<Reference, Hole>>();

/** The references of API Gateway's template that land inside a string value; worked out once. */
export function holesInStrings(ctx: TemplateContext): readonly (readonly [Reference, Hole])[] {
  if (ctx.home !== 'api-gateway') return [];
  const holes = known.get(ctx) ?? jsonHoles(ctx.parse.root, ctx.placeholders);
  known.set(ctx, holes);
  return [...holes].filter(([, { place }]) => place === 'string');
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
