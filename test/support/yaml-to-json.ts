/**
 * A YAML document as the same document in JSON, with spans taken along: so a YAML example is tested
 * in JSON too. It reads with the `yaml` package directly, beside the code under test.
 */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { Span } from '../../core/src/text/span.ts';

export interface AsJson {
  readonly text: string;
  /** The JSON span of a span of the YAML text; throws where it is no key, value or part of one. */
  toJson(span: Span): Span;
}

/** One scalar in both texts; the spans leave the quotes out. */
interface Twin {
  readonly yaml: Span;
  readonly json: Span;
  /** The text, as both say it. */
  readonly value: string;
}

export function yamlToJson(yaml: string): AsJson {
  const document = parseDocument(yaml);
  if (document.contents === null) throw new Error('an empty example');
  const writer = new Writer(yaml);
  writer.node(document.contents, '');
  return { text: `${writer.text}\n`, toJson: (span) => writer.toJson(span) };
}

class Writer {
  text = '';
  readonly #yaml: string;
  readonly #twins: Twin[] = [];

  constructor(yaml: string) {
    this.#yaml = yaml;
  }

  node(node: Node, indent: string): void {
    if (isMap(node)) this.#map(node.items as Pair<Node, Node | null>[], indent);
    else if (isSeq(node)) this.#list(node.items as Node[], indent);
    else if (isScalar(node)) this.#scalar(node, node.value);
    else throw new Error('examples have no aliases');
  }

  #map(items: readonly Pair<Node, Node | null>[], indent: string): void {
    this.text += '{';
    for (const [index, { key, value }] of items.entries()) {
      this.text += `${index === 0 ? '' : ','}\n${indent}  `;
      this.#scalar(key, isScalar(key) ? String(key.value) : '');
      this.text += ': ';
      if (value === null) this.text += 'null';
      else this.node(value, `${indent}  `);
    }
    this.text += `\n${indent}}`;
  }

  #list(items: readonly Node[], indent: string): void {
    this.text += '[';
    for (const [index, item] of items.entries()) {
      this.text += index === 0 ? '' : ', ';
      this.node(item, indent);
    }
    this.text += ']';
  }

  #scalar(node: Node, value: unknown): void {
    const written = JSON.stringify(value);
    const start = this.text.length;
    this.text += written;
    const [from = 0, to = 0] = node.range ?? [];
    const quotes = /^["']/.test(this.#yaml.slice(from, to)) ? 1 : 0;
    const isString = typeof value === 'string' ? 1 : 0;
    this.#twins.push({
      yaml: { start: from + quotes, end: to - quotes },
      json: { start: start + isString, end: this.text.length - isString },
      value: String(value),
    });
  }

  toJson({ start, end }: Span): Span {
    const twin = this.#twins.find(({ yaml }) => yaml.start <= start && end <= yaml.end);
    if (twin === undefined) throw new Error(`no key or value at ${start}-${end}`);
    const { yaml, json, value } = twin;
    if (start === yaml.start && end === yaml.end) return json;
    if (this.#yaml.slice(yaml.start, yaml.end) !== value)
      throw new Error('part of an escaped text');
    const written = (length: number): number => JSON.stringify(value.slice(0, length)).length - 2;
    return {
      start: json.start + written(start - yaml.start),
      end: json.start + written(end - yaml.start),
    };
  }
}
