/** Where a value stands in a JSON text. */
import type { Span } from '../../text/span.ts';
import { endOfString } from '../json-syntax.ts';
import type { JsonPath } from './json-compare.ts';

/**
 * The span of the value at a path, in UTF-16 offsets of the text; where the text has no such value,
 * of the innermost object or list on the way. The text must be JSON (`jsonFault`); of any other
 * text some span of it comes back. Of members of one name the last counts, as it does for readers.
 */
export function jsonPlace(text: string, path: JsonPath): Span {
  let span = { start: blanksEnd(text, 0), end: text.trimEnd().length };
  for (const name of path) {
    const inner = childAt(text, span, name);
    if (inner === null) return span;
    span = inner;
  }
  return span;
}

function childAt(text: string, { start, end }: Span, name: string): Span | null {
  const isMap = text[start] === '{';
  if (!isMap && text[start] !== '[') return null;
  let found: Span | null = null;
  let at = blanksEnd(text, start + 1);
  for (let i = 0; at < end - 1; i++) {
    let key = String(i);
    if (isMap) {
      const keyEnd = valueEnd(text, at);
      key = decoded(text.slice(at, keyEnd));
      at = blanksEnd(text, blanksEnd(text, keyEnd) + 1);
    }
    const value = { start: at, end: valueEnd(text, at) };
    if (key === name) found = value;
    // Behind the comma, or at the closing bracket.
    at = blanksEnd(text, blanksEnd(text, value.end) + 1);
  }
  return found;
}

function decoded(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** The quote of a string stands for all of it. */
const TOKEN = /[^\s,:[\]{}"]+|[\s\S]/y;

/** Behind the value that begins at an offset; always further on. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === '"') TOKEN.lastIndex = endOfString(text, TOKEN.lastIndex) + 1;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth <= 0) return TOKEN.lastIndex;
  }
  return text.length + 1;
}

function blanksEnd(text: string, start: number): number {
  let at = start;
  while (/[ \t\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}
