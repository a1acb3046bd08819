/** Turns "this token does not fit here" into the error that a person understands. */
import { DOUBLE_QUOTE, QUOTE } from './characters.ts';
import type { LexerToken } from './lexer-token.ts';
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
  const isSet = expected.code === 'expected-set-target' || expected.code === 'expected-set-equals';
  const known = isSet ? null : knownMistake(token, expected);
  if (known !== null && token.matchFrom === token.from) {
    state.fail(known, token.from, token.to, token.image.trim());
    return;
  }
  const { opening } = expected;
  if (opening !== undefined) {
    state.fail(expected.code, signOf(opening), opening.to, expected.argument);
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
    return;
  }
  if (code === QUOTE || code === DOUBLE_QUOTE) {
    state.fail('unclosed-string', matchFrom, to, '', errorAt);
    return;
  }
  if (errorAt === to) {
    state.fail('sign-at-end', matchFrom, to, text.slice(matchFrom, to), errorAt);
    return;
  }
  const sign = text.slice(matchFrom, to);
  const isOperator = '+-*/%=<>!&|'.includes(sign);
  let wrong: SyntaxErrorCode = 'unexpected';
  if (expected?.isArgument === true && isOperator) wrong = 'operator-in-arguments';
  else if (sign === '&' || sign === '|') wrong = 'single-operator';
  else if (expected?.code === 'expected-index') wrong = 'expected-index';
  state.fail(wrong, matchFrom, to, sign, errorAt);
}

/** Where an opening sign is underlined: the `(` of `#set(`, but all of `${`. */
function signOf(opening: LexerToken): number {
  if (opening.kind === 'set-directive') return opening.to - 1;
  return opening.kind === 'lcurly' ? opening.from : opening.matchFrom;
}

/** The errors that are told by the wrong token alone. */
function knownMistake(
  token: LexerToken,
  { code, isArgument }: Expectation,
): SyntaxErrorCode | null {
  switch (token.kind) {
    case 'word':
      return token.image === 'null' ? 'null-literal' : 'bare-word';
    case 'equals':
      return isArgument === true ? 'operator-in-arguments' : 'assignment-in-expression';
    case 'integer-literal':
    case 'floating-point-literal':
      return code === 'operator-expected' && token.image.startsWith('-') ? 'minus-in-number' : null;
    case 'minus':
      if (code === 'expected-expression') return 'sign-before-value';
      return isArgument === true ? 'operator-in-arguments' : null;
    case 'single-line-comment-start':
    case 'multi-line-comment':
    case 'formal-comment':
      return 'comment-in-expression';
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
      return isArgument === true ? 'operator-in-arguments' : null;
    default:
      return null;
  }
}

/** An error is underlined on one line: its end is drawn back to the line's, but not to nothing. */
function visibleEnd(state: ParseState, from: number, to: number): number {
  const newline = state.lexer.text.slice(from, to).search(/[\r\n]/u);
  return newline > 0 ? from + newline : to;
}
