/** Writes `expect` into the text of a scenario file and leaves everything else as it is. */
import type { Json } from '../gateway/scenario.ts';
import { addEntry } from '../openapi/edit-map.ts';
import { asMap, findEntry, type Entry, type HostNode, type MapNode } from '../openapi/host-tree.ts';
import { parseJson } from '../openapi/parse-json.ts';
import { jsonValue, type Manner } from '../openapi/write-value.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { indentAt } from '../text/line-at.ts';

/**
 * The edits after which a scenario's file expects this; of what it expects already, only the values
 * that differ are replaced. None where nothing differs; null where the text is not a JSON object.
 */
export function editExpectation(
  file: string,
  expect: { readonly [key: string]: Json },
): readonly TextEdit[] | null {
  const { roots, errors } = parseJson(file);
  const root = asMap(roots[0]);
  if (root === null || errors.length > 0) return null;
  const entry = findEntry(root, 'expect');
  if (entry) return replaced(file, root, entry.value, expect);
  const edit = addEntry(file, root, 'expect', expect);
  return edit && [edit];
}

/** Goes down as long as both sides have the same members, so that an edit is as small as it can be. */
function replaced(
  file: string,
  root: MapNode,
  node: HostNode,
  value: Json | undefined,
): readonly TextEdit[] {
  if (value === undefined) return [];
  if (node.kind === 'map' && isObject(value) && hasKeys(node.entries, Object.keys(value))) {
    return node.entries.flatMap((entry) =>
      replaced(file, root, entry.value, value[entry.key.text]),
    );
  }
  const written = file.slice(node.span.start, node.span.end);
  if (JSON.stringify(value) === compact(written)) return [];
  return [{ span: node.span, newText: jsonValue(value, mannerAt(file, root, node)) }];
}

function compact(written: string): string {
  try {
    return JSON.stringify(JSON.parse(written));
  } catch {
    return '';
  }
}

function hasKeys(entries: readonly Entry[], keys: readonly string[]): boolean {
  const written = new Set(entries.map(({ key }) => key.text));
  return written.size === entries.length && written.size === keys.length && keys.every((key) => written.has(key)); // prettier-ignore
}

function mannerAt(file: string, root: MapNode, { span }: HostNode): Manner {
  const firstKey = root.entries[0]?.key.span.start ?? root.span.start;
  const isSpread = file.slice(root.span.start, firstKey).includes('\n');
  const colon = root.entries[0]?.key.span.end ?? 0;
  return {
    indent: indentAt(file, span.start),
    step: (isSpread && indentAt(file, firstKey)) || '  ',
    lineBreak: file.includes('\r\n') ? '\r\n' : '\n',
    quote: '"',
    isSpread,
    blank: file.startsWith(': ', colon) ? ' ' : '',
  };
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
