/**
 * Reads JSON text as json-smart 2.2 does in its permissive mode, the reader behind Jayway JsonPath
 * (the error texts of the service name it; the lenient forms a MOCK accepts are its). Beyond JSON
 * it takes single quotes, words without quotes, spare commas and anything after the first value.
 */
import { javaMap } from '../velocity/map-entries.ts';
import type { JavaList, JavaMap, JavaNumber, Value } from '../velocity/values.ts';
import { javaTrim } from './java-trim.ts';
import { decimalNumber, wholeNumber } from './read-number.ts';

export type JsonReading =
  | { readonly ok: true; readonly value: Value }
  /** `message` is json-smart's own; `offset` is where it stopped, in UTF-16 units of the text. */
  | { readonly ok: false; readonly message: string; readonly offset: number };

/**
 * Reads one value. Objects become maps that keep their order, arrays JSON arrays, numbers the
 * smallest Java kind that holds them (decimals of more than 18 characters BigDecimal). An empty
 * text is the empty string, as in json-smart. Never throws; nesting deeper than 1,000 is refused,
 * where Java would end with a stack overflow some thousands later.
 */
export function readJson(text: string): JsonReading {
  try {
    return { ok: true, value: new JsonSmartReader(text).readFirst() };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ok: false, message: error.message, offset: error.offset };
  }
}

/** Ends a reading from any depth; caught by `readJson` alone. */
class JsonError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** json-smart's mark of the end of input; the character itself ends the text as well. */
const END = '\u001a';
const MAX_DEPTH = 1000;
const STOP_AT_KEY = `:${END}`;
const STOP_AT_MEMBER = `,}${END}`;
const STOP_AT_ITEM = `,]${END}`;
const STOP_AT_END = END;
/** From this character on json-smart looks up no stop table: a number ends there. */
const FIRST_UNTABLED = '~';
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

