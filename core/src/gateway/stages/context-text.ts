import type { JavaMap } from '../../velocity/values.ts';
import { toText } from '../../velocity/to-text.ts';

/** A member of `$context` as text; empty where it is missing or null. */
export function contextText(context: JavaMap, name: string): string {
  const value = context.entries.get(name) ?? null;
  return value === null ? '' : toText(value);
}
