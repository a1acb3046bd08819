/** Colours for `application/x-www-form-urlencoded`: names, values and what is escaped in them. */
import { tokensOf, type Token, type TokenKind } from './token.ts';

const pair = /([^&=\n]+)(=)?([^&\n]*)/g;
const escape = /%[0-9A-Fa-f]{2}|\+/g;

/** Cuts a text into tokens that joined equal it. */
export function highlightForm(text: string): Token[] {
  return tokensOf(text, pair, ([, name = '', equals = '', value = '']) => [
    ...withEscapes(name, 'key'),
    ['plain', equals.length],
    ...withEscapes(value, 'string'),
  ]);
}

function withEscapes(text: string, kind: TokenKind): readonly (readonly [TokenKind, number])[] {
  return tokensOf(text, escape, ([whole]) => [['escape', whole.length]]).map((token) => [
    token.kind === 'plain' ? kind : token.kind,
    token.end - token.start,
  ]);
}
