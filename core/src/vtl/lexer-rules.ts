/**
 * Which token stands at an offset, by lexical state: the longest match wins, and of two equally
 * long ones that which Velocity's grammar names first. Source: Velocity 1.7, Parser.jjt.
 *
 * Nothing is remembered here but run ends (`Scan`), which keep long runs of backslashes linear.
 */
import {
  BACKSLASH,
  BANG,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  HASH,
  LEFT_BRACKET,
  LEFT_CURLY,
  LEFT_PAREN,
  MINUS,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_CURLY,
  RIGHT_PAREN,
  SPACE,
  STAR,
  isBlank,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  isLetter,
  isWhitespace,
  isWordPart,
  newlineLength,
  swallowLength,
} from './characters.ts';
import type { TokenKind } from './tokens.ts';

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

/** What a rule may give beside tokens: beginnings that go on in another state, and skipped text. */
export type MatchKind =
  | TokenKind
  | 'more-dollar'
  | 'more-hash'
  | 'more-textblock'
  | 'more-comment'
  | 'more-formal-comment'
  | 'more-character'
  | 'skip';

/** A rule's answer, reused from match to match so that lexing allocates only tokens. */
export interface Scan {
  kind: MatchKind;
  end: number;
  /** Where the run of backslashes that was looked at last ends. */
  backslashEnd: number;
}

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

