import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { CST, Document, ParsedNode, Scalar } from 'yaml';
import type { Span } from '../text/span.ts';
import type {
  BlockShape,
  Entry,
  HostError,
  HostNode,
  ScalarNode,
  ScalarStyle,
} from './host-tree.ts';
import { composed } from './compose-yaml.ts';
import { flattenFlow } from './flatten-flow.ts';
import { linesOf, withoutTrailingBlanks } from './scalars/unit-writer.ts';

interface ParsedYaml {
  readonly roots: readonly HostNode[];
  readonly errors: readonly HostError[];
  /** True where `yaml` read the text as it stands and had nothing to object to. */
  readonly isClean: boolean;
}

/**
 * Parse YAML by `yaml` into our own tree. Tags that it does not know (CloudFormation's) are kept
 * without complaint. Never throws: where `yaml` gives up, as on nesting too deep for the stack,
 * the answer is no root and one error.
 */
export function parseYaml(text: string): ParsedYaml {
  try {
    const documents = composed(text);
    if (!hasMisplacedFlow(documents)) {
      return { ...treesOf(text, documents), isClean: errorCount(documents) === 0 };
    }
    const flattened = composed(flattenFlow(text));
    const isBetter = errorCount(flattened) < errorCount(documents);
    return { ...treesOf(text, isBetter ? flattened : documents), isClean: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'This YAML cannot be read.';
    const errors = [{ span: { start: 0, end: text.length }, message }];
    return { roots: [], errors, isClean: false };
  }
}

/** Part of a text, read by itself. */
export interface ParsedPart {
  readonly root: HostNode;
  readonly errors: readonly HostError[];
}

/** What a key or a value that is half typed gives rise to, and no line behind it notices. */
const LOCAL_ERRORS: ReadonlySet<string> = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY']);

/**
 * The same of a text that is part of another and has no aliases: null where it is not one document,
 * and where it is broken in a way that might be read otherwise in a whole file. Never throws.
 */
export function parseYamlPart(text: string): ParsedPart | null {
  try {
    const documents = composed(text);
    const { roots, errors } = treesOf(text, documents);
    const [root, second] = roots;
    const isOne = documents.length === 1 && root !== undefined && second === undefined;
    const isLocal = documents.every((one) =>
      one.errors.every(({ code }) => LOCAL_ERRORS.has(code)),
    );
    return isOne && isLocal ? { root, errors } : null;
  } catch {
    // Nested beyond all measure, as in `parseYaml`.
    return null;
  }
}

function hasMisplacedFlow(documents: readonly Document.Parsed[]): boolean {
  return documents.some(({ errors }) => errors.some(({ code }) => code === 'BAD_INDENT'));
}

function errorCount(documents: readonly Document.Parsed[]): number {
  return documents.reduce((sum, { errors }) => sum + errors.length, 0);
}

function treesOf(text: string, documents: readonly Document.Parsed[]): Omit<ParsedYaml, 'isClean'> {
  return {
    roots: documents.flatMap(({ contents }) =>
      contents ? [new TreeBuilder(text).node(contents)] : [],
    ),
    errors: documents.flatMap(({ errors }) =>
      errors.map(({ pos, message }) => ({ span: { start: pos[0], end: pos[1] }, message })),
    ),
  };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns the nodes of one YAML document into ours, in the order of the file. */
class TreeBuilder {
  /** An alias means the nearest anchor of its name before it. */
  private readonly anchors = new Map<string, HostNode>();

  constructor(private readonly text: string) {}

  node(node: ParsedNode): HostNode {
    const made = this.make(node);
    if (!isAlias(node) && node.anchor) this.anchors.set(node.anchor, made);
    return made;
  }

  private make(node: ParsedNode): HostNode {
    const [start, valueEnd] = node.range;
    if (isAlias(node)) {
      const target = this.anchors.get(node.source) ?? null;
      return { kind: 'alias', span: { start, end: valueEnd }, name: node.source, target };
    }
    if (isScalar(node)) return this.scalar(node);
    const tag = tagOf(node.tag);
    // A block collection ends with its last value; `yaml` adds the blank lines behind it.
    const own = { start, end: node.flow === true ? valueEnd : start };
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => (isPair(pair) ? this.entries(pair) : []));
      return {
        kind: 'map',
        span: around(
          own,
          entries.flatMap(({ key, value }) => [key, value]),
        ),
        tag,
        entries,
      };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item) ? this.pairAsMap(item as Pair) : this.node(item),
      );
      return { kind: 'list', span: around(own, items), tag, items };
    }
    return missing(start);
  }

  /**
   * A half-typed key on a line of its own and the key below it are one key over two lines to
   * `yaml`, which YAML forbids. Taken apart, the one below is still what it was.
   */
  private entries(pair: Pair): readonly Entry[] {
    const { key, value } = this.entry(pair);
    if (key.style !== 'plain' || key.tag) return [{ key, value }];
    const words = linesOf(this.text, key.span.start, key.span.end).map((line) => this.word(line));
    return words.map((span, index) => ({
      key: { ...key, span, text: this.text.slice(span.start, span.end) },
      value: index === words.length - 1 ? value : missing(span.end),
    }));
  }

  /** A line without the blanks around it. */
  private word({ start, end }: Span): Span {
    const line = this.text.slice(start, end);
    const from = start + (line.length - line.trimStart().length);
    return { start: from, end: from + line.trim().length };
  }

  private entry(pair: Pair): Entry {
    const key = pair.key ? this.key(pair.key) : missing(pair.value?.range[0] ?? 0);
    return { key, value: pair.value ? this.node(pair.value) : missing(key.span.end) };
  }

  /** A key that is a collection has no name that anybody could ask for; its text is empty. */
  private key(node: ParsedNode): ScalarNode {
    const key = this.node(node);
    if (key.kind === 'scalar') return key;
    const target = key.kind === 'alias' && key.target?.kind === 'scalar' ? key.target : null;
    return { ...(target ?? missing(key.span.start)), span: key.span };
  }

  /** `[a: b]` is a list of one small map. */
  private pairAsMap(pair: Pair): HostNode {
    const entry = this.entry(pair);
    const span = around(entry.key.span, [entry.value]);
    return { kind: 'map', span, tag: null, entries: [entry] };
  }

  private scalar(node: Scalar.Parsed): ScalarNode {
    const [start, end] = node.range;
    if (start === end && node.value === null) return { ...missing(start), tag: tagOf(node.tag) };
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const block = node.srcToken?.type === 'block-scalar' ? blockShape(node.srcToken) : null;
    return {
      kind: 'scalar',
      span: block ? withoutTrailingBlanks(this.text, { start, end }) : { start, end },
      tag: tagOf(node.tag),
      style,
      type: typeOf(node.value),
      text: typeof node.value === 'string' ? node.value : node.source,
      block,
    };
  }
}

