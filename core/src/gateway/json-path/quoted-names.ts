/**
 * The names between single quotes, up to the first `]` even inside quotes; a name left open there
 * is lost.
 */
export function quotedNames(text: string): string[] {
  const end = text.indexOf(']');
  const names: string[] = [];
  const parts = text.slice(0, end < 0 ? text.length : end).split("'");
  for (let index = 1; index < parts.length - 1; index += 2) names.push(parts[index] ?? '');
  return names;
}
