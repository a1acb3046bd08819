/** Colours for XML and HTML text that need not be well formed. */
import { tokensOf, type Token, type TokenKind } from './token.ts';

const pattern =
  /<!--[^]*?(?:-->|$)|<[/?!]?[\p{L}_][^\s<>/]*|[/?]?>|&(?:#?\w+);|([\p{L}_][^\s<>=/"']*)(\s*=\s*)("[^"<]*"|'[^'<]*')/gu;

/** Cuts a text into tokens that joined equal it. */
export function highlightXml(text: string): Token[] {
  return tokensOf(text, pattern, ([whole, name, equals = '', value = '']) => {
    if (name !== undefined)
      return [
        ['key', name.length],
        ['plain', equals.length],
        ['string', value.length],
      ];
    return [[kindOf(whole), whole.length]];
  });
}

function kindOf(text: string): TokenKind {
  if (text.startsWith('<!--')) return 'comment';
  return text.startsWith('&') ? 'escape' : 'tag';
}
