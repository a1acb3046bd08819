/** What a person chose in the panel itself; VS Code keeps it while the panel lives, and beyond a reload. */
import type { At } from '../../protocol/src/report.ts';

export interface ViewMemory {
  /** Ids of bodies that are shown to their end. */
  readonly shownWhole: readonly string[];
  /** Ids of bodies that are laid out. */
  readonly laidOut: readonly string[];
  /** What is folded in bodies that are laid out: the body's id, a blank, and a path (`pathOfLine`). */
  readonly folded: readonly string[];
  readonly showsBlanks: boolean;
  /** Where the cursors and selections of the editor stand in the text that was run. Not kept. */
  readonly marks: readonly At[];
  /** The blocks that are in view or were lately, as the body's id, a blank and a number. Not kept. */
  readonly drawn: ReadonlySet<string>;
}

export const emptyMemory: ViewMemory = {
  shownWhole: [],
  laidOut: [],
  folded: [],
  showsBlanks: false,
  marks: [],
  drawn: new Set(),
};

/** What is worth keeping beyond a reload. */
export type KeptMemory = Omit<ViewMemory, 'marks' | 'drawn'>;

export function keptMemory({ shownWhole, laidOut, folded, showsBlanks }: ViewMemory): KeptMemory {
  return { shownWhole, laidOut, folded, showsBlanks };
}

/** The list with `id` added, or without it where it was in. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