interface Pair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

/** Only tags that a person wrote and that mean something to somebody else: `!Ref`, not `!!str`. */
function tagOf(tag: string | undefined): string | null {
  return tag?.startsWith('!') && !tag.startsWith('!!') && tag !== '!' ? tag : null;
}

function typeOf(value: unknown): ScalarNode['type'] {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean')
    return typeof value as 'number' | 'boolean';
  return typeof value === 'bigint' ? 'number' : 'string';
}

/** The span with those of the nodes in it, which in broken YAML may reach beyond. */
function around(own: Span, nodes: readonly HostNode[]): Span {
  let { start, end } = own;
  for (const { span } of nodes) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function missing(offset: number): ScalarNode {
  const span = { start: offset, end: offset };
  return { kind: 'scalar', span, tag: null, style: 'missing', type: 'null', text: '', block: null };
}

function blockShape(token: CST.BlockScalar): BlockShape {
  let start = token.offset;
  let header = '';
  for (const prop of token.props) {
    if (!('source' in prop)) continue;
    if (prop.type === 'block-scalar-header') header = prop.source;
    start += prop.source.length;
  }
  const digit = /[1-9]/.exec(header);
  return {
    content: { start, end: start + token.source.length },
    indent: digit ? token.indent + Number(digit[0]) : null,
    chomp: header.includes('-') ? 'strip' : header.includes('+') ? 'keep' : 'clip',
  };
}
