/** Walks through a JSON text character by character, as json-smart's reader does. */
import { javaTrim } from '../java-trim.ts';

/** Ends a reading from any depth; caught by `readJson` alone. */
export class JsonSmartError extends Error {
  /** UTF-16 offset into the text. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** json-smart's mark of the end of input; the character itself ends the text as well. */
export const END = '\u001a';

/** From this character on json-smart looks up no table of stops: a number ends there. */
const FIRST_UNTABLED = '~';

export class Cursor {
  readonly #text: string;
  /** Asked once: most bodies have no escape at all, and then no string of theirs is searched. */
  readonly #hasEscapes: boolean;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#hasEscapes = text.includes('\\');
  }

  /** The character at hand; `END` behind the last. */
  get char(): string {
    return this.#text[this.#at] ?? END;
  }

  /** UTF-16 offset of the character at hand. */
  get at(): number {
    return this.#at;
  }

  /** True behind the last character, where `END` is no character of the text. */
  get isOver(): boolean {
    return this.#at >= this.#text.length;
  }

  is(char: string): boolean {
    return this.char === char;
  }

  next(): void {
    this.#at += 1;
  }

  skipDigits(): void {
    while (isDigit(this.char)) this.next();
  }

  /** Everything up to the blank, control characters too. */
  skipBlanks(): void {
    while (this.char <= ' ' && !this.is(END)) this.next();
  }

  /** Skips blanks; true where a number may end, false where it goes on as a word. */
  numberEnds(stops: string): boolean {
    this.skipBlanks();
    return this.char >= FIRST_UNTABLED || stops.includes(this.char);
  }

  /** The trimmed text from `start` to the next stop. */
  readWord(start: number, stops: string): string {
    while (!stops.includes(this.char)) this.next();
    return this.textFrom(start);
  }

  textFrom(start: number): string {
    return javaTrim(this.#text.slice(start, this.#at));
  }

  /**
   * A quoted text. One without a backslash up to the next such quote is taken as it is, control
   * characters too; in one with a backslash they are dropped, and so are unknown escapes.
   */
  readQuoted(): string {
    const quote = this.char;
    const close = this.#text.indexOf(quote, this.#at + 1);
    if (close < 0) {
      throw new JsonSmartError(endOfFile(this.#text.length, 'null'), this.#text.length);
    }
    const plain = this.#text.slice(this.#at + 1, close);
    if (this.#hasEscapes && plain.includes('\\')) return this.#readEscaped(quote);
    this.#at = close + 1;
    return plain;
  }

  #readEscaped(quote: string): string {
    let text = '';
    for (;;) {
      this.next();
      if (this.is(END)) throw new JsonSmartError(endOfFile(this.#at - 1, 'null'), this.#at);
      if (this.is(quote)) {
        this.next();
        return text;
      }
      if (this.is('\\')) text += this.#readEscape();
      else if (!isControl(this.char)) text += this.char;
    }
  }

  #readEscape(): string {
    this.next();
    if (this.is('u')) return this.#readHex(4);
    if (this.is('x')) return this.#readHex(2);
    return ESCAPES.get(this.char) ?? '';
  }

  #readHex(digits: number): string {
    let code = 0;
    for (let read = 0; read < digits; read += 1) {
      this.next();
      if (this.is(END)) throw new JsonSmartError(endOfFile(this.#at, 'EOF'), this.#at);
      if (!/^[0-9A-Fa-f]$/.test(this.char)) {
        const message = `Unexpected unicode escape sequence ${this.char} at position ${this.#at}.`;
        throw new JsonSmartError(message, this.#at);
      }
      code = code * 16 + Number.parseInt(this.char, 16);
    }
    return String.fromCharCode(code);
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['b', '\b'],
  ['\\', '\\'],
  ['/', '/'],
  ["'", "'"],
  ['"', '"'],
]);

/** json-smart's message for a text that ends too early. */
export function endOfFile(offset: number, seen: string): string {
  return `Unexpected End Of File position ${offset}: ${seen}`;
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isControl(char: string): boolean {
  return char < ' ' || char === '\u007f';
}
