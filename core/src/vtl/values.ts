/** Values: strings, numbers, lists, ranges, maps, booleans, bare words. */
import { asWord } from './bare-words.ts';
import type {
  Expression,
  ListLiteral,
  MapEntry,
  MapLiteral,
  Missing,
  NumberLiteral,
  RangeLiteral,
} from './ast.ts';
import { failExpecting } from './expectations.ts';
import type { LexerToken } from './lexer-token.ts';
import type { ParseState } from './parse-state.ts';
import { parseString, unclosedString } from './strings.ts';

/** An empty node where a value is missing: at the place where it would begin. */
export function missing(state: ParseState): Missing {
  return missingAt(state, state.takenEnd);
}

/** An empty node at one of the lexer's offsets. */
export function missingAt(state: ParseState, offset: number): Missing {
  const at = state.at(offset);
  return { kind: 'missing', start: at, end: at };
}

/** One value and the white space around it, as lists, maps and methods take it. */
export function parseParameter(state: ParseState): Expression {
  if (state.isPanicking()) return missing(state);
  state.accept('whitespace');
  const value = parseValue(state) ?? noValue(state, true);
  if (!state.isPanicking()) state.accept('whitespace');
  return value;
}

/** One argument of a directive: a value or a bare word. */
export function parseArgument(state: ParseState): Expression {
  if (state.isPanicking()) return missing(state);
  const word = state.accept('word');
  if (word !== null) {
    const { start, end } = state.span(word.from, word.to);
    return { kind: 'word', start, end, value: state.slice(word.from, word.to) };
  }
  return parseValue(state) ?? noValue(state, true);
}

/** The inside of an index: Velocity takes no lists, maps or decimals there. */
export function parseIndexValue(state: ParseState): Expression {
  state.accept('whitespace');
  const { kind } = state.peek();
  const isAllowed =
    kind === 'string-literal' ||
    kind === 'integer-literal' ||
    kind === 'true' ||
    kind === 'false' ||
    kind === 'identifier' ||
    kind === 'lcurly' ||
    kind === 'error';
  const value = isAllowed ? parseValue(state) : null;
  if (value === null) failExpecting(state, { code: 'expected-index' });
  if (!state.isPanicking()) state.accept('whitespace');
  return value ?? missing(state);
}

/** A value at the next token; null, and nothing reported, when none begins there. */
export function parseValue(state: ParseState): Expression | null {
  const token = state.peek();
  switch (token.kind) {
    case 'string-literal':
      return parseString(state, state.take());
    case 'integer-literal':
    case 'floating-point-literal':
      return number(state, state.take());
    case 'true':
    case 'false': {
      const taken = state.take();
      const { start, end } = state.span(taken.from, taken.to);
      return { kind: 'boolean', start, end, value: taken.kind === 'true' };
    }
    case 'identifier':
    case 'lcurly':
      return asWord(state.grammar.reference(state));
    case 'lbracket':
      return parseList(state);
    case 'left-curley':
      return parseMap(state);
    case 'error':
      return unclosedString(state, token);
    default:
      return null;
  }
}

function noValue(state: ParseState, isArgument: boolean): Missing {
  failExpecting(state, { code: 'expected-expression', isArgument });
  return missing(state);
}

function number(state: ParseState, token: LexerToken): NumberLiteral {
  const type = token.kind === 'integer-literal' ? 'integer' : 'float';
  // A `#` glued to a number goes through the parser; Java then cannot read the number.
  if (token.from < token.matchFrom) state.report('unexpected', token.from, token.matchFrom, '#');
  const { matchFrom, to } = token;
  const { start, end } = state.span(matchFrom, to);
  return { kind: 'number', start, end, type, raw: state.slice(matchFrom, to) };
}

/** `[a, b]`, `[]` or `[a..b]`. */
function parseList(state: ParseState): ListLiteral | RangeLiteral {
  const bracket = state.take();
  const outer = state.expressions.begin();
  if (state.enter(bracket.from, bracket.to)) {
    if (state.peek().kind !== 'rbracket') {
      const first = state.grammar.parameter(state);
      state.expressions.add(first);
      const isRange =
        !state.isPanicking() && state.peek().kind === 'doubledot' && isRangeEnd(first);
      if (isRange) {
        state.expressions.end(outer);
        const range = parseRange(state, bracket, first);
        state.leave();
        return range;
      }
      while (!state.isPanicking() && state.accept('comma') !== null) {
        state.expressions.add(state.grammar.parameter(state));
      }
    }
    state.leave();
  }
  const items = state.expressions.end(outer);
  const closed = close(state, bracket);
  const { start, end } = state.span(bracket.from, state.takenEnd);
  return { kind: 'list', start, end, items, closed };
}

function parseRange(state: ParseState, bracket: LexerToken, from: Expression): RangeLiteral {
  state.take();
  state.accept('whitespace');
  const { kind } = state.peek();
  const isEnd = kind === 'integer-literal' || kind === 'identifier' || kind === 'lcurly';
  const to = isEnd ? parseValue(state) : null;
  if (to === null) failExpecting(state, { code: 'range-end' });
  if (!state.isPanicking()) state.accept('whitespace');
  const last = to ?? missing(state);
  const closed = close(state, bracket);
  const { start, end } = state.span(bracket.from, state.takenEnd);
  return { kind: 'range', start, end, from, to: last, closed };
}

function isRangeEnd(value: Expression): boolean {
  if (value.kind === 'number') return value.type === 'integer';
  return value.kind === 'reference' || value.kind === 'word';
}

function close(state: ParseState, bracket: LexerToken): boolean {
  if (!state.isPanicking() && state.accept('rbracket') !== null) return true;
  failExpecting(state, { code: 'unclosed-bracket', opening: bracket, isArgument: true });
  return false;
}

/** `{"k": v, …}`; behind a reference the `}` is another token of Velocity's, and just as good. */
function parseMap(state: ParseState): MapLiteral {
  const brace = state.take();
  const entries: MapEntry[] = [];
  if (state.enter(brace.from, brace.to)) {
    if (!isEmptyMap(state)) {
      do entries.push(parseEntry(state));
      while (!state.isPanicking() && state.accept('comma') !== null);
    }
    state.leave();
  }
  const isClosed =
    !state.isPanicking() && (state.accept('right-curley') ?? state.accept('rcurly')) !== null;
  if (!isClosed) {
    failExpecting(state, {
      code: 'unclosed-brace',
      opening: brace,
      argument: '{',
      isArgument: true,
    });
  }
  const { start, end } = state.span(brace.from, state.takenEnd);
  return { kind: 'map', start, end, entries, closed: isClosed };
}

function isEmptyMap(state: ParseState): boolean {
  const isBlank = state.peek().kind === 'whitespace';
  const { kind } = state.peek(isBlank ? 1 : 0);
  if (kind !== 'right-curley' && kind !== 'rcurly') return false;
  state.accept('whitespace');
  return true;
}

function parseEntry(state: ParseState): MapEntry {
  const key = state.grammar.parameter(state);
  const hasColon = !state.isPanicking() && state.accept('colon') !== null;
  if (!hasColon) failExpecting(state, { code: 'map-entry', isArgument: true });
  const value = hasColon ? state.grammar.parameter(state) : missing(state);
  return { kind: 'map-entry', start: key.start, end: Math.max(value.end, key.end), key, value };
}
