/** References: `$x`, `${x}`, `$!x` with their chains, and where each stops being a reference. */
import type {
  Identifier,
  Index,
  Method,
  PathStep,
  Property,
  Reference,
  Expression,
} from './ast.ts';
import { BACKSLASH, DOLLAR } from './characters.ts';
import { failExpecting } from './expectations.ts';
import type { LexerToken } from './lexer-token.ts';
import type { ParseState } from './parse-state.ts';
import { missingAt, parseIndexValue } from './values.ts';
import { literalOf } from './literal-text.ts';

/** True when the next tokens begin a reference: a name, or `{` and a name. */
export function isReferenceNext(state: ParseState): boolean {
  const { kind } = state.peek();
  if (kind === 'identifier') return true;
  return kind === 'lcurly' && state.peek(1).kind === 'identifier';
}

/** What stands before a reference's name: backslashes, stray signs, the `$` and its `!`. */
interface Sigil {
  readonly escapes: number;
  readonly more: string;
  readonly quiet: boolean;
  readonly inert: boolean;
  /** Where the reference's node begins, from its first token on; stray signs before it are text. */
  readonly nodeAt: number;
  /** Where the `$` stands, from the first token on. */
  readonly dollarAt: number;
}

/** Parse a reference whose first token is an identifier or a `{`. */
export function parseReference(state: ParseState): Reference {
  const position = state.position;
  const first = state.peek();
  const { from } = first;
  const sigil = readSigil(state, first);
  const formal = first.kind === 'lcurly';
  if (formal) state.take();
  const name = parseName(state, first, formal);
  const path = name === null ? [] : parsePath(state);
  let closed = true;
  if (formal) {
    closed = !state.isPanicking() && state.accept('rcurly') !== null;
    if (!closed)
      failExpecting(state, {
        code: 'unclosed-brace',
        opening: first,
        argument: first.image,
        isArgument: true,
      });
  }
  const end = state.takenEnd;
  return {
    kind: 'reference',
    start: state.at(from + sigil.nodeAt),
    end: state.at(end),
    name,
    path,
    quiet: sigil.quiet,
    formal,
    closed,
    escapes: sigil.escapes,
    literal: literalText(state, position, sigil, first, path.length > 0 || formal),
    more: sigil.more,
    inert: sigil.inert,
  };
}

function parseName(state: ParseState, first: LexerToken, formal: boolean): Identifier | null {
  if (state.peek().kind !== 'identifier') {
    failExpecting(state, { code: 'reference-name', opening: first, argument: first.image });
    return null;
  }
  const token = state.take();
  const from = formal ? token.from : token.matchFrom;
  return identifier(state, from, token.to);
}

function identifier(state: ParseState, from: number, to: number): Identifier {
  return {
    kind: 'identifier',
    start: state.at(from),
    end: state.at(to),
    name: state.slice(from, to),
  };
}

/** Take apart what the first token carries before the name or the `{`. */
function readSigil(state: ParseState, { from, matchFrom }: LexerToken): Sigil {
  if (matchFrom === from) return INERT;
  if (matchFrom === from + 1) {
    return state.lexer.text.charCodeAt(from) === DOLLAR ? PLAIN : INERT;
  }
  const before = state.slice(from, matchFrom);
  const dollar = before.lastIndexOf('$');
  const isInert = dollar < 0 || before.includes('\\!');
  if (isInert) return INERT;
  const quiet = before.charAt(dollar + 1) === '!';
  if (dollar === 0) return quiet ? QUIET : PLAIN;
  let escapes = 0;
  while (before.charCodeAt(escapes) === BACKSLASH) escapes++;
  return {
    escapes,
    more: before.slice(escapes, dollar),
    quiet,
    inert: false,
    nodeAt: escapes > 0 ? 0 : dollar,
    dollarAt: dollar,
  };
}

const PLAIN: Sigil = {
  escapes: 0,
  more: '',
  quiet: false,
  inert: false,
  nodeAt: 0,
  dollarAt: 0,
};

const QUIET: Sigil = { ...PLAIN, quiet: true };

const INERT: Sigil = { ...PLAIN, inert: true };

