/** Which lines of a body that is laid out are folded away. */
import { countText } from '../count-text.ts';
import { lineOfPath } from './json-lines.ts';
import { linesIn, type Lines } from './lines.ts';

export interface Folds {
  /** The lines whose brackets are folded. */
  readonly folded: ReadonlySet<number>;
  /** True for each line that is not shown. */
  readonly isHidden: (line: number) => boolean;
  /** Tells two states of the lines `[first, end)` apart. */
  readonly stateOf: (first: number, end: number) => string;
}

export const noFolds: Folds = { folded: new Set(), isHidden: () => false, stateOf: () => '' };

/** @param paths as `pathOfLine` gave them; those that the text does not have (any more) do nothing. */
export function foldsOf(text: string, lines: Lines, paths: readonly string[]): Folds {
  if (paths.length === 0) return noFolds;
  const found = paths.map((path) => lineOfPath(text, lines, path));
  const folded = new Set(found.filter((line) => canFold(lines, line)));
  const hidden = new Uint8Array(lines.starts.length + 1);
  // The line with the closing bracket is shown behind the opening one.
  for (const line of folded) hidden.fill(1, line + 1, (lines.closes[line] ?? line) + 1);
  const spans = [...folded].map((line) => [line, lines.closes[line] ?? line] as const);
  return {
    folded,
    isHidden: (line) => hidden[line] === 1,
    stateOf: (first, end) => spans.filter(([from, to]) => from < end && to >= first).join(' '),
  };
}

export function canFold({ closes }: Lines, line: number): boolean {
  return (closes[line] ?? -1) > line + 1;
}

/** `3 items` */
export function foldedCount(lines: Lines, line: number): string {
  let count = 0;
  for (const inner of linesIn(lines, line)) if (inner > line) count += 1;
  return count === 1 ? '1 item' : `${countText(count)} items`;
}
