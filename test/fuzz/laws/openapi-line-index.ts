/** Every offset goes to the line and column that counting gives, and comes back. */
import { lineIndex } from '../../../core/src/text/line-index.ts';
import { many, pick } from '../law.ts';
import type { Law } from '../law.ts';

export const law: Law = {
  name: 'openapi-line-index',
  run(random) {
    const text = many(random, 0, 20, () => pick(random, ['a', '😀', '\n', '\r\n', '\r', ' '])).join(
      '',
    );
    const index = lineIndex(text);
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
