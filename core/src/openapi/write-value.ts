/** New values as text of a host file, in the notation and the manner of what stands around them. */

import type { HostNode } from './host-tree.ts';

/** What an edit can write. */
export type NewValue = NewScalar | readonly NewValue[] | { readonly [key: string]: NewValue };

type NewScalar = string | number | boolean | null;

/** How the text around writes. */
export interface Manner {
  /** Blanks before the keys of the map that is written into; empty where it has one line. */
  readonly indent: string;
  /** By how much each level of nesting is indented further. */
  readonly step: string;
  readonly lineBreak: '\n' | '\r\n';
  /** The quotes for what must have some, in YAML. */
  readonly quote: '"' | "'";
  /** True where a value of several parts is spread over lines; YAML blocks always are. */
  readonly isSpread: boolean;
  /** Between key and value in JSON, and between two parts in one line. */
  readonly blank: ' ' | '';
}

/**
 * Words and numbers that YAML 1.1 or 1.2 reads as something else than text, and what cannot stand
 * unquoted in a flow collection or before a colon. Too strict costs two quotes.
 */
const PLAIN =
  /^[A-Za-z$/](?:[!-"$-+\--9;-Z\\^-z|~]|:(?=[!-~])|(?<! )#| +(?=[!-"$-+\--Z\\^-z|~]))*$/;
const OTHER_TYPE = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** One line of text as a scalar of YAML, plain where every YAML reader takes it for that text. */
export function yamlScalar(value: NewScalar, quote: Manner['quote']): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value)) return value;
  // A static value (`'*'`) would have each of its quotes doubled in single ones, JSON escaped in double.
  const isSingle = quote === "'" || value.includes('"');
  return isSingle && isSingleQuotable(value) && !value.includes("'")
    ? quoted(value)
    : JSON.stringify(value);
}

/** True where the text means itself without quotes, in blocks and in flow collections. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !OTHER_TYPE.test(text);
}

/** True where single quotes can hold it: they know no escapes. */
export function isSingleQuotable(text: string): boolean {
  return /^[ -~\u00a0-\ud7ff\ue000-\ufffd]*$/.test(text) && !/[\u2028\u2029\ufeff]/.test(text);
}

/** The text in single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The quotes that the scalars around are written in; double ones where there are both or none. */
export function quoteOf(around: readonly HostNode[]): Manner['quote'] {
  const styles = around.flatMap((node) => (node.kind === 'scalar' ? [node.style] : []));
  return styles.includes('single') && !styles.includes('double') ? "'" : '"';
}

/** `key: value` of a block of YAML, without the blanks before the key. */
export function blockEntry(key: string, value: NewValue, manner: Manner): string {
  const name = yamlScalar(key, manner.quote);
  const inner = { ...manner, indent: manner.indent + manner.step };
  const lines = (parts: readonly string[]): string =>
    [`${name}:`, ...parts].join(manner.lineBreak + inner.indent);
  if (isScalar(value)) return `${name}: ${blockScalar(value, inner)}`;
  if (isList(value)) {
    return value.length === 0 ? `${name}: []` : lines(value.map((item) => listItem(item, inner)));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return `${name}: {}`;
  return lines(entries.map(([below, part]) => blockEntry(below, part, inner)));
}

/** `- value` of a block of YAML, without the blanks before the dash. */
export function listItem(item: NewValue, manner: Manner): string {
  if (isScalar(item) || isList(item)) return `- ${flowValue(item, manner)}`;
  const inner = { ...manner, indent: `${manner.indent}  ` };
  const entries = Object.entries(item).map(([key, part]) => blockEntry(key, part, inner));
  return entries.length === 0 ? '- {}' : `- ${entries.join(manner.lineBreak + inner.indent)}`;
}

/** A text of several lines as a literal block; quoted where blanks at its ends would be lost. */
function blockScalar(value: NewScalar, manner: Manner): string {
  if (typeof value !== 'string' || !value.includes('\n')) return yamlScalar(value, manner.quote);
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const isBlock = /^[!-~][\n\t -~]*[!-~]$/.test(body);
  if (!isBlock) return JSON.stringify(value);
  const lines = body.split('\n').map((line) => (line === '' ? '' : manner.indent + line));
  return [value.endsWith('\n') ? '|' : '|-', ...lines].join(manner.lineBreak);
}

/** `key: value` of a flow map of YAML. */
export function flowEntry(key: string, value: NewValue, manner: Manner): string {
  return `${yamlScalar(key, manner.quote)}: ${flowValue(value, manner)}`;
}

/** A value as it stands in one line of YAML. */
export function flowValue(value: NewValue, manner: Manner): string {
  if (isScalar(value)) return yamlScalar(value, manner.quote);
  if (isList(value)) return `[${value.map((item) => flowValue(item, manner)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, part]) => flowEntry(key, part, manner));
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** `"key": value` of JSON. */
export function jsonEntry(key: string, value: NewValue, manner: Manner): string {
  return `${JSON.stringify(key)}:${manner.blank}${jsonValue(value, manner)}`;
}

/** A value of JSON; its further lines are indented deeper than `manner.indent`. */
export function jsonValue(value: NewValue, manner: Manner): string {
  if (isScalar(value)) return JSON.stringify(value);
  const inner = { ...manner, indent: manner.indent + manner.step };
  if (isList(value)) {
    return bracketed('[', value.map((item) => jsonValue(item, inner)), ']', manner); // prettier-ignore
  }
  const entries = Object.entries(value).map(([key, part]) => jsonEntry(key, part, inner));
  return bracketed('{', entries, '}', manner);
}

/** The parts between brackets, each in a line of its own where the text around does so too. */
export function bracketed(
  open: string,
  parts: readonly string[],
  close: string,
  { indent, step, lineBreak, isSpread, blank }: Manner,
): string {
  if (parts.length === 0) return open + close;
  if (!isSpread) return open + parts.join(`,${blank}`) + close;
  const line = lineBreak + indent + step;
  return open + line + parts.join(`,${line}`) + lineBreak + indent + close;
}

function isScalar(value: NewValue): value is NewScalar {
  return typeof value !== 'object' || value === null;
}

function isList(value: object): value is readonly NewValue[] {
  return Array.isArray(value);
}
