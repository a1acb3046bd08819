/**
 * What Lambda says of a payload that is no JSON: the words of Jackson, its parser. Known from public
 * answers (2016 to 2025): the text of each kind of fault, and the column, which counts the character
 * behind the one that is wrong. The newest of them hide the payload itself behind REDACTED.
 */
import { jsonFault } from './json-syntax.ts';

const VALUES = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'";
const SOURCE = 'REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';
/** What may begin a bare word, and what goes on in it, as Java names things. */
const WORD = /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;

/** Null for JSON, for nothing at all, and where only what follows the value is wrong. */
export function lambdaJsonError(text: string): string | null {
  if (text.trim() === '') return null;
  const fault = jsonFault(text);
  if (fault === null || fault.part === 'behind') return null;
  const { words, at } = said(text, fault.offset, fault.part);
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 2;
  const place = `line: ${before.length}, column: ${column}`;
  return `Could not parse request body into json: Could not parse payload into json: ${words}\n at [Source: ${SOURCE}; ${place}]`;
}

type Part = NonNullable<ReturnType<typeof jsonFault>>['part'];

/** The words, and the character behind which the column is counted. */
function said(text: string, offset: number, part: Part): { words: string; at: number } {
  const char = text.charAt(offset);
  if (char === '') return { words: endWords(part), at: offset };
  const unexpected = (what: string): { words: string; at: number } => ({
    words: `Unexpected character (${described(char)}): ${what}`,
    at: offset,
  });
  switch (part) {
    case 'name':
      return unexpected('was expecting double-quote to start field name');
    case 'colon':
      return unexpected('was expecting a colon to separate field name and value');
    case 'object':
    case 'array':
      if (/[}\]]/.test(char)) return { words: endMarkerWords(char, part), at: offset };
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
  if (char === '-') {
    const next = text.charAt(offset + 1);
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
  if (escaped !== 'u') {
    return { words: `Unrecognized character escape ${described(escaped)}`, at: offset + 1 };
  }
  const digits = /^[0-9a-fA-F]*/.exec(text.slice(offset + 2))?.[0].length ?? 0;
  const at = offset + 2 + digits;
  const words = `Unexpected character (${described(text.charAt(at))}): expected a hex-digit for character escape sequence`;
  return { words, at };
}

function endMarkerWords(char: string, part: 'object' | 'array'): string {
  const [marker, what] = part === 'object' ? ['}', 'Object'] : [']', 'Array'];
  return `Unexpected close marker '${char}': expected '${marker}' (for ${what})`;
}

function endWords(part: Part): string {
  const what =
    part === 'string'
      ? 'was expecting closing quote for a string value'
      : part === 'array'
        ? 'expected close marker for Array'
        : 'expected close marker for Object';
  return `Unexpected end-of-input: ${what}`;
}

/** A character as Jackson names it. */
function described(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 32) return `(CTRL-CHAR, code ${code})`;
  return code > 255
    ? `'${char}' (code ${code} / 0x${code.toString(16)})`
    : `'${char}' (code ${code})`;
}
