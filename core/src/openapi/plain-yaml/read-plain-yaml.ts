/**
 * The YAML that people mostly write, read many times faster than a parser of all of YAML can: block
 * maps and lists, scalars of every style, flow collections on one line, local tags, comments. Where
 * anything else comes up, an anchor, a second document, a fault, the answer is null and `yaml` has
 * its turn; so nothing here guesses. The law `openapi-plain-yaml` holds the two against each other.
 */
import type { Entry, HostNode, ScalarNode } from '../host-tree.ts';
import { readBlockScalar } from './block-scalar.ts';
import { readFlow } from './flow-collection.ts';
import { LineCursor } from './line-cursor.ts';
import {
  hasOuterBlanks,
  isLineEnd,
  isSpaceOrEnd,
  missingScalar,
  plainEnd,
  plainNode,
  readPlain,
  readQuoted,
  readTag,
  skipSpaces,
  tagged,
} from './line-scalar.ts';

/** The tree of a text of one document, equal to `yaml`'s; null where `yaml` must be asked. Never throws. */
export function readPlainYaml(text: string): HostNode | null {
  // A byte order mark and a lone carriage return have rules of their own.
  if (text.includes('\uFEFF') || /\r(?!\n)/.test(text)) return null;
  const reader = new BlockReader(text);
  return reader.document();
}

/** Deeper than any document of a person, and shallow enough for every stack. */
const MAX_DEPTH = 100;

/** YAML allows a key 1024 characters up to its colon. */
const MAX_KEY = 1000;

/** Each method reads from the cursor on and leaves it on the next line of content; null is given up. */
class BlockReader {
  readonly #text: string;
  readonly #lines: LineCursor;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineCursor(text);
  }

  document(): HostNode | null {
    const lines = this.#lines;
    if (!lines.toContent(0)) return null;
    if (lines.column === 0 && this.#text.startsWith('---', lines.offset)) {
      if (!lines.finishLine(lines.offset + 3)) return null;
    }
    const root = lines.column < 0 ? null : this.#block(0);
    return lines.column < 0 ? root : null;
  }

  /** The map or list that begins at the cursor. */
  #block(depth: number): HostNode | null {
    if (depth > MAX_DEPTH) return null;
    return this.#isDash() ? this.#list(depth) : this.#map(depth);
  }

  #map(depth: number): HostNode | null {
    const lines = this.#lines;
    const { column, offset: start } = lines;
    const entries: Entry[] = [];
    let end = start;
    while (lines.column === column && !this.#isDash()) {
      const key = this.#key();
      if (key === null) return null;
      const value = this.#value(key.span.end + 1, column, depth);
      if (value === null) return null;
      entries.push({ key, value });
      end = value.span.end;
    }
    if (lines.column > column) return null;
    return { kind: 'map', span: { start, end }, tag: null, entries };
  }

  #list(depth: number): HostNode | null {
    const lines = this.#lines;
    const { column, offset: start } = lines;
    const items: HostNode[] = [];
    let end = start;
    while (lines.column === column && this.#isDash()) {
      const item = this.#item(column, depth);
      if (item === null) return null;
      items.push(item);
      end = item.span.end;
    }
    if (lines.column > column) return null;
    return { kind: 'list', span: { start, end }, tag: null, items };
  }

  #item(column: number, depth: number): HostNode | null {
    const lines = this.#lines;
    const start = skipSpaces(this.#text, lines.offset + 1);
    if (isLineEnd(this.#text, start)) {
      const isBelow = lines.finishLine(start) && lines.column > column;
      return isBelow ? this.#block(depth + 1) : null;
    }
    const dash = lines.offset;
    lines.offset = start;
    lines.column = column + start - dash;
    if (this.#isDash() || this.#key() !== null) return this.#block(depth + 1);
    return this.#inline(start, column, depth);
  }

  /** The key at the cursor; null where the line holds none. */
  #key(): ScalarNode | null {
    const text = this.#text;
    const start = this.#lines.offset;
    const isQuoted = /["']/.test(text.charAt(start));
    const end = isQuoted ? -1 : plainEnd(text, start, false);
    const key = isQuoted ? readQuoted(text, start) : end < 0 ? null : plainNode(text, start, end);
    if (key === null || key.span.end - start > MAX_KEY) return null;
    if (key.text.startsWith('...') || hasOuterBlanks(key)) return null;
    const colon = key.span.end;
    return text.charAt(colon) === ':' && isSpaceOrEnd(text, colon + 1) ? key : null;
  }

  /** What stands behind the colon of a key in that column. */
  #value(behindColon: number, column: number, depth: number): HostNode | null {
    const lines = this.#lines;
    const start = skipSpaces(this.#text, behindColon);
    const isComment = this.#text.charAt(start) === '#';
    if (!isComment && !isLineEnd(this.#text, start)) return this.#inline(start, column, depth);
    if (!lines.finishLine(start, true)) return null;
    const isBelow = lines.column > column || (lines.column === column && this.#isDash());
    return isBelow ? this.#block(depth + 1) : missingScalar(start);
  }

  /** A value that begins on the line of its key or dash, which stands in `column`. */
  #inline(start: number, column: number, depth: number): HostNode | null {
    const text = this.#text;
    const tag = readTag(text, start);
    if (tag === null) return null;
    const from = start + tag.length;
    const node = this.#untagged(from, column, depth, tag.name !== null);
    if (node === null || !this.#lines.finishLine(endOfWritten(node))) return null;
    return tagged(node, tag.name);
  }

  #untagged(start: number, column: number, depth: number, isTagged: boolean): HostNode | null {
    const text = this.#text;
    switch (text.charAt(start)) {
      case '|':
      case '>':
        return readBlockScalar(text, start, column);
      case '"':
      case "'":
        return readQuoted(text, start);
      case '{':
      case '[':
        return readFlow(text, start, depth + 1);
      default:
        return isTagged && isLineEnd(text, start) ? null : readPlain(text, start, column);
    }
  }

  #isDash(): boolean {
    const { offset } = this.#lines;
    return this.#text.charAt(offset) === '-' && isSpaceOrEnd(this.#text, offset + 1);
  }
}

/** Behind the last character of a node, from where the rest of its line is read. */
function endOfWritten(node: HostNode): number {
  if (node.kind !== 'scalar' || node.block === null) return node.span.end;
  // A block scalar has taken its line breaks; the last one is given back.
  return node.block.content.end - 1;
}
