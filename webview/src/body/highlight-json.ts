/** Colours for JSON text that need not be JSON: whatever is not a JSON token stays plain. */
import { tokensOf, type Token } from './token.ts';

const pattern =
  /"(?:[^"\\\n]|\\.)*"(\s*:)?|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;
const restOfString = /^(?:[^"\\\n]|\\.)*"?/;

/**
 * Cuts a text into tokens that joined equal it.
 * @param isInString the text begins inside of a string, as that of a very long line may.
 */
export function highlightJson(text: string, isInString = false): Token[] {
  const begun = isInString ? (restOfString.exec(text)?.[0].length ?? 0) : 0;
  const rest = tokensOf(text.slice(begun), pattern, ([whole, colon = '']) => {
    const length = whole.length - colon.length;
    if (!whole.startsWith('"')) return [[/^[tfn]/.test(whole) ? 'word' : 'number', length]];
    return [[colon === '' ? 'string' : 'key', length]];
  });
  if (begun === 0) return rest;
  const moved = rest.map(({ kind, start, end }) => ({
    kind,
    start: start + begun,
    end: end + begun,
  }));
  return [{ kind: 'string', start: 0, end: begun }, ...moved];
}
