/**
 * The one replacement that makes a text of another; offsets of `before`, never inside a character.
 * The core's `changeBetween` tells a stretch alone, and may begin it between two halves.
 */
export function replacementBetween(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly newText: string } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  // An editor would replace both halves of a character where one is meant.
  if (/[\ud800-\udbff]/.test(before.charAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (/[\udc00-\udfff]/.test(before.charAt(before.length - tail))) tail -= 1;
  return {
    start: head,
    end: before.length - tail,
    newText: after.slice(head, after.length - tail),
  };
}
