import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

/** Deeper than any document of a person. */
const MAX_DEPTH = 200;

/**
 * The documents of a file; throws a `RangeError` where it is nested beyond all measure.
 * As `yaml`'s `parseAllDocuments`, with a look at the depth between its two halves: the second one
 * recurses, and V8 ends the whole process when it must compile a regular expression while the stack
 * is all but full.
 */
export function composed(text: string): readonly Document.Parsed[] {
  const tokens = [...new Parser().parse(text)];
  if (tokens.some(isTooDeep)) throw new RangeError('This YAML is nested too deeply to be read.');
  const composer = new Composer({
    keepSourceTokens: true,
    // Costs time that grows with the square of a map's size; checks can find duplicates.
    uniqueKeys: false,
    prettyErrors: false,
    strict: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens)];
}

function isTooDeep(token: CST.Token): boolean {
  const pending: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const depth = next.depth + 1;
    if (depth > MAX_DEPTH) return true;
    const { token: current } = next;
    if (current.type === 'document' && current.value) pending.push({ token: current.value, depth });
    if (!('items' in current)) continue;
    for (const { key, value } of current.items) {
      // Scalars end every branch: only what may nest is looked at.
      if (key && 'items' in key) pending.push({ token: key, depth });
      if (value && 'items' in value) pending.push({ token: value, depth });
    }
  }
  return false;
}
