/**
 * Java's order of strings, as `String.compareTo` has it: the difference of the first UTF-16 units that
 * differ, else of the lengths.
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
