/** What rules of several lexical states have in common, and how the longest match is kept. */
import {
  BACKSLASH,
  DOLLAR,
  DOT,
  HASH,
  LEFT_BRACKET,
  MINUS,
  STAR,
  isIdentifierPart,
} from './characters.ts';
import { digitsEnd, exponentEnd, dollarEnd, backslashes } from './lexer-scans.ts';
import { lineEnd } from './recovery.ts';
import type { TokenKind } from './tokens.ts';

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

/** Keep the longest; the earlier call wins a tie, so calls stand in the grammar's order. */
export function offer(scan: Scan, kind: MatchKind, end: number): void {
  if (end <= scan.end) return;
  scan.kind = kind;
  scan.end = end;
}

/** The beginnings that Velocity knows in every state. */
export function offerMore(text: string, at: number, scan: Scan): void {
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

/** `#` and what of comments and unread text begins with it. */
export function offerHash(text: string, at: number, scan: Scan): void {
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

/** A name, or `true` or `false`. */
export function offerIdentifier(text: string, at: number, scan: Scan): void {
  let end = at + 1;
  while (isIdentifierPart(text.charCodeAt(end))) end++;
  if (end === at + 4 && text.startsWith('true', at)) offer(scan, 'true', end);
  else if (end === at + 5 && text.startsWith('false', at)) offer(scan, 'false', end);
  else offer(scan, 'identifier', end);
}

/**
 * `12`, `-5`, `1.5`, `.5`, `1.`, `1e3`. Digits before two dots are an integer, so that `1..3` is
 * a range and not `1.` with something behind it.
 */
export function offerNumber(text: string, at: number, scan: Scan): void {
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

/** True when the match is a string of several lines. */
export function isRunaway(text: string, at: number, { kind, end }: Scan): boolean {
  return kind === 'string-literal' && lineEnd(text, at) < end;
}
