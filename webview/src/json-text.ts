/** JSON as people type it, without changing what is sent. */
import type { Json } from '../../core/src/gateway/scenario.ts';

/** A string is shown as it is, since it is sent as it is; anything else as JSON laid out. */
export function textOfJson(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/**
 * The value that a typed body means. Text stays text unless it is JSON that comes back the same
 * after reading: `1.0`, a doubled key or a quoted string would be sent differently from what was typed.
 */
export function jsonOfText(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value !== 'string' && JSON.stringify(value) === withoutBlanks(text)) return value;
  } catch {
    // Not JSON, so it is sent as text.
  }
  return text;
}

/** A JSON object, or null where the text is none (yet). */
export function objectOf(text: string): Record<string, Json> | null {
  const value = text.trim() === '' ? {} : jsonOfText(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** Whether the text of the context can be taken; the form marks it where not. */
export function isObjectText(text: string): boolean {
  return objectOf(text) !== null;
}

/** Blanks between JSON tokens removed; those inside strings kept. */
function withoutBlanks(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}
