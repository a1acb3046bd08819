/**
 * Every offset goes to the line and column that counting gives, and comes back; in the index of a
 * text that was edited again and again as in one that is made at once.
 */
import { lineIndex } from '../../../core/src/text/line-index.ts';
import { integer, many, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

export const law: Law = {
  name: 'openapi-line-index',
  run(random) {
    let text = words(random, 20);
    let index = lineIndex(text);
    for (let edits = integer(random, 0, 3); edits > 0; edits--) {
      const start = integer(random, 0, text.length);
      const end = integer(random, start, Math.min(text.length, start + 3));
      text = text.slice(0, start) + words(random, 2) + text.slice(end);
      index = lineIndex(text, index);
    }
    const lines = text.split(/\r\n|\n|\r/);
    if (index.lineCount !== lines.length)
      return `${index.lineCount} lines: ${JSON.stringify(text)}`;
    for (let offset = 0; offset <= text.length; offset++) {
      if (text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n') continue;
      const before = text.slice(0, offset).split(/\r\n|\n|\r/);
      const expected = { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
      const found = index.toLineColumn(offset);
      const isRight = found.line === expected.line && found.column === expected.column;
      if (!isRight || index.toOffset(found) !== offset) {
        return `offset ${offset}: ${JSON.stringify([found, expected, text])}`;
      }
    }
    return null;
  },
};

function words(random: Random, most: number): string {
  return many(random, 0, most, () => pick(random, ['a', '😀', '\n', '\r\n', '\r', ' '])).join('');
}
