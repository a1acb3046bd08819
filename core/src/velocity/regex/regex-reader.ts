/** The text of a regular expression, read from left to right, with the flags in force. */
import { basic, range, shorthands, unicodeShorthands } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import type { Fold } from './tree.ts';

/** What is wrong with a pattern, and where; `unsupported` when Java would take it. */
export class RegexError extends Error {
  override readonly name = 'RegexError';
  readonly offset: number;
  readonly unsupported: boolean;

  constructor(message: string, offset: number, unsupported: boolean) {
    super(message);
    this.offset = offset;
    this.unsupported = unsupported;
  }
}

/** The inline flags `(?idmsuxU)`. */
type Flag = 'i' | 'd' | 'm' | 's' | 'u' | 'x' | 'U';

export class RegexReader {
  readonly source: string;
  /** True once a set has been read that may hold characters of two units. */
  hasPairs = false;
  flags: Record<Flag, boolean> = {
    i: false,
    d: false,
    m: false,
    s: false,
    u: false,
    x: false,
    U: false,
  }; // prettier-ignore;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The next UTF-16 unit, without taking it; empty at the end. */
  peek(): string {
    return this.source.charAt(this.at);
  }

  rest(): string {
    return this.source.slice(this.at);
  }

  next(): string {
    return this.source.charAt(this.at++);
  }

  /** Take a text if it stands here. */
  take(text: string): boolean {
    if (text === '' || !this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Take what a sticky pattern matches here. */
  takePattern(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  nextCodePoint(): number {
    const code = this.source.codePointAt(this.at) ?? 0;
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** With the flag `x`, blanks and `#` comments mean nothing. */
  skipComments(): void {
    if (this.flags.x) this.takePattern(/(?:[ \t-\r]|#[^\n\r\u0085\u2028\u2029]*)*/y);
  }

  groupName(): string {
    const match = this.takePattern(/([A-Za-z][A-Za-z0-9]*)>/y);
    if (match?.[1] === undefined)
      throw this.error('named capturing group is missing its name or closing >');
    return match[1];
  }

  /** `idmsuxU-idmsuxU`: set and unset. */
  readFlags(): void {
    let on = true;
    for (;;) {
      const letter = this.peek();
      if (letter === '-' && on) on = false;
      else if (isFlag(letter)) this.flags[letter] = on;
      else return;
      // Classes of Unicode bring its cases with them, and take them away.
      if (letter === 'U') this.flags.u = on;
      this.next();
    }
  }

  /** The set of `\d`, `\w` and their like under the flags, by its letter. */
  shorthand(letter: string): CharSet | undefined {
    const all = this.flags.U ? unicodeShorthands : shorthands;
    return Object.hasOwn(all, letter) ? all[letter] : undefined;
  }

  /** How letters compare under the flags. */
  fold(): Fold {
    if (!this.flags.i) return 'none';
    return this.flags.u ? 'unicode' : 'ascii';
  }

  /** The set of one character, in both cases where the flags say so. */
  folded(code: number): CharSet {
    const fold = this.fold();
    if (fold === 'none') return range(code, code);
    const key = foldCode(code, fold);
    const set: CharSet = (other) => foldCode(other, fold) === key;
    const isPlain = fold === 'ascii' ? !isSurrogateOrBeyond(code) : caseless(code);
    return isPlain ? basic(set) : set;
  }

  error(message: string): RegexError {
    return new RegexError(`${message} near index ${this.at}`, this.at, false);
  }

  unsupported(what: string): RegexError {
    return new RegexError(`${what} in a regular expression is not supported here`, this.at, true);
  }
}

function isSurrogateOrBeyond(code: number): boolean {
  return code > 0xffff || (code & 0xf800) === 0xd800;
}

function caseless(code: number): boolean {
  const char = String.fromCodePoint(code);
  return !isSurrogateOrBeyond(code) && char.toUpperCase() === char.toLowerCase();
}

function isFlag(letter: string): letter is Flag {
  return letter !== '' && 'idmsuxU'.includes(letter);
}

/** A code point with its case taken away. */
export function foldCode(code: number, fold: Fold): number {
  if (fold === 'none') return code;
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (fold === 'ascii') return code;
  return oneCodePoint(oneCodePoint(code, true), false);
}

function oneCodePoint(code: number, upper: boolean): number {
  const text = String.fromCodePoint(code);
  // JavaScript gives the dotted capital I a dot in lower case too, which makes two of it.
  if (text === 'İ' && !upper) return 0x69;
  const changed = upper ? text.toUpperCase() : text.toLowerCase();
  const result = changed.codePointAt(0) ?? code;
  return String.fromCodePoint(result) === changed ? result : code;
}
