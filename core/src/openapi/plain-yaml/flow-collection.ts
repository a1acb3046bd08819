/** Flow collections that end on the line they begin on. */
import type { Entry, HostNode, ScalarNode } from '../host-tree.ts';
import {
  hasOuterBlanks,
  plainEnd,
  plainNode,
  readQuoted,
  readTag,
  skipSpaces,
  tagged,
} from './line-scalar.ts';

const MAX_DEPTH = 100;

/**
 * The map or list whose bracket stands at `start`. Null for one over several lines, and for what
 * only `yaml` knows: pairs in lists, missing values, trailing commas.
 */
export function readFlow(text: string, start: number, depth: number): HostNode | null {
  if (depth > MAX_DEPTH) return null;
  return text.charAt(start) === '{' ? readMap(text, start, depth) : readList(text, start, depth);
}

function readMap(text: string, start: number, depth: number): HostNode | null {
  const entries: Entry[] = [];
  let at = skipSpaces(text, start + 1);
  while (text.charAt(at) !== '}') {
    const key = readFlowScalar(text, at);
    if (key === null || hasOuterBlanks(key) || text.charAt(key.span.end) !== ':') return null;
    const isApart = text.charAt(key.span.end + 1) === ' ';
    if (!isApart && key.style === 'plain') return null;
    const value = readValue(text, skipSpaces(text, key.span.end + 1), depth);
    if (value === null) return null;
    entries.push({ key, value });
    const next = behindComma(text, value.span.end, '}');
    if (next < 0) return null;
    at = next;
  }
  return { kind: 'map', span: { start, end: at + 1 }, tag: null, entries };
}

function readList(text: string, start: number, depth: number): HostNode | null {
  const items: HostNode[] = [];
  let at = skipSpaces(text, start + 1);
  while (text.charAt(at) !== ']') {
    const item = readValue(text, at, depth);
    if (item === null) return null;
    items.push(item);
    const next = behindComma(text, item.span.end, ']');
    if (next < 0) return null;
    at = next;
  }
  return { kind: 'list', span: { start, end: at + 1 }, tag: null, items };
}

/** Where the next part begins, or the closing bracket stands; -1 where neither follows. */
function behindComma(text: string, offset: number, closing: string): number {
  const at = skipSpaces(text, offset);
  if (text.charAt(at) === closing) return at;
  if (text.charAt(at) !== ',') return -1;
  const next = skipSpaces(text, at + 1);
  return text.charAt(next) === closing ? -1 : next;
}

function readValue(text: string, start: number, depth: number): HostNode | null {
  const tag = readTag(text, start);
  if (tag === null) return null;
  const from = start + tag.length;
  const node = /[{[]/.test(text.charAt(from))
    ? readFlow(text, from, depth + 1)
    : readFlowScalar(text, from);
  return node && tagged(node, tag.name);
}

function readFlowScalar(text: string, start: number): ScalarNode | null {
  if (/["']/.test(text.charAt(start))) return readQuoted(text, start);
  const end = plainEnd(text, start, true);
  return end <= start ? null : plainNode(text, start, end);
}
