import type { Span } from '../text/span.ts';
import type { Entry, HostError, HostNode, MapNode, ScalarNode } from './host-tree.ts';
import { decodeJson } from './scalars/decode-json.ts';

/** Deeper than any document of a person, and shallow enough for every stack. */
const MAX_DEPTH = 200;

interface ParsedJson {
  readonly roots: readonly HostNode[];
  readonly errors: readonly HostError[];
}

/**
 * Parse JSON as people have it while they type: comments, trailing commas, missing values, commas
 * and quotes, and bare `${name}` of a Terraform template give errors but still a tree. Never throws.
 */
export function parseJson(text: string): ParsedJson {
  const parser = new JsonParser(text);
  const root = parser.document();
  return { roots: root ? [root] : [], errors: parser.errors };
}

class JsonParser {
  readonly errors: HostError[] = [];
  private offset = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.offset = 1;
  }

  document(): HostNode | null {
    this.skip();
    if (this.offset >= this.text.length) return null;
    const root = this.value(0);
    this.skip();
    if (this.offset < this.text.length) this.error('Nothing may follow the value.');
    return root;
  }

  private value(depth: number): HostNode {
    this.skip();
    const character = this.text.charAt(this.offset);
    if (depth > MAX_DEPTH) return this.tooDeep();
    if (character === '{') return this.map(depth);
    if (character === '[') return this.list(depth);
    if (character === '"') return this.string();
    return this.bare();
  }

  private map(depth: number): MapNode {
    const start = this.offset++;
    const entries: Entry[] = [];
    while (!this.atEndOf('}')) {
      entries.push(this.entry(depth));
      this.comma('}');
    }
    return { kind: 'map', span: { start, end: this.close('}') }, tag: null, entries };
  }

  private entry(depth: number): Entry {
    const isQuoted = this.text.charAt(this.offset) === '"';
    if (!isQuoted) this.error('A key in double quotes is expected.');
    const key = isQuoted ? this.string() : this.bare();
    this.skip();
    if (this.text.charAt(this.offset) !== ':') {
      this.error('A colon is expected.');
      return { key, value: missing(key.span.end) };
    }
    const afterColon = ++this.offset;
    this.skip();
    if (/^[,}\]]?$/.test(this.text.charAt(this.offset)) || this.isNextKey()) {
      this.error('A value is expected.');
      return { key, value: missing(this.afterBlank(afterColon)) };
    }
    return { key, value: this.value(depth + 1) };
  }

  /** `"type":` with the next line's `"uri": …` behind it: the value is what is missing. */
  private isNextKey(): boolean {
    if (this.text.charAt(this.offset) !== '"') return false;
    const end = this.stringEnd(this.offset);
    return /^[ \t]*:/.test(this.text.slice(end, end + 20));
  }

  private list(depth: number): HostNode {
    const start = this.offset++;
    const items: HostNode[] = [];
    while (!this.atEndOf(']')) {
      items.push(this.value(depth + 1));
      this.comma(']');
    }
    return { kind: 'list', span: { start, end: this.close(']') }, tag: null, items };
  }

  /** True before the closing bracket, before one that closes something outer, and at the end. */
  private atEndOf(bracket: '}' | ']'): boolean {
    this.skip();
    while (this.text.charAt(this.offset) === ',') {
      this.error('A value is expected before the comma.');
      this.offset++;
      this.skip();
    }
    const character = this.text.charAt(this.offset);
    return character === '' || character === bracket || character === '}' || character === ']';
  }

  private comma(bracket: '}' | ']'): void {
    this.skip();
    const character = this.text.charAt(this.offset);
    if (character === ',') {
      this.offset++;
      this.skip();
      // JSON with comments has them, API Gateway's importer does not; the file's own business.
      return;
    }
    if (character !== '' && character !== bracket) this.error('A comma is expected.');
    if (character === ':') this.offset++;
  }

  private close(bracket: '}' | ']'): number {
    if (this.text.charAt(this.offset) === bracket) return ++this.offset;
    this.error(`A closing ${bracket} is expected.`);
    return this.offset;
  }

  private string(): ScalarNode {
    const span = { start: this.offset, end: this.stringEnd(this.offset) };
    this.offset = span.end;
    const raw = this.text.slice(span.start + 1, span.end - 1);
    const isPlain =
      !raw.includes('\\') && this.text.charAt(span.end - 1) === '"' && span.end - span.start > 1;
    if (!isPlain && !isClosed(this.text, span)) this.errorAt(span, 'The closing quote is missing.');
    const text = isPlain ? raw : decodeJson(this.text, span).text;
    return { kind: 'scalar', span, tag: null, style: 'json', type: 'string', text, block: null };
  }

  /** Behind the closing quote; where it is missing, the end of the line. */
  private stringEnd(start: number): number {
    for (let offset = start + 1; offset < this.text.length; offset++) {
      const unit = this.text.charCodeAt(offset);
      if (unit === 0x22) return offset + 1;
      if (unit === 10 || unit === 13) return offset;
      // What is escaped does not end the string, but the line does in any case.
      if (unit === 0x5c && !/[\r\n]/.test(this.text.charAt(offset + 1))) offset++;
    }
    return this.text.length;
  }

  /** Numbers, literals, and whatever else stands where a value should. Takes at least a character. */
  private bare(): ScalarNode {
    const start = this.offset;
    const pattern = /(?:[$%]\{[^}\n]*\}|[^\s,:{}[\]"/]|\/(?![/*]))+/y;
    pattern.lastIndex = start;
    const text = pattern.exec(this.text)?.[0] ?? this.text.charAt(start);
    this.offset = Math.max(start + 1, start + text.length);
    const span = { start, end: Math.min(this.offset, this.text.length) };
    const type = bareType(text);
    if (type === 'string') this.errorAt(span, 'A value is expected.');
    return { kind: 'scalar', span, tag: null, style: 'plain', type, text, block: null };
  }

  private tooDeep(): HostNode {
    this.error('The nesting is too deep to be read.');
    const at = this.offset;
    this.offset = this.text.length;
    return missing(at);
  }

  /** Behind the one blank that people type after a colon: there a value would be written. */
  private afterBlank(offset: number): number {
    return this.text.charAt(offset) === ' ' ? offset + 1 : offset;
  }

  /** Past blanks, line breaks and comments. */
  private skip(): void {
    const pattern = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
    pattern.lastIndex = this.offset;
    pattern.exec(this.text);
    this.offset = pattern.lastIndex;
  }

  private error(message: string): void {
    this.errorAt({ start: this.offset, end: this.offset }, message);
  }

  private errorAt(span: Span, message: string): void {
    this.errors.push({ span, message });
  }
}

function isClosed(text: string, span: Span): boolean {
  let closing = -1;
  for (let offset = span.start + 1; offset < span.end; offset++) {
    if (text.charAt(offset) === '\\') offset++;
    else if (text.charAt(offset) === '"') closing = offset;
  }
  return closing === span.end - 1;
}

function bareType(text: string): ScalarNode['type'] {
  if (text === 'null') return 'null';
  if (text === 'true' || text === 'false') return 'boolean';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? 'number' : 'string';
}

function missing(offset: number): ScalarNode {
  const span = { start: offset, end: offset };
  return { kind: 'scalar', span, tag: null, style: 'missing', type: 'null', text: '', block: null };
}
