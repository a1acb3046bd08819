/** A piece of a body with its colour. */

export type TokenKind =
  'key' | 'string' | 'number' | 'word' | 'tag' | 'escape' | 'comment' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into tokens that joined equal it.
 * @param pattern global; what it does not match is plain.
 * @param kindOf the kinds of a match, one behind the other, with their lengths.
 */
export function tokensOf(
  text: string,
  pattern: RegExp,
  kindsOf: (match: RegExpExecArray) => readonly (readonly [TokenKind, number])[],
): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const push = (kind: TokenKind, length: number): void => {
    if (length > 0) tokens.push({ kind, start: end, end: end + length });
    end += length;
  };
  for (const match of text.matchAll(pattern)) {
    push('plain', match.index - end);
    for (const [kind, length] of kindsOf(match)) push(kind, length);
  }
  push('plain', text.length - end);
  return tokens;
}
