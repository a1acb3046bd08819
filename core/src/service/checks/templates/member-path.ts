/** A reference read as a path below its root, as far as its names tell. */
import type { Span } from '../../../text/span.ts';
import type { Identifier, Method, Reference } from '../../../vtl/ast.ts';

export interface MemberPath {
  /** The first name, without `$`. */
  readonly root: string;
  /** The properties behind it, up to the first call or index. */
  readonly properties: readonly Identifier[];
  /** The call right behind the properties; null where there is an index or nothing. */
  readonly call: Method | null;
  /** True where an index follows the properties: what it finds cannot be told from names. */
  readonly isIndexed: boolean;
}

/** Null for a half-typed reference without a name. */
export function memberPath({ name, path }: Reference): MemberPath | null {
  if (name === null) return null;
  const properties: Identifier[] = [];
  for (const step of path) {
    if (step.kind !== 'property') {
      const call = step.kind === 'method' ? step : null;
      return { root: name.name, properties, call, isIndexed: step.kind === 'index' };
    }
    properties.push(step.name);
  }
  return { root: name.name, properties, call: null, isIndexed: false };
}

/** From the root's name to behind one of its properties. */
export function upTo({ name }: Reference, last: Identifier): Span {
  return { start: name?.start ?? last.start, end: last.end };
}
