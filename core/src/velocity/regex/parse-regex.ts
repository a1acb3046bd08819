/** Reads a Java regular expression, as `java.util.regex.Pattern` reads it. */
import { isLineEnd } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import { parseClass } from './parse-class.ts';
import { literalEscape, propertyEscape } from './parse-escape.ts';
import { withoutQuotes } from './quotes.ts';
import { RegexReader } from './regex-reader.ts';
import { studyLength } from './study-length.ts';
import type { Anchor, RegexNode, RegexTree, RepeatMode } from './tree.ts';

/** Parse a pattern; throws a `RegexError` for what Java refuses, and for what is not supported. */
export function parseRegex(source: string): RegexTree {
  const reader = new RegexReader(withoutQuotes(source));
  const parser = new RegexParser(reader);
  const root = parser.choice();
  if (!reader.atEnd()) throw reader.error("Unmatched closing ')'");
  const byCodePoint = reader.hasPairs || /[\ud800-\udfff]/.test(source);
  return { root, groupCount: parser.groupCount, names: parser.names, byCodePoint };
}

class RegexParser {
  groupCount = 0;
  readonly names = new Map<string, number>();
  private readonly reader: RegexReader;

  constructor(reader: RegexReader) {
    this.reader = reader;
  }

  choice(): RegexNode {
    const options = [this.sequence()];
    while (this.reader.take('|')) options.push(this.sequence());
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    const { reader } = this;
    for (;;) {
      reader.skipComments();
      if (reader.atEnd() || reader.peek() === '|' || reader.peek() === ')')
        return { kind: 'sequence', items };
      const [atom] = this.atom();
      reader.skipComments();
      if (atom !== undefined) items.push(this.quantified(atom));
    }
  }

  /** One atom; none for a flag group such as `(?i)`. */
  private atom(): RegexNode[] {
    const { reader } = this;
    const next = reader.peek();
    switch (next) {
      case '(':
        return this.group();
      case '[':
        reader.take('[');
        return [this.set(parseClass(reader))];
      case '\\':
        return this.escape();
      case '.':
        reader.take('.');
        return [{ kind: 'set', set: this.dot() }];
      case '^':
        reader.take('^');
        return [this.anchor(reader.flags.m ? 'line-start' : 'input-start')];
      case '$':
        reader.take('$');
        return [this.anchor(reader.flags.m ? 'line-end' : 'last-line-end')];
      case '*':
      case '+':
      case '?':
        throw reader.error(`Dangling meta character '${next}'`);
      case '{':
        // Java takes an empty atom here, to which the repetition applies.
        return [{ kind: 'sequence', items: [] }];
      default:
        return [this.literal(reader.nextCodePoint())];
    }
  }

  private anchor(anchor: Anchor): RegexNode {
    const { d, U } = this.reader.flags;
    return { kind: 'anchor', anchor, unixLines: d, unicodeWords: U };
  }

  private dot(): CharSet {
    const { s, d } = this.reader.flags;
    return s ? () => true : (code) => !isLineEnd(code, d);
  }

  private literal(code: number): RegexNode {
    return this.set(this.reader.folded(code));
  }

  private set(set: CharSet): RegexNode {
    if (set.basic !== true) this.reader.hasPairs = true;
    return { kind: 'set', set };
  }

  private escape(): RegexNode[] {
    const { reader } = this;
    reader.take('\\');
    const letter = reader.peek();
    const anchor = anchors[letter];
    if (anchor !== undefined) {
      reader.take(letter);
      if (letter === 'b' && reader.rest().startsWith('{g}')) throw reader.unsupported("'\\b{g}'");
      return [this.anchor(anchor)];
    }
    const shorthand = reader.shorthand(letter);
    if (shorthand !== undefined) {
      reader.take(letter);
      return [this.set(shorthand)];
    }
    if (letter === 'p' || letter === 'P') return [this.set(propertyEscape(reader))];
    if (reader.take('R')) return [{ kind: 'line-break' }];
    if (reader.take('k')) return [this.backReference(this.namedGroup())];
    if (/[1-9]/.test(letter)) return [this.backReference(this.groupNumber())];
    return [this.literal(literalEscape(reader))];
  }

  private backReference(group: number): RegexNode {
    return { kind: 'back-reference', group, fold: this.reader.fold() };
  }