/** Keep the longest; the earlier call wins a tie, so calls stand in the grammar's order. */
function offer(scan: Scan, kind: MatchKind, end: number): void {
  if (end <= scan.end) return;
  scan.kind = kind;
  scan.end = end;
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
  offer(scan, 'set-directive', setEnd(text, at));
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

function matchPreDirective(text: string, at: number, scan: Scan): void {
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

const SIGNS = new Map<string, TokenKind>([
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

function matchDirective(text: string, at: number, scan: Scan): void {
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
  offer(scan, 'set-directive', setEnd(text, at));
  offerMore(text, at, scan);
  if (state === 'reference') {
    offer(scan, 'single-line-comment-start', commentEnd(text, at));
    offer(scan, 'empty-index', emptyIndexEnd(text, at));
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
  offerSign(SIGNS, text, at, scan);
  offer(scan, 'set-directive', setEnd(text, at));
  offerMore(text, at, scan);
  if (isWhitespace(code)) offer(scan, 'whitespace', whitespaceEnd(text, at));
  offer(scan, 'string-literal', stringEnd(text, at));
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

/** The beginnings that Velocity knows in every state. */
function offerMore(text: string, at: number, scan: Scan): void {
  const code = text.charCodeAt(at);
  if (code === HASH) {
    offerHash(text, at, scan);
    return;
  }
  if (code === DOLLAR) {
    offer(scan, 'more-dollar', dollarEnd(text, at));
    return;
  }
  if (code === BACKSLASH) offer(scan, 'more-dollar', dollarEnd(text, backslashes(text, at, scan)));
}

function offerHash(text: string, at: number, scan: Scan): void {
  const next = text.charCodeAt(at + 1);
  if (next === LEFT_BRACKET && text.charCodeAt(at + 2) === LEFT_BRACKET) {
    offer(scan, 'more-textblock', at + 3);
    return;
  }
  if (next !== STAR) {
    offer(scan, 'more-hash', at + 1);
    return;
  }
  const isFormal =
    text.charCodeAt(at + 2) === STAR && at + 3 < text.length && text.charCodeAt(at + 3) !== HASH;
  if (isFormal) {
    offer(scan, 'more-formal-comment', at + 4);
    return;
  }
  offer(scan, 'more-comment', at + 2);
}

function offerIdentifier(text: string, at: number, scan: Scan): void {
  let end = at + 1;
  while (isIdentifierPart(text.charCodeAt(end))) end++;
  const word = end - at <= 5 ? text.slice(at, end) : '';
  offer(scan, word === 'true' || word === 'false' ? word : 'identifier', end);
}

function offerSign(
  signs: ReadonlyMap<string, TokenKind>,
  text: string,
  at: number,
  scan: Scan,
): void {
  for (let length = Math.min(2, text.length - at); length > 0; length--) {
    const kind = signs.get(text.slice(at, at + length));
    if (kind !== undefined) {
      offer(scan, kind, at + length);
      return;
    }
  }
}

/**
 * `12`, `-5`, `1.5`, `.5`, `1.`, `1e3`. Digits before two dots are an integer, so that `1..3` is
 * a range and not `1.` with something behind it.
 */
function offerNumber(text: string, at: number, scan: Scan): void {
  const start = text.charCodeAt(at) === MINUS ? at + 1 : at;
  const whole = digitsEnd(text, start);
  const hasWhole = whole > start;
  if (!hasWhole && text.charCodeAt(start) !== DOT) return;
  if (hasWhole && text.startsWith('..', whole)) {
    offer(scan, 'integer-literal', whole);
    return;
  }
  if (hasWhole) offer(scan, 'integer-literal', whole);
  if (text.charCodeAt(whole) !== DOT) {
    const end = exponentEnd(text, whole);
    if (end > whole) offer(scan, 'floating-point-literal', end);
    return;
  }
  const fraction = digitsEnd(text, whole + 1);
  if (!hasWhole && fraction === whole + 1) return;
  offer(scan, 'floating-point-literal', exponentEnd(text, fraction));
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind `e5`, `E-5`, …; `at` itself when there is no exponent. */
function exponentEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 101 && code !== 69) return at;
  const sign = text.charCodeAt(at + 1);
  const digits = sign === MINUS || sign === 43 ? at + 2 : at + 1;
  const end = digitsEnd(text, digits);
  return end > digits ? end : at;
}

function whitespaceEnd(text: string, at: number): number {
  let end = at;
  while (isWhitespace(text.charCodeAt(end))) end++;
  return end;
}

/** Behind `name`, `@name` or `{name}`; 0 when no directive's name stands here. */
function wordEnd(text: string, at: number): number {
  const isBracketed = text.charCodeAt(at) === LEFT_CURLY;
  let end = isBracketed ? at + 1 : at;
  const first = text.charCodeAt(end);
  if (!isIdentifierStart(first) && (isBracketed || first !== 64)) return 0;
  end++;
  while (isWordPart(text.charCodeAt(end))) end++;
  if (!isBracketed) return end;
  return text.charCodeAt(end) === RIGHT_CURLY ? end + 1 : 0;
}

/** Behind `#set(` or `#{set}(` with its leading blanks; 0 when it does not stand here. */
function setEnd(text: string, at: number): number {
  let hash = at;
  while (isBlank(text.charCodeAt(hash))) hash++;
  if (text.charCodeAt(hash) !== HASH) return 0;
  let end = text.startsWith('set', hash + 1) ? hash + 4 : 0;
  if (end === 0) end = text.startsWith('{set}', hash + 1) ? hash + 6 : 0;
  if (end === 0) return 0;
  while (text.charCodeAt(end) === SPACE) end++;
  return text.charCodeAt(end) === LEFT_PAREN ? end + 1 : 0;
}

function commentEnd(text: string, at: number): number {
  return text.charCodeAt(at) === HASH && text.charCodeAt(at + 1) === HASH ? at + 2 : 0;
}

/** Behind `$`, `$!` or `$\!`; `at` is the dollar's place, 0 is given when none stands there. */
function dollarEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== DOLLAR) return 0;
  let end = at + 1;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  return text.charCodeAt(end) === BANG ? end + 1 : at + 1;
}

/** Behind `$[`, `$![`, `$\![` or `$.`, which begin no reference. */
function emptyIndexEnd(text: string, at: number): number {
  for (const sign of ['$[', '$![', '$\\![', '$.']) {
    if (text.startsWith(sign, at)) return at + sign.length;
  }
  return 0;
}

/** Where the run of backslashes at `at` ends. */
function backslashes(text: string, at: number, scan: Scan): number {
  if (at < scan.backslashEnd) return scan.backslashEnd;
  let end = at;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  scan.backslashEnd = end;
  return end;
}

/**
 * Behind the string that begins at `at`; 0 when it is not closed. A doubled quote stands for one,
 * and when no single quote follows it any more, the first of the two closes the string.
 */
function stringEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== DOUBLE_QUOTE && quote !== QUOTE) return 0;
  const sign = text[at] ?? '';
  let fallback = 0;
  for (let from = at + 1; ;) {
    const close = text.indexOf(sign, from);
    if (close < 0) return fallback;
    if (text.charCodeAt(close + 1) !== quote) return close + 1;
    fallback = close + 1;
    from = close + 2;
  }
}
