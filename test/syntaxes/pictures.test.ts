/**
 * Templates and their colours as pictures: below a line, carets mark columns and name a scope that
 * holds for exactly these (`!scope`: for none of them). Every picture is held under our stand-ins of
 * the host grammars, and under VS Code's own where a copy of VS Code lies in `.vscode-test`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts, tokenizer } from './tokenize.ts';
import type { Token } from './tokenize.ts';

const folder = join(import.meta.dirname, 'pictures');
const pictures = readdirSync(folder).map((file) => ({
  file,
  scope: `source.${file.split('.').at(-2) ?? ''}`,
  ...read(readFileSync(join(folder, file), 'utf8')),
}));

for (const { title, grammars } of hosts) {
  describe.skipIf(grammars === null)(title, () => {
    test.each(pictures)('$file', async ({ scope, text, marks }) => {
      const lines = await tokenizer(grammars ?? new Map())(scope, text);
      const wrong = marks.filter((mark) => !holds(mark, lines[mark.line] ?? []));
      expect(wrong.map((mark) => `${text.split('\n')[mark.line] ?? ''}\n${mark.picture}`)).toEqual(
        [],
      );
    });
  });
}

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly picture: string;
}

/** The text of a picture without its carets, and the carets. */
function read(picture: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const text: string[] = [];
  const marks: Mark[] = [];
  for (const line of picture.split('\n')) {
    const mark = /^( *)(\^+) (\S+)$/.exec(line);
    if (mark === null) {
      text.push(line);
      continue;
    }
    const [, indent = '', carets = '', scope = ''] = mark;
    const end = indent.length + carets.length;
    marks.push({ line: text.length - 1, start: indent.length, end, scope, picture: line });
  }
  return { text: text.join('\n'), marks };
}

function holds({ start, end, scope }: Mark, tokens: readonly Token[]): boolean {
  const name = scope.replace('!', '');
  const columns = tokens
    .filter(({ scopes }) =>
      scopes.some((one) => `${one}.`.includes(`${name}.`) || one.startsWith(name)),
    )
    .flatMap((token) => range(token.start, token.end));
  const marked = range(start, end);
  if (scope.startsWith('!')) return marked.every((column) => !columns.includes(column));
  const isNeighbour = columns.includes(start - 1) || columns.includes(end);
  return marked.every((column) => columns.includes(column)) && !isNeighbour;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
