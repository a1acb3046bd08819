/** Turns "this token does not fit here" into the error that a person understands. */
import { DOUBLE_QUOTE, QUOTE } from './characters.ts';
import type { LexerToken } from './lexer.ts';
import type { ParseState } from './parse-state.ts';
import type { SyntaxErrorCode } from './syntax-errors.ts';

/** What the grammar wants where something else stands. */
export interface Expectation {
  readonly code: SyntaxErrorCode;
  /** The opening sign that stays unclosed; the error stands there, else at the wrong token. */
  readonly opening?: LexerToken | undefined;
  readonly argument?: string;
  /** True among the arguments of methods and in lists, where no operators are allowed. */
  readonly isArgument?: boolean;
}

/** Report that the next token does not fit, and panic. */
export function failExpecting(state: ParseState, expected: Expectation): void {
  if (state.isPanicking()) return;
  const token = state.peek();
  if (token.kind === 'error') {
    failUnreadable(state, token, expected);
    return;
  }
  const known = knownMistake(token, expected.isArgument === true);
  if (known !== null && token.matchFrom === token.from) {
    state.fail(known, token.from, token.to, token.image.trim());
    return;
  }
  const { opening } = expected;
  if (opening !== undefined) {
    state.fail(expected.code, opening.matchFrom, opening.to, expected.argument);
    return;
  }
  // At the end of the text there is nothing to underline but what stands before it.
  const from = token.kind === 'eof' ? Math.max(0, state.takenEnd - 1) : token.from;
  const to = token.kind === 'eof' ? state.takenEnd : Math.max(token.to, token.from);
  state.fail(
    expected.code,
    from,
    visibleEnd(state, from, to),
    expected.argument ?? token.image.trim(),
  );
}

/** Report what Velocity's lexer cannot read; `expected` says what the place wanted. */
export function failUnreadable(state: ParseState, token: LexerToken, expected?: Expectation): void {
  const { matchFrom, to, errorAt } = token;
  const { text } = state.lexer;
  const code = text.charCodeAt(matchFrom);
  if (text.startsWith('#[[', matchFrom) && errorAt === text.length) {
    state.fail('unclosed-textblock', matchFrom, matchFrom + 3, '', errorAt);
  } else if (matchFrom === to || errorAt === to) {
    if (code === QUOTE || code === DOUBLE_QUOTE)
      state.fail('unclosed-string', matchFrom, to, '', errorAt);
    else state.fail('sign-at-end', token.from, to, text.slice(token.from, to), errorAt);
  } else if (code === QUOTE || code === DOUBLE_QUOTE) {
    state.fail('unclosed-string', matchFrom, to, '', errorAt);
  } else if (expected?.isArgument === true && '+-*/%=<>!&|'.includes(text.charAt(matchFrom))) {
    state.fail('operator-in-arguments', matchFrom, to, text.charAt(matchFrom), errorAt);
  } else {
    state.fail('unexpected', matchFrom, to, text.slice(matchFrom, to), errorAt);
  }
}

/** The errors that are told by the wrong token alone. */
function knownMistake(token: LexerToken, isArgument: boolean): SyntaxErrorCode | null {
  switch (token.kind) {
    case 'word':
      return 'bare-word';
    case 'equals':
      return isArgument ? 'operator-in-arguments' : 'assignment-in-expression';
    case 'single-line-comment-start':
    case 'multi-line-comment':
    case 'formal-comment':
      return 'comment-in-expression';
    case 'minus':
    case 'plus':
    case 'multiply':
    case 'divide':
    case 'modulus':
    case 'logical-and':
    case 'logical-or':
    case 'logical-lt':
    case 'logical-le':
    case 'logical-gt':
    case 'logical-ge':
    case 'logical-equals':
    case 'logical-not-equals':
    case 'logical-not':
      return isArgument ? 'operator-in-arguments' : null;
    default:
      return null;
  }
}

/** An error is underlined on one line: its end is drawn back to the line's, but not to nothing. */
function visibleEnd(state: ParseState, from: number, to: number): number {
  const newline = state.lexer.text.slice(from, to).search(/[\r\n]/u);
  return newline > 0 ? from + newline : to;
}
