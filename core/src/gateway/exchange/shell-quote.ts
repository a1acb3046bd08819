/** Words for a POSIX shell. */

/** The word as a shell reads it back: bare where that is safe, else in single quotes. */
export function shellQuote(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command over several lines, one for each group of words. */
export function shellLines(groups: readonly string[]): string {
  return `${groups.join(' \\\n  ')}\n`;
}
