/** The text that Velocity rebuilds from tokens where a thing prints as it was written. */
import { BACKSLASH, DOLLAR, HASH } from './characters.ts';
import type { Rebuilt } from './grammar.ts';
import type { ParseState } from './parse-state.ts';
import type { LexerToken } from './lexer-token.ts';

/**
 * The source from `from` to `to` as Velocity prints it; `position` is where its tokens begin. That
 * is the plain source, unless an odd token stands in it: a comment, a lost sign, an escaped
 * reference among arguments.
 */
export function literalOf(state: ParseState, position: number, from: number, to: number): string {
  return rebuild(state, position, from, to, 'literal');
}

/** The same for a macro's call, where skipped signs are lost and a comment leaves its ends. */
export function callLiteralOf(
  state: ParseState,
  position: number,
  from: number,
  to: number,
): string {
  return rebuild(state, position, from, to, 'call');
}

function rebuild(
  state: ParseState,
  position: number,
  from: number,
  to: number,
  manner: 'literal' | 'call',
): string {
  const isSource = state.isPlainFrom(position) || !hasOddSign(state.lexer.text, from + 1, to);
  if (isSource) return state.slice(from, to);
  const first = state.takenAt(position);
  if (first === null) return '';
  const known = (state.rebuilt ??= new Map<number, Rebuilt>());
  const key = (at: number): number => (manner === 'call' ? 2 * at + 1 : 2 * at);
  let rest = '';
  for (let index = position + 1; index < state.position;) {
    // What stands inside was rebuilt before what stands around it, and is not read again.
    const inside = known.get(key(index));
    const token = state.takenAt(index);
    if (token !== null) rest += write(token, state.takenAt(index + 1), manner);
    rest += inside?.rest ?? '';
    index = inside?.end ?? index + 1;
  }
  known.set(key(position), { rest, end: state.position });
  // A reference's own backslashes and stray signs were cut off its first token already.
  const start =
    first.from < from
      ? state.slice(from, first.to)
      : write(first, state.takenAt(position + 1), manner);
  return start + rest;
}

function write(token: LexerToken, next: LexerToken | null, manner: 'literal' | 'call'): string {
  if (manner === 'call') return imageOf(token, next);
  return token.kind === 'multi-line-comment' ? '' : token.special + imageOf(token, next);
}

function hasOddSign(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH || code === HASH || code === DOLLAR) return true;
  }
  return false;
}

/**
 * A token's text after Velocity has cut a reference's backslashes and stray signs off it; not off
 * a `\${` that no name follows, which is text.
 */
function imageOf(token: LexerToken, next: LexerToken | null): string {
  const { image } = token;
  const isReference =
    token.kind === 'identifier' || (token.kind === 'lcurly' && next?.kind === 'identifier');
  if (!isReference) return image;
  const dollar = image.lastIndexOf('$');
  return dollar <= 0 || image.includes('\\!') ? image : image.slice(dollar);
}
