/** What stands in a template's text: text, comments, escapes, references, directives. */
import type { Block, Comment, Statement, Stray } from './ast.ts';
import { findDirective } from './directives/index.ts';
import { escapedDirective, parseEscape } from './escapes.ts';
import { ifDirective } from './directives/if.ts';
import { setDirective } from './directives/set.ts';
import { endOfMark, hashOf } from './directives/directive.ts';
import { failUnreadable } from './expectations.ts';
import type { LexerToken } from './lexer-token.ts';
import { parseMacroCall } from './macro-calls.ts';
import type { BlockEnds } from './grammar.ts';
import { type ParseState } from './parse-state.ts';
import { isReferenceNext } from './references.ts';
import { appendText } from './text-nodes.ts';

/** A directive's body up to the mark that ends it, which is not taken. */
export function parseBlockBody(state: ParseState, ends: BlockEnds): Block {
  const start = state.at(state.takenEnd);
  const children = parseStatements(state, ends);
  return { kind: 'block', start, end: Math.max(start, children.at(-1)?.end ?? start), children };
}

/** Statements up to the end of the text, or to a mark that ends the block they stand in. */
export function parseStatements(state: ParseState, ends: BlockEnds): readonly Statement[] {
  const outer = state.statements.begin();
  for (;;) {
    if (ends === 'none') state.forgetTaken();
    const token = state.peek();
    state.beginStatement();
    pushSkipped(state, token);
    if (token.kind === 'eof') return state.statements.end(outer);
    if (isEndOf(token, ends)) {
      pushLost(state, token);
      return state.statements.end(outer);
    }
    parseStatement(state, token);
  }
}

function isEndOf(token: LexerToken, ends: BlockEnds): boolean {
  if (token.kind === 'end') return ends !== 'none';
  return (
    ends === 'end-or-else' && (token.kind === 'else-directive' || token.kind === 'elseif-directive')
  );
}

function parseStatement(state: ParseState, token: LexerToken): void {
  switch (token.kind) {
    case 'identifier':
    case 'lcurly':
      if (!isReferenceNext(state)) {
        pushText(state, state.take());
        return;
      }
      pushReference(state, token);
      return;
    case 'text':
    case 'dot':
    case 'lparen':
    case 'rparen':
    case 'escape':
    case 'rcurly':
    case 'empty-index':
    case 'integer-literal':
    case 'floating-point-literal':
    case 'string-literal':
      pushText(state, state.take());
      return;
    case 'if-directive':
      pushLost(state, token);
      state.statements.add(ifDirective.parse(state, state.take()));
      return;
    case 'set-directive':
      appendText(state, token.from, token.matchFrom, '');
      state.statements.add(setDirective.parse(state, state.take()));
      return;
    case 'word':
    case 'bracketed-word':
      pushDirective(state, token);
      return;
    case 'escape-directive': {
      const taken = state.take();
      const value = escapedDirective(state, taken.image);
      // Velocity rewrites the token, which shows where a `#literal` around it prints.
      taken.rewrite(value);
      state.statements.add({
        kind: 'escaped-directive',
        ...state.span(taken.from, taken.to),
        value,
      });
      return;
    }
    case 'double-escape':
      state.statements.add(parseEscape(state));
      return;
    case 'single-line-comment-start':
    case 'multi-line-comment':
    case 'formal-comment':
    case 'unclosed-comment':
      pushComment(state, token);
      return;
    case 'textblock': {
      const { from, to } = state.take();
      const value = state.slice(from + 3, to - 3);
      state.statements.add({ kind: 'textblock', ...state.span(from, to), value, closed: true });
      return;
    }
    case 'end':
    case 'else-directive':
    case 'elseif-directive':
      pushLost(state, token);
      pushStray(state, state.take());
      return;
    default:
      pushUnreadable(state, state.take());
      return;
  }
}

/** Text as Velocity prints it: with the stray signs that the lexer had skipped before it. */
function pushText(state: ParseState, token: LexerToken): void {
  appendText(state, token.from, token.to, token.image);
}

/** What the lexer skipped before a token: it prints only where text follows. */
function pushSkipped(state: ParseState, token: LexerToken): void {
  if (token.specialFrom === token.from) return;
  const isPrinted =
    TEXT_KINDS.has(token.kind) && !(token.kind === 'lcurly' && isReferenceNext(state));
  appendText(state, token.specialFrom, token.from, isPrinted ? token.special : '');
}

