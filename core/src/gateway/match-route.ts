/** Which operation a call reaches. */
import { pathValues } from './called-path.ts';
import type { ApiKind, Route } from './integration.ts';
import { pathVariables } from './path-variables.ts';

export interface RouteMatch {
  readonly route: Route;
  /** The values of its placeholders, in the form of the segments. */
  readonly path: Readonly<Record<string, string>>;
}

/** The route of an HTTP API that takes every call that no other route takes. */
export const defaultRoute = '/$default';

/** How exactly a segment of a pattern matches: the lower, the more exact. */
const LITERAL = 0;
const VARIABLE = 1;
const GREEDY = 2;

/**
 * Every route that a method and the segments of a path fit, the one that gets the call first.
 *
 * A literal segment wins over a variable, that over a greedy one, from left to right, and a method
 * over ANY (Developer Guide); a route that fits with another method only is passed over
 * (aws-recorded: routing-falls-back-to-greedy-on-method). In an HTTP API any route without a greedy
 * variable goes before those with one, and `$default` comes last (Developer Guide, routing).
 */
export function matchingRoutes(
  method: string,
  segments: readonly string[],
  routes: readonly Route[],
  api: ApiKind = 'REST',
): readonly RouteMatch[] {
  const isLast = ({ path }: Route): boolean => api === 'HTTP' && path === defaultRoute;
  return routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const path = isLast(route) ? {} : pathValues(route.path, segments, api);
      return path === null ? [] : [{ route, path, ranks: ranksOf(route.path) }];
    })
    .sort(
      (a, b) =>
        Number(isLast(a.route)) - Number(isLast(b.route)) ||
        (api === 'HTTP' ? isGreedy(a.ranks) - isGreedy(b.ranks) : 0) ||
        compareRanks(a.ranks, b.ranks) ||
        isAny(a.route) - isAny(b.route),
    )
    .map(({ route, path }) => ({ route, path }));
}

/** The route that gets a call; null where none fits. */
export function matchRoute(
  method: string,
  segments: readonly string[],
  routes: readonly Route[],
  api: ApiKind = 'REST',
): RouteMatch | null {
  return matchingRoutes(method, segments, routes, api)[0] ?? null;
}

function isAny({ method }: Route): number {
  return Number(method === 'ANY');
}

function isGreedy(ranks: readonly number[]): number {
  return Number(ranks.includes(GREEDY));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function ranksOf(pattern: string): readonly number[] {
  return pattern
    .split('/')
    .slice(1)
    .map((part) => {
      const [variable] = pathVariables(part);
      if (variable === undefined) return LITERAL;
      return variable.isGreedy ? GREEDY : VARIABLE;
    });
}
