/**
 * The index of the first of `count` parts, in their order and none over another, that ends behind
 * `offset`; `count` where none does. Looks at few of them, however many there are.
 * @param endOf where the part of an index ends; UTF-16 offsets, as `offset`.
 */
export function firstBehind(
  count: number,
  endOf: (index: number) => number,
  offset: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
