/**
 * The closed list of syntax errors, with the sentence that a person reads. Any of them makes
 * Velocity (and so API Gateway) refuse the whole template.
 */
import type { Span } from '../text/span.ts';

/** The messages by code; the owner of the parser grows this table, nobody else adds codes. */
export const syntaxErrorMessages = {
  'assignment-in-expression': "'=' cannot stand here; compare with '=='",
  'bare-word': "'{0}' is no value here; write $" + '{0} for a variable or "{0}" for text',
  'blank-arguments': 'Velocity takes no blank between empty parentheses: write ()',
  'break-arguments': "'#{0}' takes at most one argument",
  'comment-in-expression': 'A comment cannot stand inside the parentheses of a directive or method',
  'define-argument': "'#define' takes exactly one argument, the name, such as #define($name)",
  'evaluate-argument': "'#evaluate' takes exactly one argument, a string or a reference",
  'expected-expression': 'A value is expected here',
  'expected-index': 'An index is expected here: a whole number, a string or a reference',
  'expected-parentheses': "'{0}' needs its parentheses: {0}(…)",
  'expected-set-equals': "'=' is expected here: #set($name = value)",
  'expected-set-target': "'#set' assigns to a reference, such as #set($name = value)",
  'keyword-name': "'{0}' cannot be a name: it is a keyword",
  'literal-body': "'#literal' must not be empty",
  'macro-argument': "A parameter of '#macro' must be a reference, such as $" + 'name',
  'macro-name': "'#macro' begins with the macro's name, a bare word: #macro(name $argument)",
  'minus-in-number': "'{0}' is read as a number; put a blank behind the minus to subtract",
  'map-entry': 'A map entry needs \':\' and a value: {"key": value}',
  'nested-too-deep': 'The template is nested too deep here',
  'null-literal':
    "There is no 'null' here; compare with a variable that has no value, such as $" + 'null',
  'operator-expected': 'An operator is expected between two values',
  'operator-in-arguments':
    "'{0}' cannot be used here: compute the value with #set first and pass the variable",
  'range-end': "A range needs a whole number or a reference on either side of '..'",
  'reference-name': "A name is expected behind '{0}'",
  'sign-before-value': "'-' cannot stand before a value; subtract it from 0",
  'sign-at-end': "A template must not end in '{0}'",
  'single-operator': "'{0}' is no operator; write '{0}{0}'",
  'stray-directive': "'{0}' has no '#if' to belong to",
  'stray-end': "'{0}' closes nothing",
  'unclosed-brace': "'{0}' is not closed by '}'",
  'unclosed-bracket': "'[' is not closed by ']'",
  'unclosed-directive': "'{0}' has no '#end'",
  'unclosed-parenthesis': "'(' is not closed by ')'",
  'unclosed-string': 'The string is not closed',
  'unclosed-textblock': "'#[[' is not closed by ']]#'",
  unexpected: "'{0}' is not expected here",
  'unicode-escape': "'\\u' in a string needs four hexadecimal digits",
} as const satisfies Record<string, string>;

export type SyntaxErrorCode = keyof typeof syntaxErrorMessages;

/** One syntax error, at the place where a person would look for it. */
export interface SyntaxError extends Span {
  readonly code: SyntaxErrorCode;
  readonly message: string;
  /**
   * Where Velocity itself gives up, as an offset; `start` is where the cause is. Used for error
   * texts that quote Velocity's own line and column. Velocity stops at the first error, so only
   * the smallest of a template's errors is what it would say.
   */
  readonly velocityOffset?: number;
}

/** The sentence for a code, `{0}` filled in. */
export function syntaxErrorMessage(code: SyntaxErrorCode, argument = ''): string {
  return syntaxErrorMessages[code].replaceAll('{0}', () => argument);
}
