/** A body as a scenario holds it: JSON as a value that people can edit, where that says the same. */
import type { Json } from '../scenario.ts';

/** A JSON string, or blanks between tokens. */
const STRING_OR_BLANKS = /"(?:[^"\\]|\\.)*"|\s+/g;

/**
 * An object or a list becomes a value if its JSON text is the one that came, byte for byte or but
 * for blanks between the tokens, of which `note` then says that they are gone. All else stays text:
 * a number such as `1.0`, a key that stands twice, or an escape would be written otherwise.
 */
export function bodyFromText(text: string): { readonly body: Json; readonly note: string | null } {
  const asItIs = { body: text, note: null };
  if (!/^\s*[[{]/.test(text)) return asItIs;
  try {
    const body = JSON.parse(text) as Json;
    const written = JSON.stringify(body);
    if (written === text) return { body, note: null };
    const dense = text.replace(STRING_OR_BLANKS, (found) => (found.startsWith('"') ? found : ''));
    return written === dense
      ? { body, note: 'The blanks between the tokens of the JSON body are left out.' }
      : asItIs;
  } catch {
    return asItIs;
  }
}
