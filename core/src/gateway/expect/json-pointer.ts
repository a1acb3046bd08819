import type { JsonPath } from './json-compare.ts';

/** A path as a JSON pointer (RFC 6901). */
export function pointerOf(path: JsonPath): string {
  return path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