function literalText(
  state: ParseState,
  position: number,
  { inert, dollarAt }: Sigil,
  first: LexerToken,
  isLong: boolean,
): string {
  if (inert) return inertLiteral(first);
  const dollarFrom = first.from + dollarAt;
  // A name alone is one token, in which no odd sign can stand.
  return isLong
    ? literalOf(state, position, dollarFrom, state.takenEnd)
    : state.slice(dollarFrom, state.takenEnd);
}

/**
 * What an inert reference prints: its first token only, without the last of the backslashes before
 * the `!`. Source: ASTReference.getRoot.
 */
function inertLiteral(first: LexerToken): string {
  const { image } = first;
  const bang = image.indexOf('\\!');
  if (bang < 0) return image;
  let slashes = image.indexOf('\\', image.indexOf('$'));
  const start = slashes;
  while (image.charCodeAt(slashes) === BACKSLASH) slashes++;
  return image.slice(0, start) + image.slice(start, slashes - 1) + image.slice(slashes);
}

function parsePath(state: ParseState): readonly PathStep[] {
  const outer = state.steps.begin();
  for (let step = parseStep(state); step !== null; step = parseStep(state)) state.steps.add(step);
  return state.steps.end(outer);
}

function parseStep(state: ParseState): PathStep | null {
  if (state.isPanicking()) return null;
  const { kind } = state.peek();
  if (kind === 'index-lbracket') return parseIndex(state);
  const isMember = kind === 'dot' && state.peek(1).kind === 'identifier';
  return isMember ? parseMember(state) : null;
}

function parseMember(state: ParseState): Property | Method {
  const dot = state.take();
  const token = state.take();
  const name = identifier(state, token.from, token.to);
  const isMethod = state.peek().kind === 'lparen' && beginsArguments(state.peek(1));
  const start = state.at(dot.from);
  if (!isMethod) return { kind: 'property', start, end: state.at(token.to), name };
  const parens = state.take();
  state.noteOpening(parens.from);
  const outer = state.expressions.begin();
  refuseBlank(state, parens);
  if (state.peek().kind !== 'refmod2-rparen' && state.enter(parens.from, parens.to)) {
    do state.expressions.add(state.grammar.parameter(state));
    while (!state.isPanicking() && state.accept('comma') !== null);
    state.leave();
  }
  const args = state.expressions.end(outer);
  const closed = !state.isPanicking() && state.accept('refmod2-rparen') !== null;
  if (!closed)
    failExpecting(state, { code: 'unclosed-parenthesis', opening: parens, isArgument: true });
  const argsSpan = state.span(parens.from, state.takenEnd);
  return { kind: 'method', start, end: argsSpan.end, name, args, parens: argsSpan, closed };
}

/** Report `( )`, and read it as `()`. */
function refuseBlank(state: ParseState, parens: LexerToken): void {
  if (state.peek().kind !== 'whitespace') return;
  const close = state.peek(1);
  if (close.kind !== 'refmod2-rparen') return;
  state.report('blank-arguments', parens.from, close.to, '', close.from);
  state.take();
}

/**
 * Velocity decides by one token whether a `(` opens arguments. Where it does not (at the end of
 * the text, say), the name is a property and the `(` is text.
 */
function beginsArguments(token: LexerToken): boolean {
  switch (token.kind) {
    case 'refmod2-rparen':
    case 'whitespace':
    case 'string-literal':
    case 'integer-literal':
    case 'floating-point-literal':
    case 'lbracket':
    case 'left-curley':
    case 'true':
    case 'false':
    case 'identifier':
    case 'lcurly':
    case 'error':
      return true;
    default:
      return false;
  }
}

function parseIndex(state: ParseState): Index {
  const bracket = state.take();
  let index: Expression | null = null;
  if (state.enter(bracket.from, bracket.to)) {
    index = parseIndexValue(state);
    state.leave();
  }
  const closed = !state.isPanicking() && state.accept('index-rbracket') !== null;
  if (!closed) failExpecting(state, { code: 'unclosed-bracket', opening: bracket });
  const { start, end } = state.span(bracket.from, state.takenEnd);
  return { kind: 'index', start, end, index: index ?? missingAt(state, bracket.to), closed };
}
