/** What a person chose in the panel itself; VS Code keeps it while the panel lives, and beyond a reload. */
export interface ViewMemory {
  /** Ids of bodies that are shown to their end. */
  readonly shownWhole: readonly string[];
  /** Ids of JSON bodies that are laid out. */
  readonly laidOut: readonly string[];
}

export const emptyMemory: ViewMemory = { shownWhole: [], laidOut: [] };

/** The list with `id` added, or without it where it was in. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
