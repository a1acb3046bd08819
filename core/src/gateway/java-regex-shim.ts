// Stands in until velocity/java-regex.ts is there.
export interface JavaRegex {
  matches(text: string): boolean;
}
export function compileJavaRegex(
  source: string,
): { ok: true; regex: JavaRegex } | { ok: false; message: string; offset: number } {
  const flags = source.startsWith('(?i)') ? 'i' : '';
  try {
    const regex = new RegExp(`^(?:${source.replace('(?i)', '')})$`, flags);
    return { ok: true, regex: { matches: (text) => regex.test(text) } };
  } catch {
    return { ok: false, message: 'bad', offset: 0 };
  }
}
