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
  let start = 0;
  while (start < shorter && oldText.charCodeAt(start) === newText.charCodeAt(start)) start++;
  let oldEnd = oldText.length;
  let newEnd = newText.length;
  while (
    oldEnd > start &&
    newEnd > start &&
    oldText.charCodeAt(oldEnd - 1) === newText.charCodeAt(newEnd - 1)
  ) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