const TEXT_KINDS: ReadonlySet<string> = new Set([
  'text',
  'dot',
  'lparen',
  'rparen',
  'escape',
  'lcurly',
  'rcurly',
  'empty-index',
  'integer-literal',
  'floating-point-literal',
  'string-literal',
]);

/** The stray signs glued to a directive's name: Velocity loses them. */
function pushLost(state: ParseState, token: LexerToken): void {
  appendText(state, token.from, hashOf(token), '');
}

function pushReference(state: ParseState, token: LexerToken): void {
  const { from, matchFrom } = token;
  const mark = state.mark();
  let reference = state.grammar.reference(state);
  if (state.isPanicking() && state.sawRunawayString(mark)) {
    state.rewind(mark);
    state.lexer.restart(from);
    state.lexer.stringsEndAtLine = true;
    state.beginStatement();
    reference = state.grammar.reference(state);
  }
  if (state.isPanicking()) reference = { ...reference, end: state.at(state.recover(false)) };
  if (reference.start > state.at(from)) {
    const dollar = from + state.slice(from, matchFrom).lastIndexOf('$');
    // The signs print with the reference, which knows them: a block's output has none before it.
    appendText(state, from, dollar, '');
  }
  state.statements.add(reference);
}

function pushDirective(state: ParseState, token: LexerToken): void {
  const position = state.position;
  state.take();
  const isBracketed = token.kind === 'bracketed-word';
  const name = isBracketed ? token.image.slice(2, -1) : token.image.slice(1);
  const directive = findDirective(name);
  state.statements.add(
    directive === undefined
      ? parseMacroCall(state, token, position, name)
      : directive.parse(state, token),
  );
}

function pushComment(state: ParseState, token: LexerToken): void {
  state.take();
  const isLine = token.kind === 'single-line-comment-start';
  appendText(state, token.from, token.matchFrom, printedBefore(token.image));
  let style: Comment['style'] = isLine ? 'line' : 'block';
  let closed = token.kind !== 'unclosed-comment';
  if (token.kind === 'formal-comment') style = 'formal';
  if (isLine) {
    const content = state.accept('single-line-comment');
    closed = content !== null && content.image !== '';
  }
  const { start, end } = state.span(token.matchFrom, state.takenEnd);
  state.statements.add({ kind: 'comment', start, end, style, closed });
}

/** What Velocity prints of a comment: stray signs that its lexer has left glued to the opening. */
function printedBefore(image: string): string {
  const line = image.indexOf('##');
  return image.slice(0, Math.max(0, line < 0 ? image.indexOf('#*') : line));
}

function pushStray(state: ParseState, token: LexerToken): void {
  const to = token.kind === 'elseif-directive' ? token.to : endOfMark(state, token);
  const text = state.slice(token.matchFrom, to);
  const name = text.startsWith('{') ? text.slice(1, -1) : text;
  const code = token.kind === 'end' ? 'stray-end' : 'stray-directive';
  state.report(code, hashOf(token), to, state.slice(hashOf(token), to), token.from);
  state.restart(to);
  state.statements.add({
    kind: 'stray',
    ...state.span(hashOf(token), to),
    name: name as Stray['name'],
  });
}

/** A token that begins no statement: it stays as text, and reading goes on behind it. */
function pushUnreadable(state: ParseState, token: LexerToken): void {
  if (token.kind === 'error') failUnreadable(state, token);
  else if (token.kind === 'true' || token.kind === 'false') {
    state.fail('keyword-name', token.from, token.to, token.kind, token.from);
  } else {
    const to = Math.max(token.from + token.image.trimEnd().length, token.from + 1);
    state.fail('unexpected', token.from, to, token.image.trim(), token.from);
  }
  if (token.kind === 'error' && state.slice(token.matchFrom, token.matchFrom + 3) === '#[[') {
    appendText(state, token.from, token.matchFrom, '');
    const value = state.slice(token.matchFrom + 3, token.to);
    state.statements.add({
      kind: 'textblock',
      ...state.span(token.matchFrom, token.to),
      value,
      closed: false,
    });
  } else {
    appendText(state, token.from, token.to, state.slice(token.from, token.to));
  }
  state.restart(token.to);
}
