/** The stack of lexical states, with the parentheses that are open in each. */
import type { MatchKind } from './lexer-offers.ts';
import type { LexicalState } from './lexer-rules.ts';

export class LexerStates {
  state: LexicalState = 'default';
  lparen = 0;
  private rparen = 0;
  /** What to go back to, and for each the two counts. Two arrays, since a push is then no object. */
  private readonly stack: LexicalState[] = [];
  private readonly counts: number[] = [];

  reset(): void {
    this.stack.length = this.counts.length = 0;
    this.state = 'default';
    this.lparen = this.rparen = 0;
  }

  /** Go on as a token leaves it; `isInSet` is true from `#set(` to behind its `)`. */
  pass(kind: MatchKind, isInSet: boolean): void {
    switch (kind) {
      case 'dot':
        this.state = 'refmodifier';
        return;
      case 'index-lbracket':
        this.push('refindex');
        return;
      case 'refmod2-rparen':
        this.state = 'reference';
        return;
      case 'if-directive':
      case 'elseif-directive':
        this.state = 'directive';
        return;
      case 'lparen':
        this.lparen++;
        if (this.state === 'refmodifier') this.state = 'refmod2';
        return;
      case 'rparen':
        this.closeParenthesis();
        return;
      case 'index-rbracket':
      case 'end':
      case 'else-directive':
      case 'rcurly':
        this.pop();
        return;
      case 'set-directive':
        this.push('directive');
        this.lparen++;
        return;
      case 'single-line-comment-start':
        if (this.state === 'reference') this.pop();
        return;
      case 'string-literal':
        if (this.state === 'directive' && !isInSet && this.lparen === 0) this.pop();
        return;
      case 'integer-literal': {
        const isArgument = this.state === 'refmod2' || this.state === 'refindex';
        if (this.lparen === 0 && !isInSet && !isArgument) this.pop();
        return;
      }
      case 'floating-point-literal':
        if (this.lparen === 0 && !isInSet && this.state !== 'refmod2') this.pop();
        return;
      default:
    }
  }

  /** Drop states until one that has an open parenthesis, and close that. */
  private closeParenthesis(): void {
    for (;;) {
      if (this.lparen > 0) {
        if (this.lparen === this.rparen + 1) this.pop();
        else this.rparen++;
        return;
      }
      if (!this.pop()) return;
    }
  }

  /** Go into a state, with parentheses counted anew. */
  push(state: LexicalState): void {
    this.stack.push(this.state);
    this.counts.push(this.lparen, this.rparen);
    // Only the one counter starts anew: so it is in Velocity, and it shows in odd templates.
    this.lparen = 0;
    this.state = state;
  }

  /** Back to the state before; false, and the state of text, when there is none. */
  pop(): boolean {
    const state = this.stack.pop();
    if (state === undefined) {
      this.lparen = 0;
      this.state = 'default';
      return false;
    }
    this.state = state;
    this.rparen = this.counts.pop() ?? 0;
    this.lparen = this.counts.pop() ?? 0;
    return true;
  }
}
