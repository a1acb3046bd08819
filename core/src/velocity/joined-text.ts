import { withinText } from './limits.ts';

/**
 * The texts of items between two brackets, as Java's collections and JSON both print. Throws a
 * `LimitOverrun` as soon as the text is too long, so that a huge one is never built.
 */
export function joined<T>(
  open: string,
  separator: string,
  items: readonly T[],
  one: (item: T) => string,
  close: string,
): string {
  let text = open;
  items.forEach((item, index) => {
    text = withinText(text + (index === 0 ? '' : separator) + one(item));
  });
  return text + close;
}
