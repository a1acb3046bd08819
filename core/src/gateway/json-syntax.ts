/** Whether a text is JSON as the standard has it, and where it stops being so. */

export interface JsonFault {
  /** UTF-16 offset of the first character that cannot stand there; the length at the end. */
  readonly offset: number;
  readonly message: string;
  /** What is wrong: the value, a name, its colon, what follows an entry of either, a string, the end. */
  readonly part: 'value' | 'name' | 'colon' | 'object' | 'array' | 'string' | 'behind';
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;

/** The first fault of a text that should be one JSON value; null where it is one. */
export function jsonFault(text: string): JsonFault | null {
  // Open brackets are kept in a list of our own: a deep text must not exhaust the stack.
  const open: string[] = [];
  let at = 0;
  let isValueNext = true;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return false;
    at += match[0].length;
    return true;
  };
  const skipString = (): boolean => {
    if (text[at] !== '"') return false;
    const end = endOfString(text, at + 1);
    if (text[end] !== '"') return false;
    at = end + 1;
    return true;
  };
  const fault = (expected: string, part: JsonFault['part']): JsonFault => {
    const start = at;
    if (text[at] === '"' && !skipString()) return stringFault();
    at = start;
    const found = at < text.length ? `"${text.charAt(at)}"` : 'the end';
    return { offset: at, message: `${expected} is expected here, not ${found}.`, part };
  };
  const stringFault = (): JsonFault => {
    at = endOfString(text, at + 1);
    const char = text.charAt(at);
    const part = 'string';
    if (char === '') return { offset: at, message: 'The string has no end.', part };
    const isEscape = char === '\\';
    const message = isEscape
      ? `${text.slice(at, at + 2)} is no escape of JSON.`
      : `${JSON.stringify(char)} cannot stand in a string as it is.`;
    return { offset: at, message, part };
  };
  const skipKey = (): boolean => skipString() && skip(BLANKS) && text[at] === ':' && ++at > 0;
  const nameFault = (): JsonFault => {
    const isNamed = text.slice(0, at).trimEnd().endsWith('"');
    return fault('A quoted name and ":"', isNamed ? 'colon' : 'name');
  };
  skip(BLANKS);
  while (isValueNext) {
    const char = text[at];
    if (char === '{' || char === '[') {
      at += 1;
      skip(BLANKS);
      open.push(char);
      const close = char === '{' ? '}' : ']';
      if (text[at] !== close) {
        if (char === '{' && !skipKey()) return nameFault();
        skip(BLANKS);
        continue;
      }
    } else if (!skipString() && !skip(NUMBER) && !skip(WORD)) return fault('A value', 'value');
    isValueNext = false;
    while (open.length > 0 && !isValueNext) {
      skip(BLANKS);
      const close = open.at(-1) === '{' ? '}' : ']';
      if (text[at] === close) {
        at += 1;
        open.pop();
      } else if (text[at] === ',') {
        at += 1;
        skip(BLANKS);
        if (close === '}' && !skipKey()) return nameFault();
        skip(BLANKS);
        isValueNext = true;
      } else return fault(`"," or "${close}"`, close === '}' ? 'object' : 'array');
    }
  }
  skip(BLANKS);
  return at === text.length ? null : fault('The end', 'behind');
}

/**
 * Where a string ends whose inside begins at `start`: at its quote, at the first character that cannot
 * stand in it, or at the end of the text. A loop, because a regular expression gives up within ten
 * million characters, and a body may have as many.
 */
export function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote || code < blank) return at;
    if (code !== backslash) at += 1;
    else {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return at;
      at = ESCAPE.lastIndex;
    }
  }
  return at;
}

const quote = 34;
const backslash = 92;
const blank = 32;
