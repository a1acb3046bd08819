/**
 * Parses that are kept. While somebody types, a run follows each keystroke, and all templates but one
 * are those of the run before; one run too reads the same template for its sample inputs and to render it.
 */
import { RecentlyUsed } from '../text/recently-used.ts';
import { parse, type Parse } from './parser.ts';

/** UTF-16 units up to which a template's parse is kept. */
const maximalLength = 50_000;

const known = new RecentlyUsed<string, Parse>(32);

/** What `parse` gives for a text, and for a text that was asked for lately the very same. Never throws. */
export function parseOnce(text: string): Parse {
  if (text.length > maximalLength) return parse(text);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const tree = parse(text);
  known.keep(text, tree);
  return tree;
}
