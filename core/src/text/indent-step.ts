/** Lines that are looked at: enough to tell, and few enough for every edit. */
const linesAtMost = 2000;
/** Deeper than this is nobody's step. */
const charactersAtMost = 8;

/**
 * By what a file indents one level: the blanks or the tab by which lines below one that ends with
 * `:`, `{` or `[` stand further in, as most of them do. Null where no line tells. Items of lists
 * are left out: they stand at their key's column as often as further in.
 */
export function indentStep(text: string): string | null {
  const counts = new Map<string, number>();
  let outer: string | null = null;
  let lines = 0;
  for (const [, indent = '', line = ''] of text.matchAll(/^([ \t]*)(\S.*)$/gm)) {
    if (++lines > linesAtMost) break;
    if (line.startsWith('#')) continue;
    const isItem = /^-(?:\s|$)/.test(line);
    if (outer !== null && !isItem && indent.startsWith(outer) && indent.length > outer.length) {
      const step = indent.slice(outer.length);
      if (step.length <= charactersAtMost) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    outer = !isItem && /[:{[]\s*$/.test(line) ? indent : null;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** The same as a number of blanks, as YAML has no tabs; two where nothing tells. */
export function blankStep(text: string): number {
  const step = indentStep(text);
  return step === null || step.includes('\t') ? 2 : step.length;
}
