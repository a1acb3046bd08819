/**
 * What Lambda says of a payload that is no JSON: the words of Jackson, its parser. Known from public
 * answers (2016 to 2025): the text of each kind of fault, and the column, which counts the character
 * behind the one that is wrong. The newest of them hide the payload itself behind REDACTED. Where no
 * answer is known (the end of the payload, close markers, comments) the words are those of Jackson 2.18.
 */
import { endOfString, jsonFault } from './json-syntax.ts';

const VALUES = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'";
const SOURCE = 'REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';
const COMMENT =
  "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)";
/** What may begin a bare word, and what goes on in it, as Java names things. */
const WORD = /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;

/** Null for JSON, for nothing at all, and where only what follows the value is wrong. */
export function lambdaJsonError(text: string): string | null {
  if (text.trim() === '') return null;
  const fault = jsonFault(text);
  if (fault === null || fault.part === 'behind') return null;
  const { words, at } = said(text, fault.offset, fault.part);
  return `Could not parse request body into json: Could not parse payload into json: ${words}\n at ${place(text, at, 1)}`;
}

/** A place of the payload, from 1; `more` characters are behind it, where the payload has as many. */
function place(text: string, offset: number, more = 0): string {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1 + (offset < text.length ? more : 0);
  return `[Source: ${SOURCE}; line: ${before.length}, column: ${column}]`;
}

type Part = NonNullable<ReturnType<typeof jsonFault>>['part'];

/** The words, and the character behind which the column is counted. */
function said(text: string, offset: number, part: Part): { words: string; at: number } {
  const char = text.charAt(offset);
  if (char === '') return { words: endWords(text, part), at: offset };
  const unexpected = (what: string): { words: string; at: number } => ({
    words: `Unexpected character (${described(char)}): ${char === '/' ? COMMENT : what}`,
    at: offset,
  });
  switch (part) {
    case 'name':
      return unexpected('was expecting double-quote to start field name');
    case 'colon':
      return unexpected('was expecting a colon to separate field name and value');
    case 'object':
    case 'array':
      if (/[}\]]/.test(char)) return { words: endMarkerWords(text, offset, part), at: offset };
      if (/0/.test(text.charAt(offset - 1)) && /\d/.test(char)) {
        return { words: 'Invalid numeric value: Leading zeroes not allowed', at: offset };
      }
      return unexpected(
        `was expecting comma to separate ${part === 'object' ? 'Object' : 'Array'} entries`,
      );
    case 'string':
      return inString(text, offset);
    case 'value':
    case 'behind':
      return asValue(text, offset, unexpected);
  }
}

function asValue(
  text: string,
  offset: number,
  unexpected: (what: string) => { words: string; at: number },
): { words: string; at: number } {
  const char = text.charAt(offset);
  WORD.lastIndex = offset;
  const [word] = WORD.exec(text) ?? [];
  if (word !== undefined) {
    const words = `Unrecognized token '${word}': was expecting (${VALUES})`;
    return { words, at: offset + word.length };
  }
  const next = text.charAt(offset + 1);
  if (char === '-' && next === '') return { words: endWords(text, 'value'), at: offset + 1 };
  if (char === '-') {
    const words = `Unexpected character (${described(next)}) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value`;
    return { words, at: offset + 1 };
  }
  return /[,}\]]/.test(char)
    ? unexpected('expected a value')
    : unexpected(`expected a valid value (${VALUES})`);
}

function inString(text: string, offset: number): { words: string; at: number } {
  const char = text.charAt(offset);
  if (char !== '\\') {
    const words = `Illegal unquoted character (${described(char)}): has to be escaped using backslash to be included in string value`;
    return { words, at: offset };
  }
  const escaped = text.charAt(offset + 1);
  if (/^\\(?:u[0-9a-fA-F]*)?$/.test(text.slice(offset, offset + 6)))
    return { words: 'Unexpected end-of-input in character escape sequence', at: text.length };
  if (escaped !== 'u') {
    return { words: `Unrecognized character escape ${described(escaped)}`, at: offset + 1 };
  }
  const digits = /^[0-9a-fA-F]*/.exec(text.slice(offset + 2))?.[0].length ?? 0;
  const at = offset + 2 + digits;
  const words = `Unexpected character (${described(text.charAt(at))}): expected a hex-digit for character escape sequence`;
  return { words, at };
}

function endMarkerWords(text: string, offset: number, part: 'object' | 'array'): string {
  const [marker, what] = part === 'object' ? ['}', 'Object'] : [']', 'Array'];
  const start = place(text, openAt(text.slice(0, offset)) ?? 0);
  return `Unexpected close marker '${text.charAt(offset)}': expected '${marker}' (for ${what} starting at ${start})`;
}

function endWords(text: string, part: Part): string {
  if (part === 'string')
    return 'Unexpected end-of-input: was expecting closing quote for a string value';
  const open = openAt(text);
  if (open === null) return 'Unexpected end-of-input';
  const what = text.charAt(open) === '{' ? 'Object' : 'Array';
  const isBehind = part === 'object' || part === 'array' || text.trimEnd().length === open + 1;
  return isBehind
    ? `Unexpected end-of-input: expected close marker for ${what} (start marker at ${place(text, open)})`
    : `Unexpected end-of-input within/between ${what} entries`;
}

/** Where the container begins that is open at the end of a text without a fault; null where none is. */
function openAt(text: string): number | null {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at + 1);
    else if (sign === '{' || sign === '[') open.push(at);
    else if (sign === '}' || sign === ']') open.pop();
  }
  return open.at(-1) ?? null;
}

/** A character as Jackson names it. */
function described(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 32) return `(CTRL-CHAR, code ${code})`;
  return code > 255
    ? `'${char}' (code ${code} / 0x${code.toString(16)})`
    : `'${char}' (code ${code})`;
}
