/** What Velocity prints of the signs that its lexer skips. */
import { BACKSLASH, DOLLAR, HASH } from './characters.ts';

/**
 * What Velocity prints of `$` and `#` that began nothing: the signs themselves and backslashes
 * that stand directly before a `$`; a `!` is lost. Source: NodeUtils.getSpecialText.
 */
export function printedOfSkipped(text: string, from: number, to: number): string {
  let printed = '';
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH || code === DOLLAR) printed += text[at] ?? '';
    if (code !== BACKSLASH) continue;
    let end = at;
    while (end < to && text.charCodeAt(end) === BACKSLASH) end++;
    if (end < to && text.charCodeAt(end) === DOLLAR) {
      printed += text.slice(at, end + 1);
      // The character behind is lost: a slip of Velocity's that shows in `\\$$ `.
      at = end + 1;
    } else {
      at = end - 1;
    }
  }
  return printed;
}
