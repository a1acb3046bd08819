/** The tokens of directives: their names, and what stands in their parentheses. */
import { LEFT_CURLY, LEFT_PAREN, RIGHT_PAREN, isWhitespace, swallowLength } from './characters.ts';
import { offer, offerMore, offerSign, offerNumber } from './lexer-offers.ts';
import type { Scan } from './lexer-offers.ts';
import { whitespaceEnd, wordEnd, commentEnd, stringEnd } from './lexer-scans.ts';
import type { TokenKind } from './tokens.ts';

/** Behind a `#`: a directive's name, a number, or nothing. */
export function matchPreDirective(text: string, at: number, scan: Scan): void {
  offerMore(text, at, scan);
  offer(scan, 'single-line-comment-start', commentEnd(text, at));
  const end = wordEnd(text, at);
  if (end > 0) {
    const isBracketed = text.charCodeAt(at) === LEFT_CURLY;
    const name = isBracketed ? text.slice(at + 1, end - 1) : text.slice(at, end);
    const kind = DIRECTIVE_TOKENS.get(name);
    if (kind === undefined) {
      offer(scan, isBracketed ? 'bracketed-word' : 'word', end);
      return;
    }
    const swallows = kind === 'end' || kind === 'else-directive';
    offer(scan, kind, swallows ? end + swallowLength(text, end) : end);
    return;
  }
  offerNumber(text, at, scan);
  offer(scan, 'directive-terminator', at + 1);
}

const DIRECTIVE_TOKENS = new Map<string, TokenKind>([
  ['else', 'else-directive'],
  ['elseif', 'elseif-directive'],
  ['end', 'end'],
  ['if', 'if-directive'],
]);

/** The signs of lists, maps and arguments. */
export const SIGNS = new Map<string, TokenKind>([
  ['[', 'lbracket'],
  [']', 'rbracket'],
  [',', 'comma'],
  [':', 'colon'],
  ['..', 'doubledot'],
  ['{', 'left-curley'],
  ['}', 'right-curley'],
]);

const OPERATORS = new Map<string, TokenKind>([
  ['-', 'minus'],
  ['+', 'plus'],
  ['*', 'multiply'],
  ['/', 'divide'],
  ['%', 'modulus'],
  ['&&', 'logical-and'],
  ['||', 'logical-or'],
  ['<', 'logical-lt'],
  ['<=', 'logical-le'],
  ['>', 'logical-gt'],
  ['>=', 'logical-ge'],
  ['==', 'logical-equals'],
  ['!=', 'logical-not-equals'],
  ['!', 'logical-not'],
  ['=', 'equals'],
]);

const WORD_TOKENS = new Map<string, TokenKind>([
  ['true', 'true'],
  ['false', 'false'],
  ['and', 'logical-and'],
  ['or', 'logical-or'],
  ['lt', 'logical-lt'],
  ['le', 'logical-le'],
  ['gt', 'logical-gt'],
  ['ge', 'logical-ge'],
  ['eq', 'logical-equals'],
  ['ne', 'logical-not-equals'],
  ['not', 'logical-not'],
]);

/** Inside a directive's parentheses. */
export function matchDirective(text: string, at: number, scan: Scan): void {
  const code = text.charCodeAt(at);
  if (code === LEFT_PAREN) {
    offer(scan, 'lparen', at + 1);
    return;
  }
  if (code === RIGHT_PAREN) {
    offer(scan, 'rparen', at + 1 + swallowLength(text, at + 1));
    return;
  }
  if (isWhitespace(code)) {
    offer(scan, 'whitespace', whitespaceEnd(text, at));
    return;
  }
  const end = wordEnd(text, at);
  if (end > 0) {
    const isBracketed = code === LEFT_CURLY;
    const kind = isBracketed ? 'bracketed-word' : (WORD_TOKENS.get(text.slice(at, end)) ?? 'word');
    offer(scan, kind, end);
    return;
  }
  offerSign(SIGNS, text, at, scan);
  offerMore(text, at, scan);
  offer(scan, 'single-line-comment-start', commentEnd(text, at));
  offer(scan, 'string-literal', stringEnd(text, at));
  offerSign(OPERATORS, text, at, scan);
  offerNumber(text, at, scan);
}
