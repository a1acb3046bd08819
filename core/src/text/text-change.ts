/** The one stretch in which two versions of a text differ: `[start, oldEnd)` became `[start, newEnd)`. */
export interface TextChange {
  readonly start: number;
  /** An offset of the old text. */
  readonly oldEnd: number;
  /** An offset of the new text. */
  readonly newEnd: number;
}

/**
 * The change that leads from one text to the other, found by what they begin and end with alike.
 * Of several edits at once it is the stretch that holds them all. It may differ from what was typed
 * (the second of two equal letters), but applied to the old text it always gives the new one.
 */
export function changeBetween(oldText: string, newText: string): TextChange {
  const shorter = Math.min(oldText.length, newText.length);
  const start = countWhile(shorter, (at, length) => isSame(oldText, at, newText, at, length));
  const same = countWhile(shorter - start, (at, length) =>
    isSame(oldText, oldText.length - at - length, newText, newText.length - at - length, length),
  );
  return { start, oldEnd: oldText.length - same, newEnd: newText.length - same };
}

/**
 * The same change as early as it can be told: a line that was put in before an indented one seems
 * to begin behind that indentation, and begins at the end of the line above. Changes that take
 * something out and put something in are what they are.
 */
export function earliestChange(
  { start, oldEnd, newEnd }: TextChange,
  oldText: string,
  newText: string,
): TextChange {
  if (start !== oldEnd && start !== newEnd) return { start, oldEnd, newEnd };
  const [text, end] = start === oldEnd ? [newText, newEnd] : [oldText, oldEnd];
  let by = 0;
  while (by < start && text.charCodeAt(start - by - 1) === text.charCodeAt(end - by - 1)) by++;
  return { start: start - by, oldEnd: oldEnd - by, newEnd: newEnd - by };
}

/**
 * How many units, up to `most`, satisfy the test from the first on; `holds` is asked for stretches
 * of them. Engines compare long stretches many times faster than single characters.
 */
function countWhile(most: number, holds: (at: number, length: number) => boolean): number {
  let count = 0;
  for (let length = LONGEST_STRETCH; length >= 1; length /= 8) {
    while (count + length <= most && holds(count, length)) count += length;
  }
  return count;
}

/** UTF-16 units; a power of 8, so that the stretches end with single units. */
const LONGEST_STRETCH = 32_768;

function isSame(a: string, inA: number, b: string, inB: number, length: number): boolean {
  return a.slice(inA, inA + length) === b.slice(inB, inB + length);
}
