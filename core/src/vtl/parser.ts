/** The parser's entrance: total, for any string. */
import type { Statement, Template } from './ast.ts';
import { parseExpression } from './expressions.ts';
import type { LexerToken } from './lexer-token.ts';
import { Lexer } from './lexer.ts';
import type { Grammar } from './grammar.ts';
import { ParseSession } from './parse-session.ts';
import { ParseState } from './parse-state.ts';
import { parseReference } from './references.ts';
import { parseBlockBody, parseStatements } from './statements.ts';
import type { SyntaxError } from './syntax-errors.ts';
import type { Token } from './tokens.ts';
import { parseArgument, parseParameter } from './values.ts';

/** What a parse gives: total, for any string. */
export interface Parse {
  readonly text: string;
  readonly root: Template;
  readonly tokens: readonly Token[];
  readonly errors: readonly SyntaxError[];
}

/**
 * Parse a template. Never throws; `errors` is empty exactly when Velocity 1.7 accepts the text
 * (reads it and sets it up; what fails only while rendering is no syntax error). Errors come in
 * source order.
 */
export function parse(text: string): Parse {
  const { session, children } = read(text, false);
  const errors = session.errors.sort((a, b) => a.start - b.start || a.end - b.end);
  const root: Template = { kind: 'template', start: 0, end: text.length, children };
  return new ParsedTemplate(text, root, errors);
}

function read(
  text: string,
  keepsTokens: boolean,
): { session: ParseSession; children: readonly Statement[]; state: ParseState } {
  const session = new ParseSession();
  const boundaries = { shift: 0, limit: text.length, table: null };
  const state = new ParseState(new Lexer(text), grammar, session, boundaries, null, keepsTokens);
  return { session, children: parseStatements(state, 'none'), state };
}

/** Has no tokens until they are asked for, which those who only render never do. */
class ParsedTemplate implements Parse {
  readonly text: string;
  readonly root: Template;
  readonly errors: readonly SyntaxError[];
  private tiled: readonly Token[] | null = null;

  constructor(text: string, root: Template, errors: readonly SyntaxError[]) {
    this.text = text;
    this.root = root;
    this.errors = errors;
  }

  get tokens(): readonly Token[] {
    this.tiled ??= tile(read(this.text, true).state.tokensFrom(0), this.text.length);
    return this.tiled;
  }
}

const grammar: Grammar<ParseState> = {
  reference: parseReference,
  expression: parseExpression,
  parameter: parseParameter,
  argument: parseArgument,
  block: parseBlockBody,
  interpolate(state, text, boundaries) {
    // Velocity names the place of the string's quote.
    const reportedAt = state.reportedAt ?? (boundaries.table?.[0] ?? boundaries.shift) - 1;
    const inner = new ParseState(new Lexer(text), grammar, state.session, boundaries, reportedAt);
    return parseStatements(inner, 'none');
  },
};

/** The lexer's tokens without gaps: what it skipped, or gave up on, becomes tokens too. */
function tile(tokens: readonly LexerToken[], length: number): readonly Token[] {
  const tiled: Token[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.to <= end && token.kind !== 'eof') continue;
    const skippedTo = Math.max(end, token.from);
    if (skippedTo > end) {
      const isSkipped = token.specialFrom <= end && token.from > end;
      tiled.push({
        kind: isSkipped ? 'reference-terminator' : 'error',
        start: end,
        end: skippedTo,
      });
    }
    tiled.push({ kind: token.kind, start: skippedTo, end: token.to });
    end = token.to;
  }
  if (end < length) tiled.push({ kind: 'error', start: end, end: length });
  return tiled;
}
