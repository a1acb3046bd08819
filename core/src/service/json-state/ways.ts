/** Where the ways through a part of a template lead to. */
import { pointKey, unknownPoint, type JsonPoint } from './json-point.ts';

/** A larger set of points is given up. */
const mostPoints = 12;

/** Where points lead to: behind a block, and out of the loop around it. */
export interface Ways {
  readonly behind: readonly JsonPoint[];
  readonly left: readonly JsonPoint[];
}

/** One way, to one point behind. */
export function only(point: JsonPoint): Ways {
  return { behind: [point], left: [] };
}

/** Each point once; where one is not known, or they are too many, nothing is known. */
export function united(points: readonly JsonPoint[]): readonly JsonPoint[] {
  // On most ways there is one point and nothing to tell apart.
  if (points.length === 0) return points;
  if (points.length === 1 && points[0]?.expected !== 'unknown') return points;
  if (points.some(({ expected }) => expected === 'unknown')) return [unknownPoint];
  const byKey = new Map(points.map((point) => [pointKey(point), point]));
  return byKey.size > mostPoints ? [unknownPoint] : [...byKey.values()];
}