class JsonSmartReader {
  readonly #text: string;
  #at = -1;
  #char = END;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#next();
  }

  readFirst(): Value {
    return this.#readValue(STOP_AT_END);
  }

  #next(): void {
    this.#at += 1;
    this.#char = this.#text[this.#at] ?? END;
  }

  /** A method, since the compiler would hold on to what it knows of the field across `#next`. */
  #is(char: string): boolean {
    return this.#char === char;
  }

  #readValue(stop: string): Value {
    while (isJsonSpace(this.#char)) this.#next();
    switch (this.#char) {
      case ':':
      case '}':
      case ']':
        throw this.#unexpectedCharacter(this.#at);
      case '{':
        return this.#nested(() => this.#readObject());
      case '[':
        return this.#nested(() => this.#readArray());
      case '"':
      case "'":
        return this.#readString();
      default:
        return isDigit(this.#char) || this.#char === '-'
          ? this.#readNumber(stop)
          : this.#readBareValue(stop);
    }
  }

  #nested<T>(read: () => T): T {
    if (this.#depth >= MAX_DEPTH) {
      throw new JsonError(`Nesting deeper than ${MAX_DEPTH} levels`, this.#at);
    }
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #readArray(): JavaList {
    const items: Value[] = [];
    this.#next();
    for (;;) {
      while (isJsonSpace(this.#char) || this.#char === ',') this.#next();
      switch (this.#char) {
        case ']':
          this.#next();
          return { type: 'List', origin: 'JSONArray', items };
        case ':':
        case '}':
          throw this.#unexpectedCharacter(this.#at);
        case END:
          throw new JsonError(endOfFile(this.#at - 1, 'EOF'), this.#at);
        default:
          items.push(this.#readValue(STOP_AT_ITEM));
      }
    }
  }

  #readObject(): JavaMap {
    const map = javaMap();
    for (;;) {
      this.#next();
      if (isJsonSpace(this.#char) || this.#char === ',') continue;
      switch (this.#char) {
        case ':':
        case ']':
        case '[':
        case '{':
          throw this.#unexpectedCharacter(this.#at);
        case '}':
          this.#next();
          return map;
        default:
          this.#readMember(map);
      }
      // A comma is left as the current character: the next round steps over it.
      if (this.#is('}')) {
        this.#next();
        return map;
      }
    }
  }

  #readMember(map: JavaMap): void {
    const isQuoted = this.#char === '"' || this.#char === "'";
    const key = isQuoted ? this.#readString() : this.#readWord(this.#at, STOP_AT_KEY);
    this.#skipBlanks();
    if (this.#is(END)) throw new JsonError(endOfFile(this.#at - 1, 'null'), this.#at);
    if (!this.#is(':')) throw this.#unexpectedCharacter(this.#at - 1);
    this.#next();
    if (this.#at >= this.#text.length) {
      throw new JsonError(endOfFile(this.#at - 1, 'EOF'), this.#at);
    }
    map.entries.set(key, this.#readValue(STOP_AT_MEMBER));
    this.#skipBlanks();
    if (this.#is(END)) throw new JsonError(endOfFile(this.#at - 1, 'null'), this.#at);
    if (!this.#is('}') && !this.#is(',')) {
      const message = `Unexpected token ${this.#char} at position ${this.#at - 1}.`;
      throw new JsonError(message, this.#at);
    }
  }

  /** A word without quotes. Only one whose first character says so can be a literal. */
  #readBareValue(stop: string): Value {
    const mayBeLiteral = 'ntfN'.includes(this.#char);
    const word = this.#readWord(this.#at, stop);
    return mayBeLiteral ? literalValue(word) : word;
  }

  #readNumber(stop: string): Value {
    const start = this.#at;
    this.#next();
    this.#skipDigits();
    if (this.#char !== '.' && !isExponent(this.#char)) {
      return this.#endsHere(stop)
        ? wholeNumber(this.#trimmedFrom(start))
        : this.#readWord(start, stop);
    }
    if (this.#char === '.') {
      this.#next();
      this.#skipDigits();
    }
    if (isExponent(this.#char)) {
      this.#next();
      const hasExponent = this.#char === '+' || this.#char === '-' || isDigit(this.#char);
      if (!hasExponent) return this.#readWord(start, stop);
      this.#next();
      this.#skipDigits();
    }
    return this.#endsHere(stop) ? this.#decimal(start) : this.#readWord(start, stop);
  }

  #decimal(start: number): JavaNumber {
    const text = this.#trimmedFrom(start);
    const number = decimalNumber(text);
    // Java throws a NumberFormatException for a digitless form such as `-.` or `-e5`.
    if (number === null) throw new JsonError(`For input string: "${text}"`, start);
    return number;
  }

  /** Skips blanks; true where a number may end, false where it goes on as a word. */
  #endsHere(stop: string): boolean {
    this.#skipBlanks();
    return this.#char >= FIRST_UNTABLED || stop.includes(this.#char);
  }

  #readWord(start: number, stop: string): string {
    while (!stop.includes(this.#char)) this.#next();
    return this.#trimmedFrom(start);
  }

  #trimmedFrom(start: number): string {
    return javaTrim(this.#text.slice(start, this.#at));
  }

  /**
   * A quoted text. One without a backslash up to the next such quote is taken as it is, control
   * characters too; in one with a backslash they are dropped, and so are unknown escapes.
   */
  #readString(): string {
    const quote = this.#char;
    const close = this.#text.indexOf(quote, this.#at + 1);
    if (close < 0) {
      throw new JsonError(endOfFile(this.#text.length, 'null'), this.#text.length);
    }
    const plain = this.#text.slice(this.#at + 1, close);
    if (!plain.includes('\\')) {
      this.#at = close;
      this.#next();
      return plain;
    }
    let text = '';
    for (;;) {
      this.#next();
      if (this.#is(END)) throw new JsonError(endOfFile(this.#at - 1, 'null'), this.#at);
      if (this.#char === quote) {
        this.#next();
        return text;
      }
      if (this.#char === '\\') text += this.#readEscape();
      else if (!isControl(this.#char)) text += this.#char;
    }
  }

  #readEscape(): string {
    this.#next();
    if (this.#char === 'u') return this.#readHex(4);
    if (this.#char === 'x') return this.#readHex(2);
    return ESCAPES.get(this.#char) ?? '';
  }

  #readHex(digits: number): string {
    let code = 0;
    for (let read = 0; read < digits; read += 1) {
      this.#next();
      if (this.#is(END)) throw new JsonError(endOfFile(this.#at, 'EOF'), this.#at);
      if (!/^[0-9A-Fa-f]$/.test(this.#char)) {
        const message = `Unexpected unicode escape sequence ${this.#char} at position ${this.#at}.`;
        throw new JsonError(message, this.#at);
      }
      code = code * 16 + Number.parseInt(this.#char, 16);
    }
    return String.fromCharCode(code);
  }

  #skipDigits(): void {
    while (isDigit(this.#char)) this.#next();
  }

  #skipBlanks(): void {
    while (this.#char <= ' ' && this.#char !== END) this.#next();
  }

  #unexpectedCharacter(position: number): JsonError {
    return new JsonError(`Unexpected character (${this.#char}) at position ${position}.`, this.#at);
  }
}

/** The four words that mean something; any other is a string. */
function literalValue(word: string): Value {
  switch (word) {
    case 'null':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    case 'NaN':
      return { type: 'Float', value: Number.NaN };
    default:
      return word;
  }
}

function endOfFile(position: number, seen: string): string {
  return `Unexpected End Of File position ${position}: ${seen}`;
}

function isJsonSpace(char: string): boolean {
  return char === ' ' || char === '\r' || char === '\n' || char === '\t';
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isExponent(char: string): boolean {
  return char === 'e' || char === 'E';
}

function isControl(char: string): boolean {
  return char < ' ' || char === '\u007f';
}
