/**
 * Which token stands at an offset, by lexical state: the longest match wins, and of two equally
 * long ones that which Velocity's grammar names first. Source: Velocity 1.7, Parser.jjt.
 *
 * Nothing is remembered here but run ends (`Scan`), which keep long runs of backslashes linear.
 */
import {
  BACKSLASH,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  HASH,
  LEFT_BRACKET,
  LEFT_CURLY,
  LEFT_PAREN,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_CURLY,
  RIGHT_PAREN,
  STAR,
  isBlank,
  isIdentifierStart,
  isLetter,
  isWhitespace,
  newlineLength,
} from './characters.ts';
import { listSign, matchDirective, matchPreDirective } from './lexer-directive-rules.ts';
import { offer, offerMore, offerHash, offerIdentifier, offerNumber } from './lexer-offers.ts';
import type { Scan } from './lexer-offers.ts';
import {
  whitespaceEnd,
  wordEnd,
  setEnd,
  commentEnd,
  dollarEnd,
  emptyIndexEnd,
  backslashes,
  stringEnd,
} from './lexer-scans.ts';

/** Velocity's lexical states. */
export type LexicalState =
  | 'default'
  | 'pre-directive'
  | 'directive'
  | 'reference'
  | 'refmodifier'
  | 'refmod2'
  | 'refindex'
  | 'in-single-line-comment'
  | 'in-multi-line-comment'
  | 'in-formal-comment'
  | 'in-textblock';

/** Look for the token at `at`, which lies in the text; false where Velocity knows none. */
export function matchAt(state: LexicalState, text: string, at: number, scan: Scan): boolean {
  scan.end = at;
  switch (state) {
    case 'default':
      matchDefault(text, at, scan);
      break;
    case 'pre-directive':
      matchPreDirective(text, at, scan);
      break;
    case 'directive':
      matchDirective(text, at, scan);
      break;
    case 'reference':
    case 'refmodifier':
      matchReference(state, text, at, scan);
      break;
    case 'refmod2':
      matchArguments(text, at, scan);
      break;
    case 'refindex':
      matchIndex(text, at, scan);
      break;
    default:
      matchIgnored(state, text, at, scan);
  }
  return scan.end > at;
}

function matchDefault(text: string, at: number, scan: Scan): void {
  const code = text.charCodeAt(at);
  if (code === BACKSLASH) {
    const run = backslashes(text, at, scan);
    if ((run - at) % 2 === 1 && text.charCodeAt(run) === HASH) {
      const end = wordEnd(text, run + 1);
      if (end > 0) {
        offer(scan, 'escape-directive', end);
        return;
      }
    }
    offer(scan, 'more-dollar', dollarEnd(text, run));
    offer(scan, run - at > 1 ? 'double-escape' : 'escape', at + (run - at > 1 ? 2 : 1));
    return;
  }
  if (code === DOLLAR) {
    offer(scan, 'more-dollar', dollarEnd(text, at));
    offer(scan, 'empty-index', emptyIndexEnd(text, at));
    return;
  }
  if (isBlank(code) || code === HASH) offer(scan, 'set-directive', setEnd(text, at));
  if (code === HASH) {
    offerHash(text, at, scan);
    offer(scan, 'single-line-comment-start', commentEnd(text, at));
    return;
  }
  let end = at + 1;
  for (; end < text.length; end++) {
    const next = text.charCodeAt(end);
    if (next === DOLLAR || next === HASH || next === BACKSLASH) break;
  }
  offer(scan, 'text', end);
}

/** `$name` and behind it: names, `.name`, `[`, `{`, `}`; anything else ends the reference. */
function matchReference(
  state: 'reference' | 'refmodifier',
  text: string,
  at: number,
  scan: Scan,
): void {
  const code = text.charCodeAt(at);
  if (isIdentifierStart(code)) {
    offerIdentifier(text, at, scan);
    return;
  }
  if (code === DOT && isLetter(text.charCodeAt(at + 1))) {
    offer(scan, 'dot', at + 1);
    return;
  }
  if (code === LEFT_BRACKET) {
    offer(scan, 'index-lbracket', at + 1);
    return;
  }
  if (code === LEFT_CURLY) {
    offer(scan, 'lcurly', at + 1);
    return;
  }
  if (code === RIGHT_CURLY) {
    offer(scan, 'rcurly', at + 1);
    return;
  }
  if (code === LEFT_PAREN && state === 'refmodifier') {
    offer(scan, 'lparen', at + 1);
    return;
  }
  if (isBlank(code) || code === HASH) offer(scan, 'set-directive', setEnd(text, at));
  offerMore(text, at, scan);
  if (state === 'reference') {
    if (code === HASH) offer(scan, 'single-line-comment-start', commentEnd(text, at));
    if (code === DOLLAR) offer(scan, 'empty-index', emptyIndexEnd(text, at));
  }
  offer(scan, 'reference-terminator', at + 1);
}

/** Inside the parentheses of a method call. */
function matchArguments(text: string, at: number, scan: Scan): void {
  const code = text.charCodeAt(at);
  if (code === RIGHT_PAREN) {
    offer(scan, 'refmod2-rparen', at + 1);
    return;
  }
  if (isIdentifierStart(code)) {
    offerIdentifier(text, at, scan);
    return;
  }
  if (code === QUOTE || code === DOUBLE_QUOTE) {
    offer(scan, 'string-literal', stringEnd(text, at));
    return;
  }
  const sign = listSign(code);
  if (sign !== null) {
    offer(scan, sign, at + 1);
    return;
  }
  if (isBlank(code) || code === HASH) offer(scan, 'set-directive', setEnd(text, at));
  if (isWhitespace(code)) {
    offer(scan, 'whitespace', whitespaceEnd(text, at));
    return;
  }
  if (code === DOT && text.charCodeAt(at + 1) === DOT) {
    offer(scan, 'doubledot', at + 2);
    return;
  }
  offerMore(text, at, scan);
  offerNumber(text, at, scan);
  if (code === DOT && isLetter(text.charCodeAt(at + 1))) offer(scan, 'dot', at + 1);
}

/** Inside the brackets of an index. */
function matchIndex(text: string, at: number, scan: Scan): void {
  const code = text.charCodeAt(at);
  if (code === RIGHT_BRACKET) {
    offer(scan, 'index-rbracket', at + 1);
    return;
  }
  if (isWhitespace(code)) {
    offer(scan, 'whitespace', whitespaceEnd(text, at));
    return;
  }
  if (text.startsWith('true', at)) {
    offer(scan, 'true', at + 4);
    return;
  }
  if (text.startsWith('false', at)) {
    offer(scan, 'false', at + 5);
    return;
  }
  offerMore(text, at, scan);
  offer(scan, 'string-literal', stringEnd(text, at));
  offerNumber(text, at, scan);
}

/** Inside comments and `#[[ … ]]#`; even there `$` and `#` open a token that must be finished. */
function matchIgnored(state: LexicalState, text: string, at: number, scan: Scan): void {
  offerMore(text, at, scan);
  if (state === 'in-single-line-comment') {
    offer(scan, 'single-line-comment', at + newlineLength(text, at));
    offer(scan, 'skip', at + 1);
    return;
  }
  if (state === 'in-textblock') {
    if (text.startsWith(']]#', at)) offer(scan, 'textblock', at + 3);
    offer(scan, 'more-character', at + 1);
    return;
  }
  if (text.charCodeAt(at) === STAR && text.charCodeAt(at + 1) === HASH) {
    offer(scan, state === 'in-formal-comment' ? 'formal-comment' : 'multi-line-comment', at + 2);
  }
  offer(scan, 'skip', at + 1);
}
