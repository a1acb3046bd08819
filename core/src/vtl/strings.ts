/** String literals: what they hold, and the template inside a double-quoted one. */
import type { StringLiteral, Template } from './ast.ts';
import { failUnreadable } from './expectations.ts';
import type { LexerToken } from './lexer-token.ts';
import type { Boundaries } from './grammar.ts';
import type { ParseState } from './parse-state.ts';

/**
 * The string of a token that was taken. In `"…"` Velocity first replaces `\u0041`, then makes
 * doubled quotes single, then reads the result as a template of its own.
 * Source: ASTStringLiteral.init.
 */
export function parseString(state: ParseState, token: LexerToken): StringLiteral {
  const from = token.matchFrom;
  const quote = state.slice(from, from + 1) === '"' ? '"' : "'";
  const { start, end } = state.span(from, token.to);
  const raw = state.slice(from + 1, token.to - 1);
  const badEscape = quote === '"' ? findBadEscape(raw) : -1;
  if (badEscape >= 0) {
    const at = from + 1 + badEscape;
    state.report('unicode-escape', at, Math.min(at + 6, token.to - 1), '', from);
    return { kind: 'string', start, end, quote, value: raw, template: null, closed: true };
  }
  const isPlain = !raw.includes(quote) && (quote === "'" || !raw.includes('\\u'));
  const decoded = isPlain ? { text: raw, origins: null } : decode(raw, quote);
  const hasTemplate = quote === '"' && (raw.includes('$') || raw.includes('#'));
  const template = hasTemplate ? parseInside(state, from + 1, raw, decoded) : null;
  return { kind: 'string', start, end, quote, value: decoded.text, template, closed: true };
}

/** A string that is not closed, up to its line's end; null when the token is something else. */
export function unclosedString(state: ParseState, token: LexerToken): StringLiteral | null {
  const sign = state.slice(token.matchFrom, token.matchFrom + 1);
  if (sign !== '"' && sign !== "'") return null;
  failUnreadable(state, token);
  state.take();
  const { matchFrom, to } = token;
  const value = state.slice(matchFrom + 1, to);
  return {
    kind: 'string',
    ...state.span(matchFrom, to),
    quote: sign,
    value,
    template: null,
    closed: false,
  };
}

interface Decoded {
  readonly text: string;
  /** For each character of `text` where it begins in the raw text, and the raw length last. */
  readonly origins: readonly number[] | null;
}

function decode(raw: string, quote: string): Decoded {
  const origins: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length;) {
    origins.push(at);
    let character = raw.charAt(at);
    let length = 1;
    if (quote === '"' && raw.startsWith('\\u', at)) {
      character = String.fromCharCode(parseInt(raw.slice(at + 2, at + 6), 16) & 0xffff);
      length = 6;
    }
    text += character;
    at += length;
    // Quotes are paired after the escapes are read, so an escaped quote pairs too.
    if (character === quote && nextCharacter(raw, at, quote) === quote) {
      at += raw.startsWith('\\u', at) && quote === '"' ? 6 : 1;
    }
  }
  origins.push(raw.length);
  return { text, origins };
}

function nextCharacter(raw: string, at: number, quote: string): string {
  if (quote === "'" || !raw.startsWith('\\u', at)) return raw.charAt(at);
  return String.fromCharCode(parseInt(raw.slice(at + 2, at + 6), 16) & 0xffff);
}

/** Where a `\u` stands that Java cannot read, in a double-quoted string; -1 if nowhere. */
function findBadEscape(raw: string): number {
  for (let at = raw.indexOf('\\u'); at >= 0; at = raw.indexOf('\\u', at + 6)) {
    if (!/^(?:[0-9a-f]{4}|[+-][0-9a-f]{3})$/iu.test(raw.slice(at + 2, at + 6))) return at;
  }
  return -1;
}

function parseInside(state: ParseState, from: number, raw: string, decoded: Decoded): Template {
  const { text, origins } = decoded;
  // Velocity adds a blank, so that a sign at the end is no error, and cuts it off the result;
  // not so where it sees a `##`.
  const hasLineComment = text.includes('##');
  const inner = hasLineComment ? text : `${text} `;
  const boundaries = boundariesOf(state, from, raw.length, inner.length, origins);
  const statements = [...state.grammar.interpolate(state, inner, boundaries)];
  const losesLast = !hasLineComment && statements.at(-1)?.kind === 'comment';
  if (!hasLineComment) dropAddedBlank(statements);
  const { start, end } = state.span(from, from + raw.length);
  return {
    kind: 'template',
    start,
    end,
    children: statements,
    ...(losesLast && { losesLast }),
  };
}

function boundariesOf(
  state: ParseState,
  from: number,
  rawLength: number,
  length: number,
  origins: readonly number[] | null,
): Boundaries {
  const outer = state.boundaries;
  if (origins === null && outer.table === null) {
    // The blank that was added has no place of its own.
    return { shift: outer.shift + from, limit: rawLength, table: null };
  }
  const table = new Int32Array(length + 1);
  for (let at = 0; at <= length; at++) {
    const origin = origins === null ? at : (origins[at] ?? rawLength);
    table[at] = state.at(from + Math.min(origin, rawLength));
  }
  return { shift: 0, limit: length, table };
}

function dropAddedBlank(statements: Template['children'][number][]): void {
  const last = statements.at(-1);
  if (last?.kind !== 'text' || !last.value.endsWith(' ')) return;
  statements.pop();
  const value = last.value.slice(0, -1);
  if (last.end > last.start) statements.push({ ...last, value });
}
