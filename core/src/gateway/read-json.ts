/**
 * Reads JSON text as json-smart 2.2 does in its permissive mode, the reader behind Jayway JsonPath
 * (the error texts of the service name it; the lenient forms a MOCK accepts are its). Beyond JSON
 * it takes single quotes, words without quotes, spare commas and anything after the first value.
 */
import { javaMap } from '../velocity/map-entries.ts';
import { javaList, type JavaList, type JavaMap, type Value } from '../velocity/values.ts';
import { Cursor, END, endOfFile, isDigit, JsonSmartError } from './json-smart/cursor.ts';
import { readNumber } from './json-smart/read-number.ts';

export type JsonReading =
  | { readonly ok: true; readonly value: Value }
  /** `message` is json-smart's own; `offset` is where it stopped, in UTF-16 units of the text. */
  | { readonly ok: false; readonly message: string; readonly offset: number };

/**
 * Reads one value. Objects become maps that keep their order, arrays JSON arrays, numbers the
 * smallest Java kind that holds them (decimals of more than 18 characters BigDecimal). An empty
 * text is the empty string, as in json-smart. Never throws. Nesting deeper than 400 is refused, as
 * by every json-smart since its security fix of 2023 (CVE-2023-1370).
 */
export function readJson(text: string): JsonReading {
  try {
    return { ok: true, value: readValue(new Cursor(text), STOP_AT_END, 0) };
  } catch (error) {
    if (!(error instanceof JsonSmartError)) throw error;
    return { ok: false, message: error.message, offset: error.offset };
  }
}

const MAX_DEPTH = 400;
/** The characters that end a word in each place. */
const STOP_AT_KEY = `:${END}`;
const STOP_AT_MEMBER = `,}${END}`;
const STOP_AT_ITEM = `,]${END}`;
const STOP_AT_END = END;

function readValue(cursor: Cursor, stops: string, depth: number): Value {
  while (isJsonSpace(cursor.char)) cursor.next();
  switch (cursor.char) {
    case ':':
    case '}':
    case ']':
      throw unexpectedCharacter(cursor, cursor.at);
    case '{':
      return readObject(cursor, depth + 1);
    case '[':
      return readArray(cursor, depth + 1);
    case '"':
    case "'":
      return cursor.readQuoted();
    default: {
      const startsNumber = isDigit(cursor.char) || cursor.is('-');
      return startsNumber ? readNumber(cursor, stops) : readBareValue(cursor, stops);
    }
  }
}

function readArray(cursor: Cursor, depth: number): JavaList {
  const items: Value[] = [];
  checkDepth(cursor, depth);
  cursor.next();
  for (;;) {
    while (isJsonSpace(cursor.char) || cursor.is(',')) cursor.next();
    switch (cursor.char) {
      case ']':
        cursor.next();
        return javaList(items, 'JSONArray');
      case ':':
      case '}':
        throw unexpectedCharacter(cursor, cursor.at);
      case END:
        throw new JsonSmartError(endOfFile(cursor.at - 1, 'EOF'), cursor.at);
      default:
        items.push(readValue(cursor, STOP_AT_ITEM, depth));
    }
  }
}

function readObject(cursor: Cursor, depth: number): JavaMap {
  const map = javaMap();
  checkDepth(cursor, depth);
  for (;;) {
    cursor.next();
    if (isJsonSpace(cursor.char) || cursor.is(',')) continue;
    switch (cursor.char) {
      case ':':
      case ']':
      case '[':
      case '{':
        throw unexpectedCharacter(cursor, cursor.at);
      case '}':
        cursor.next();
        return map;
      default:
        readMember(cursor, map, depth);
    }
    // A comma is left as the character at hand: the next round steps over it.
    if (!cursor.is('}')) continue;
    cursor.next();
    return map;
  }
}

function readMember(cursor: Cursor, map: JavaMap, depth: number): void {
  const isQuoted = cursor.is('"') || cursor.is("'");
  const key = isQuoted ? cursor.readQuoted() : cursor.readWord(cursor.at, STOP_AT_KEY);
  cursor.skipBlanks();
  if (cursor.is(END)) throw new JsonSmartError(endOfFile(cursor.at - 1, 'null'), cursor.at);
  if (!cursor.is(':')) throw unexpectedCharacter(cursor, cursor.at - 1);
  cursor.next();
  if (cursor.isOver) throw new JsonSmartError(endOfFile(cursor.at - 1, 'EOF'), cursor.at);
  map.entries.set(key, readValue(cursor, STOP_AT_MEMBER, depth));
  cursor.skipBlanks();
  if (cursor.is(END)) throw new JsonSmartError(endOfFile(cursor.at - 1, 'null'), cursor.at);
  if (cursor.is('}') || cursor.is(',')) return;
  const message = `Unexpected token ${cursor.char} at position ${cursor.at - 1}.`;
  throw new JsonSmartError(message, cursor.at);
}

/** A word without quotes. Only one whose first character says so can be a literal. */
function readBareValue(cursor: Cursor, stops: string): Value {
  const mayBeLiteral = 'ntfN'.includes(cursor.char);
  const word = cursor.readWord(cursor.at, stops);
  return mayBeLiteral ? literalValue(word) : word;
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

function checkDepth(cursor: Cursor, depth: number): void {
  if (depth <= MAX_DEPTH) return;
  const message = `Malicious payload, having non natural depths, parsing stoped on ${cursor.char} at position ${cursor.at}.`;
  throw new JsonSmartError(message, cursor.at);
}

function unexpectedCharacter(cursor: Cursor, offset: number): JsonSmartError {
  const message = `Unexpected character (${cursor.char}) at position ${offset}.`;
  return new JsonSmartError(message, cursor.at);
}

function isJsonSpace(char: string): boolean {
  return char === ' ' || char === '\r' || char === '\n' || char === '\t';
}
