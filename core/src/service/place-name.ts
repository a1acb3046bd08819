import { childPointer } from '../openapi/node-at.ts';
import type { Analysis } from './analysis.ts';
import { hostPositionAt } from './host-place.ts';

/**
 * A name for the place of an offset that outlives moved lines: the JSON pointer of the key around it.
 * Empty in a `.vtl` file.
 */
export function placeName(analysis: Analysis, offset: number): string {
  const position = hostPositionAt(analysis, offset);
  if (position === null) return '';
  const { pointer, entry } = position;
  return entry === null ? pointer : childPointer(pointer, entry.key.text);
}
