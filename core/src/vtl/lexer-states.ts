/** The stack of lexical states, with the parentheses that are open in each. */
import type { LexicalState } from './lexer-rules.ts';

interface SavedState {
  readonly state: LexicalState;
  readonly lparen: number;
  readonly rparen: number;
}

export class LexerStates {
  state: LexicalState = 'default';
  lparen = 0;
  private rparen = 0;
  private stack: SavedState[] = [];

  reset(): void {
    this.stack = [];
    this.state = 'default';
    this.lparen = this.rparen = 0;
  }

  /** Drop states until one that has an open parenthesis, and close that. */
  closeParenthesis(): void {
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
    this.stack.push({ state: this.state, lparen: this.lparen, rparen: this.rparen });
    // Only the one counter starts anew: so it is in Velocity, and it shows in odd templates.
    this.lparen = 0;
    this.state = state;
  }

  /** Back to the state before; false, and the state of text, when there is none. */
  pop(): boolean {
    const saved = this.stack.pop();
    if (saved === undefined) {
      this.lparen = 0;
      this.state = 'default';
      return false;
    }
    ({ state: this.state, lparen: this.lparen, rparen: this.rparen } = saved);
    return true;
  }
}
