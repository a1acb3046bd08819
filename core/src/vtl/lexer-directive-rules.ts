/** The tokens of directives: their names, and what stands in their parentheses. */
import {
  AMPERSAND,
  BACKSLASH,
  BANG,
  BAR,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  HASH,
  LEFT_BRACKET,
  LEFT_CURLY,
  LEFT_PAREN,
  LESS,
  MINUS,
  PERCENT,
  PLUS,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_CURLY,
  RIGHT_PAREN,
  SLASH,
  STAR,
  isDigit,
  isWhitespace,
  swallowLength,
} from './characters.ts';
import { offer, offerMore, offerNumber } from './lexer-offers.ts';
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
  if (code === DOLLAR || code === HASH || code === BACKSLASH) {
    offerMore(text, at, scan);
    offer(scan, 'single-line-comment-start', commentEnd(text, at));
    return;
  }
  if (code === QUOTE || code === DOUBLE_QUOTE) {
    offer(scan, 'string-literal', stringEnd(text, at));
    return;
  }
  const end = wordEnd(text, at);
  if (end > 0) {
    const isBracketed = code === LEFT_CURLY;
    const kind = isBracketed ? 'bracketed-word' : (WORD_TOKENS.get(text.slice(at, end)) ?? 'word');
    offer(scan, kind, end);
    return;
  }
  const sign = listSign(code);
  if (sign !== null) {
    offer(scan, sign, at + 1);
    return;
  }
  const next = text.charCodeAt(at + 1);
  if (code === DOT && next === DOT) {
    offer(scan, 'doubledot', at + 2);
    return;
  }
  offerOperator(code, next, at, scan);
  if (isDigit(code) || code === MINUS || code === DOT) offerNumber(text, at, scan);
}

/** The signs of lists, maps and arguments; null for any other character. */
export function listSign(code: number): TokenKind | null {
  switch (code) {
    case LEFT_BRACKET:
      return 'lbracket';
    case RIGHT_BRACKET:
      return 'rbracket';
    case COMMA:
      return 'comma';
    case COLON:
      return 'colon';
    case LEFT_CURLY:
      return 'left-curley';
    case RIGHT_CURLY:
      return 'right-curley';
    default:
      return null;
  }
}

/** The operators that are written as signs, by their first character and the one behind it. */
function offerOperator(code: number, next: number, at: number, scan: Scan): void {
  switch (code) {
    case MINUS:
      offer(scan, 'minus', at + 1);
      return;
    case PLUS:
      offer(scan, 'plus', at + 1);
      return;
    case STAR:
      offer(scan, 'multiply', at + 1);
      return;
    case SLASH:
      offer(scan, 'divide', at + 1);
      return;
    case PERCENT:
      offer(scan, 'modulus', at + 1);
      return;
    case AMPERSAND:
      if (next === AMPERSAND) offer(scan, 'logical-and', at + 2);
      return;
    case BAR:
      if (next === BAR) offer(scan, 'logical-or', at + 2);
      return;
    case LESS:
      if (next === EQUALS) offer(scan, 'logical-le', at + 2);
      else offer(scan, 'logical-lt', at + 1);
      return;
    case GREATER:
      if (next === EQUALS) offer(scan, 'logical-ge', at + 2);
      else offer(scan, 'logical-gt', at + 1);
      return;
    case EQUALS:
      if (next === EQUALS) offer(scan, 'logical-equals', at + 2);
      else offer(scan, 'equals', at + 1);
      return;
    case BANG:
      if (next === EQUALS) offer(scan, 'logical-not-equals', at + 2);
      else offer(scan, 'logical-not', at + 1);
      return;
    default:
  }
}
