/** The tokens of one line of a body that is laid out, with the blanks that the layout puts in. */
import type { Lines } from './lines.ts';
import { highlight, type TextKind } from './text-kind.ts';
import type { Token } from './token.ts';

/** What stands on the screen: a token of the text, or blanks that are not in it. */
export type Shown = { readonly token: Token } | { readonly blanks: string };

/** Levels that are indented; what is deeper stands below one another. */
const deepest = 40;

/** The blanks before a line. */
export function indentOf({ depths }: Lines, line: number): string {
  return '  '.repeat(Math.min(depths[line] ?? 0, deepest));
}

/** `[start, end)` is what of the text stands on one line. */
export function lineTokens(text: string, kind: TextKind, start: number, end: number): Shown[] {
  const tokens = highlight(kind, text.slice(start, end), false).map((token) => ({
    kind: token.kind,
    start: token.start + start,
    end: token.end + start,
  }));
  if (kind !== 'json') return tokens.map((token) => ({ token }));
  const shown: Shown[] = [];
  for (const token of tokens) {
    if (token.kind === 'plain') shown.push(...withoutBlanks(text, token));
    else shown.push({ token });
  }
  return shown;
}

const signs = /[:,{}[\]]|[^\s:,{}[\]]+/g;
const isSign = (text: string): boolean => /^[:,{}[\]]$/.test(text);

/** Signs without the blanks around them, but for one behind a colon and one between words. */
function withoutBlanks(text: string, { start, end }: Token): Shown[] {
  const shown: Shown[] = [];
  const part = text.slice(start, end);
  let before = { text: '', end: 0 };
  const push = (next: string, at: number): void => {
    const hadBlanks = at > before.end;
    const isLoose = hadBlanks && !isSign(before.text) && !isSign(next);
    if (isLoose || before.text === ':') shown.push({ blanks: ' ' });
  };
  for (const { 0: run, index } of part.matchAll(signs)) {
    push(run, index);
    const token = { kind: 'plain', start: start + index, end: start + index + run.length } as const;
    shown.push({ token });
    before = { text: run, end: index + run.length };
  }
  push('', part.length);
  return shown;
}