  private namedGroup(): number {
    const { reader } = this;
    if (!reader.take('<'))
      throw reader.error("\\k is not followed by '<' for named capturing group");
    const name = reader.groupName();
    const index = this.names.get(name);
    if (index === undefined) throw reader.error(`named capturing group <${name}> does not exist`);
    return index;
  }

  /** `\12` is group 12 if there are so many so far, else group 1 and the digit 2. */
  private groupNumber(): number {
    const { reader } = this;
    let number = Number(reader.next());
    while (/\d/.test(reader.peek()) && number * 10 + Number(reader.peek()) <= this.groupCount) {
      number = number * 10 + Number(reader.next());
    }
    return number;
  }

  private group(): RegexNode[] {
    const { reader } = this;
    reader.take('(');
    const flags = { ...reader.flags };
    const node = reader.take('?') ? this.specialGroup() : this.capture();
    if (node === null) return [];
    if (!reader.take(')')) throw reader.error('Unclosed group');
    reader.flags = flags;
    return [node];
  }

  private capture(): RegexNode {
    const index = ++this.groupCount;
    return { kind: 'group', index, body: this.choice() };
  }

  /** Behind `(?`; null where only flags were set, for the rest of the group around. */
  private specialGroup(): RegexNode | null {
    const { reader } = this;
    if (reader.take(':')) return this.choice();
    if (reader.take('>')) return { kind: 'atomic', body: this.choice() };
    if (reader.take('=')) return this.look(true, false);
    if (reader.take('!')) return this.look(true, true);
    if (!reader.take('<')) return this.flagGroup();
    if (reader.take('=')) return this.look(false, false);
    if (reader.take('!')) return this.look(false, true);
    const name = reader.groupName();
    if (this.names.has(name))
      throw reader.error(`Named capturing group <${name}> is already defined`);
    this.names.set(name, this.groupCount + 1);
    return this.capture();
  }

  private look(ahead: boolean, negative: boolean): RegexNode {
    // Java looks at the whole rest of the pattern for characters of two units.
    const byCodePoint = /[\ud800-\udfff]/.test(this.reader.rest());
    const body = this.choice();
    if (ahead) return { kind: 'look', negative, body };
    const { min, max, hasMax } = studyLength(body);
    if (!hasMax)
      throw this.reader.error('Look-behind group does not have an obvious maximum length');
    return { kind: 'look', negative, body, behind: { min, max, byCodePoint } };
  }

  private flagGroup(): RegexNode | null {
    const { reader } = this;
    reader.readFlags();
    if (reader.take(':')) return this.choice();
    if (reader.take(')')) return null;
    throw reader.error('Unknown inline modifier');
  }

  private quantified(body: RegexNode): RegexNode {
    const { reader } = this;
    const counts = this.counts();
    if (counts === null) return body;
    const [min, max] = counts;
    reader.skipComments();
    const mode: RepeatMode = reader.take('?') ? 'lazy' : reader.take('+') ? 'possessive' : 'greedy';
    // A repeated line break is not taken apart again, in Java.
    return {
      kind: 'repeat',
      body: body.kind === 'line-break' ? { kind: 'atomic', body } : body,
      min,
      max,
      mode,
    };
  }

  private counts(): readonly [number, number] | null {
    const { reader } = this;
    if (reader.take('?')) return [0, 1];
    if (reader.take('*')) return [0, Infinity];
    if (reader.take('+')) return [1, Infinity];
    if (reader.peek() !== '{') return null;
    const match = reader.takePattern(/\{(\d+)(,?)(\d*)\}/y);
    if (match === null)
      throw reader.error(
        /^\{\d/.test(reader.rest()) ? 'Unclosed counted closure' : 'Illegal repetition',
      );
    const [, first = '', comma = '', last = ''] = match;
    const min = Number(first);
    const max = comma === '' ? min : last === '' ? Infinity : Number(last);
    if (max < min) throw reader.error('Illegal repetition range');
    if (min > 0x7fffffff || (max > 0x7fffffff && max !== Infinity))
      throw reader.error('Illegal repetition range');
    return [min, max];
  }
}

const anchors: Readonly<Record<string, Anchor | undefined>> = {
  A: 'input-start',
  B: 'no-word-border',
  G: 'match-end',
  Z: 'last-line-end',
  b: 'word-border',
  z: 'input-end',
};
