/** Backslashes before directives. Those before references belong to the reference. */
import type { Escape } from './ast.ts';
import { findDirective } from './directives/index.ts';
import type { ParseState } from './parse-state.ts';

/**
 * `\#if` prints as `#if`, half of the backslashes before it kept; `\#other` prints as it stands,
 * unless a macro of the name was defined before. Source: Parser.escapedDirective.
 */
export function escapedDirective(state: ParseState, image: string): string {
  const slashes = image.lastIndexOf('\\');
  const directive = image.slice(slashes + 1);
  const tag = directive.startsWith('#{') ? directive.slice(2, -1) : directive.slice(1);
  const isKnown =
    ESCAPABLE.has(tag) || findDirective(tag) !== undefined || state.session.macros.has(tag);
  return isKnown ? image.slice(0, Math.floor(slashes / 2)) + directive : image;
}

const ESCAPABLE: ReadonlySet<string> = new Set(['if', 'end', 'set', 'else', 'elseif']);

/** Pairs of backslashes; before a directive each pair prints as one. Source: Parser.Escape. */
export function parseEscape(state: ParseState): Escape {
  const first = state.take();
  let count = 1;
  while (state.accept('double-escape') !== null) count++;
  const span = state.span(first.from, state.takenEnd);
  const next = state.peek();
  const tag = next.image.slice(1);
  const isControl =
    next.kind === 'if-directive' ||
    next.kind === 'else-directive' ||
    next.kind === 'elseif-directive' ||
    next.kind === 'end' ||
    findDirective(tag) !== undefined ||
    state.session.macros.has(tag);
  return { kind: 'escape', ...span, value: (isControl ? '\\' : '\\\\').repeat(count) };
}
