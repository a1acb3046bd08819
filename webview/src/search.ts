/**
 * VS Code's find widget searches the page, and nothing that is not on it. So when a person begins to
 * search, what is folded in bodies is unfolded, and bodies that are cut are shown to their end.
 */
import type { ViewMemory } from './view-memory.ts';

/** The key that opens VS Code's find widget. */
export function beginsSearch(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
}

/**
 * What the page has to show for a search.
 * @param cut the ids of the bodies of which only the beginning is on the page
 */
export function openedForSearch(memory: ViewMemory, cut: readonly string[]): ViewMemory {
  if (cut.length === 0 && memory.folded.length === 0) return memory;
  const whole = new Set([...memory.shownWhole, ...cut]);
  return { ...memory, shownWhole: [...whole], folded: [] };
}
