/** Scalars that begin on the line of their key: plain and quoted ones, and tags before them. */
import { decodeDouble } from '../scalars/decode-double.ts';
import { decodePlain, decodeSingle } from '../scalars/decode-flow-lines.ts';
import type { Span } from '../../text/span.ts';
import type { HostNode, ScalarNode } from '../host-tree.ts';

/** The value of a key with nothing behind it. */
export function missingScalar(offset: number): ScalarNode {
  const span = { start: offset, end: offset };
  return { kind: 'scalar', span, tag: null, style: 'missing', type: 'null', text: '', block: null };
}

/** The offset behind the spaces. */
export function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** True at a line break and at the end of the text. */
export function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || offset >= text.length;
}

/** True where an indicator such as a colon is followed by what makes it one. */
export function isSpaceOrEnd(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === SPACE || isLineEnd(text, offset);
}

/**
 * A local tag such as `!Ref` with the blanks behind it, of length 0 where there is none. Null for
 * the tags that say what a text means, and for anything less plain.
 */
export function readTag(
  text: string,
  offset: number,
): { readonly name: string | null; readonly length: number } | null {
  if (text.charAt(offset) !== '!') return NO_TAG;
  const tag = /(![A-Za-z][A-Za-z0-9]*(?:::[A-Za-z0-9]+)*) +(?=[^\s&*!#])/y;
  tag.lastIndex = offset;
  const found = tag.exec(text);
  return found === null ? null : { name: found[1] ?? null, length: found[0].length };
}

const NO_TAG = { name: null, length: 0 };

/** The node with the name of a tag that its kind can have; such a tag makes every scalar a text. */
export function tagged(node: HostNode, tag: string | null): HostNode {
  if (tag === null || node.kind === 'alias') return node;
  return node.kind === 'scalar' ? { ...node, tag, type: 'string' } : { ...node, tag };
}

/**
 * Where the plain text on this line ends: before a comment, before a colon that is one, in a flow
 * collection also before its indicators. -1 where none begins here, and at a tab.
 */
export function plainEnd(text: string, start: number, isInFlow: boolean): number {
  if (!PLAIN_START.test(text.charAt(start))) {
    const isSign = text.charAt(start) === '-' && /[\w.]/.test(text.charAt(start + 1));
    if (!isSign) return -1;
  }
  return plainLineEnd(text, start, isInFlow);
}

const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;

function plainLineEnd(text: string, start: number, isInFlow: boolean): number {
  let end = start;
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case TAB:
        return -1;
      case LINE_FEED:
      case CARRIAGE_RETURN:
        return end;
      case SPACE:
        if (text.charCodeAt(at + 1) === HASH) return end;
        continue;
      case COLON:
        if (isSpaceOrEnd(text, at + 1)) return end;
        if (isInFlow && isFlowIndicator(text, at + 1)) return end;
        break;
      default:
        if (isInFlow && isFlowIndicator(text, at)) return end;
    }
    end = at + 1;
  }
  return end;
}

function isFlowIndicator(text: string, offset: number): boolean {
  switch (text.charCodeAt(offset)) {
    case COMMA:
    case 91: // [
    case 93: // ]
    case 123: // {
    case 125: // }
      return true;
    default:
      return false;
  }
}

/** A plain scalar of one line, whose type the core schema of YAML 1.2 tells. */
export function plainNode(text: string, start: number, end: number): ScalarNode {
  const written = text.slice(start, end);
  const span = { start, end };
  const type = plainType(written);
  return { kind: 'scalar', span, tag: null, style: 'plain', type, text: written, block: null };
}

/** True for a key between no-break spaces and the like, which count as text to `yaml` only. */
export function hasOuterBlanks({ text }: ScalarNode): boolean {
  return text !== text.trim();
}

/**
 * The plain scalar of a block map or list, whose key or dash stands in `column`: it goes on over
 * all lines that are indented deeper. Null where a comment or another key is among them.
 */
export function readPlain(text: string, start: number, column: number): ScalarNode | null {
  const first = plainEnd(text, start, false);
  let end = first;
  while (end >= 0 && isLineEnd(text, skipSpaces(text, end))) {
    const next = nextTextLine(text, end);
    if (next === null || next.column <= column) break;
    if (text.charCodeAt(next.offset) === HASH) return null;
    const lineEnd = plainLineEnd(text, next.offset, false);
    // A line that begins with an indicator could be either.
    if (lineEnd <= next.offset) return null;
    end = lineEnd;
  }
  if (end < 0) return null;
  if (end === first) return plainNode(text, start, end);
  const after = text.charCodeAt(skipSpaces(text, end));
  if (after === HASH || after === COLON) return null;
  const span = { start, end };
  const decoded = decodePlain(text, span).text;
  const type = 'string';
  return { kind: 'scalar', span, tag: null, style: 'plain', type, text: decoded, block: null };
}

/** The first line below the offset that is not blank, by its first character; null at the end. */
function nextTextLine(
  text: string,
  offset: number,
): { readonly offset: number; readonly column: number } | null {
  let feed = text.indexOf('\n', offset);
  while (feed >= 0) {
    const at = skipSpaces(text, feed + 1);
    if (!isLineEnd(text, at)) return { offset: at, column: at - feed - 1 };
    feed = text.indexOf('\n', at);
  }
  return null;
}

/** A quoted scalar that ends on its line; null for all others, a tab and rare escapes. */
export function readQuoted(text: string, start: number): ScalarNode | null {
  const end = quotedEnd(text, start);
  if (end < 0) return null;
  const isSingle = text.charCodeAt(start) === SINGLE_QUOTE;
  const span = { start, end };
  const value = isSingle ? singleText(text, span) : doubleText(text, span);
  if (value === null) return null;
  const style = isSingle ? 'single' : 'double';
  return { kind: 'scalar', span, tag: null, style, type: 'string', text: value, block: null };
}

function quotedEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case TAB:
      case LINE_FEED:
      case CARRIAGE_RETURN:
        return -1;
      case BACKSLASH:
        if (quote !== SINGLE_QUOTE) at++;
        break;
      case quote:
        if (quote !== SINGLE_QUOTE || text.charCodeAt(at + 1) !== quote) return at + 1;
        at++;
    }
  }
  return -1;
}

function singleText(text: string, span: Span): string {
  const inner = text.slice(span.start + 1, span.end - 1);
  return inner.includes("'") ? decodeSingle(text, span).text : inner;
}

/** Null for an escape that is rare or none. */
function doubleText(text: string, span: Span): string | null {
  const inner = text.slice(span.start + 1, span.end - 1);
  if (!inner.includes('\\')) return inner;
  return COMMON_ESCAPES.test(inner) ? decodeDouble(text, span).text : null;
}

const COMMON_ESCAPES = /^(?:[^\\]|\\["\\/bfnrt]|\\u[\dA-Fa-f]{4})*$/;

/** What a plain text is by the core schema of YAML 1.2.2, 10.3.2. */
function plainType(text: string): ScalarNode['type'] {
  // Most texts begin with none of the characters that the others begin with.
  if (!/^[~nNtTfF\d.+-]/.test(text)) return 'string';
  if (/^(?:~|null|Null|NULL)$/.test(text)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return 'boolean';
  return NUMBER.test(text) ? 'number' : 'string';
}

const NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
