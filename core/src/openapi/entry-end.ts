import type { Entry } from './host-tree.ts';

/** Where an entry ends in the file: behind its value; where that is missing, behind the colon. */
export function entryEnd(file: string, { key, value }: Entry): number {
  const end = Math.max(key.span.end, value.span.end);
  if (value.kind !== 'scalar' || value.style !== 'missing') return end;
  return end + (/^[ \t]*:/.exec(file.slice(end, end + 40))?.[0].length ?? 0);
}
