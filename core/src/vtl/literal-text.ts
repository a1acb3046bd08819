/** The text that Velocity rebuilds from tokens where a thing prints as it was written. */
import type { ParseState } from './parse-state.ts';
import type { LexerToken } from './lexer-token.ts';

/**
 * The source from `from` to `to` as Velocity prints it; `position` is where its tokens begin. That
 * is the plain source, unless an odd token stands in it: a comment, a lost sign, an escaped
 * reference among arguments.
 */
export function literalOf(state: ParseState, position: number, from: number, to: number): string {
  return rebuild(state, position, from, to, (token) =>
    token.kind === 'multi-line-comment' ? '' : token.special + imageOf(token),
  );
}

/** The same for a macro's call, where skipped signs are lost and a comment leaves its ends. */
export function callLiteralOf(
  state: ParseState,
  position: number,
  from: number,
  to: number,
): string {
  return rebuild(state, position, from, to, imageOf);
}

function rebuild(
  state: ParseState,
  position: number,
  from: number,
  to: number,
  write: (token: LexerToken) => string,
): string {
  const source = state.slice(from, to);
  if (!/[\\#$]/u.test(source.slice(1))) return source;
  let text = '';
  let isFirst = true;
  for (const token of state.takenSince(position)) {
    // A reference's own backslashes and stray signs were cut off its first token already.
    text += isFirst && token.from < from ? state.slice(from, token.to) : write(token);
    isFirst = false;
  }
  return text;
}

/** A token's text after Velocity has cut a reference's backslashes and stray signs off it. */
function imageOf(token: LexerToken): string {
  const { image } = token;
  if (token.kind !== 'identifier' && token.kind !== 'lcurly') return image;
  const dollar = image.lastIndexOf('$');
  return dollar <= 0 || image.includes('\\!') ? image : image.slice(dollar);
}
