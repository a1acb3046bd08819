/** Tables in fixtures: a row for each case, its cells put in for `<column>`. */
import type { Json } from '../../core/src/gateway/scenario.ts';

/** Rows as cells by the names of the first line; blanks around them and lines of dashes go. */
export function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[\s|:-]+$/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.trim()));
  return rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`a row of another length: ${cells.join()}`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''] as const));
  });
}

/** The part with its `<column>`s filled in; a key or value that is nothing but a `-` is left out. */
export function substituted(part: Json, cells: Readonly<Record<string, string>>): Json {
  if (typeof part === 'string') return filled(part, cells);
  if (Array.isArray(part)) return part.map((item) => substituted(item, cells));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(
    ([key, value]) => [filled(key, cells), numbered(key, substituted(value, cells))] as const,
  );
  return Object.fromEntries(entries.filter(([key, value]) => key !== '-' && value !== '-'));
}

/** A backend's status is a number in a scenario. */
function numbered(key: string, value: Json): Json {
  const isNumber = key === 'status' && typeof value === 'string' && /^\d+$/.test(value);
  return isNumber ? Number(value) : value;
}

function filled(text: string, cells: Readonly<Record<string, string>>): string {
  return text.replace(/<([\w -]+)>/g, (found, name: string) => cells[name] ?? found);
}
