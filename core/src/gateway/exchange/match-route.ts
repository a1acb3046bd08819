/** Which operation a call reaches. */
import type { Route } from './import-form.ts';

export interface RouteMatch {
  readonly route: Route;
  /** The values of its placeholders. */
  readonly path: Readonly<Record<string, string>>;
}

/** How exactly a segment of a pattern matches: the lower, the more exact. */
const LITERAL = 0;
const VARIABLE = 1;
const GREEDY = 2;

/**
 * The most exact route for a method and the decoded segments of a path; null where none matches. A
 * literal segment wins over a variable, that over a greedy one, and a method over ANY (Developer
 * Guide).
 */
export function matchRoute(
  method: string,
  segments: readonly string[],
  routes: readonly Route[],
): RouteMatch | null {
  const found = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const match = matchPattern(route.path, segments);
      return match === null ? [] : [{ route, ...match }];
    })
    .sort((a, b) => compareRanks(a.ranks, b.ranks) || isAny(a.route) - isAny(b.route));
  const [best] = found;
  return best === undefined ? null : { route: best.route, path: best.path };
}

function isAny({ method }: Route): number {
  return Number(method === 'ANY');
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function matchPattern(
  pattern: string,
  segments: readonly string[],
): { readonly path: Record<string, string>; readonly ranks: readonly number[] } | null {
  const path: [string, string][] = [];
  const ranks: number[] = [];
  const parts = pattern.split('/').slice(1);
  for (const [index, part] of parts.entries()) {
    const [, name, plus] = /^\{([^{}]+?)(\+?)\}$/.exec(part) ?? [];
    const segment = segments[index];
    if (segment === undefined) return null;
    if (name === undefined) {
      if (segment !== part) return null;
      ranks.push(LITERAL);
      continue;
    }
    const value = plus === '+' ? segments.slice(index).join('/') : segment;
    if (value === '') return null;
    path.push([name, value]);
    ranks.push(plus === '+' ? GREEDY : VARIABLE);
    if (plus === '+') return { path: Object.fromEntries(path), ranks };
  }
  return segments.length === parts.length ? { path: Object.fromEntries(path), ranks } : null;
}
