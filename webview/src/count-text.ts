/**
 * A number as `12,345`, whatever the machine's language. By hand, because `toLocaleString` loads the
 * rules of a language first, which takes most of a frame.
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
