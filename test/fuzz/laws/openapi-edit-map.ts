/** An edit of a map or a list gives the value that was meant, and leaves everything else what it was. */
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isSeq, parse as parseYaml, visit } from 'yaml';
import { addItem, removeItem } from '../../../core/src/openapi/edit-list.ts';
import { addEntry, removeEntry, renameKey } from '../../../core/src/openapi/edit-map.ts';
import type { HostNode, ListNode, MapNode } from '../../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import type { NewValue } from '../../../core/src/openapi/write-value.ts';
import { applyEdits, type TextEdit } from '../../../core/src/text/text-edit.ts';
import { integer, many, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

type Path = readonly (string | number)[];

/** An unresolved `!Sub` is what is tried here, and no news. */
const quiet = { logLevel: 'error' } as const;

export const law: Law = {
  name: 'openapi-edit-map',
  run(random) {
    const value = map(random, 3);
    const isJson = random() < 0.3;
    const text = isJson ? jsonText(random, value) : yamlText(random, value);
    const { roots, errors } = parseDocument(text, isJson ? 'json' : 'yaml');
    const [root] = roots;
    // A comment may have been strewn into a plain text of several lines.
    if (errors.length > 0) return null;
    const holders = root ? holdersIn(root, []) : [];
    const target = holders[integer(random, 0, holders.length - 1)];
    if (!target) return null;
    // What the text says, and not what it was made of: cutting its end can shorten a block scalar.
    const wanted: unknown = isJson ? JSON.parse(text) : parseYaml(text, quiet);
    const inner = target.path.reduce<unknown>((at, step) => (at as never)[step], wanted);
    const edit =
      target.node.kind === 'map'
        ? editMap(random, text, target.node, inner as Record<string, unknown>)
        : editList(random, text, target.node, inner as unknown[]);
    if (edit === null) return null;
    const after = applyEdits(text, [edit]);
    const read: unknown = isJson ? JSON.parse(after) : parseYaml(after, quiet);
    return isDeepStrictEqual(read, wanted) ? null : `${text}\n-->\n${after}`;
  },
};

/** One edit of a map, and the same done to its value. */
function editMap(
  random: Random,
  text: string,
  node: MapNode,
  value: Record<string, unknown>,
): TextEdit | null {
  const entry = node.entries[integer(random, 0, Math.max(0, node.entries.length - 1))];
  const kind = pick(random, ['remove', 'add', 'rename']);
  if (kind === 'add') {
    const added = scalarOrMap(random);
    value['new'] = added;
    return addEntry(text, node, 'new', added, random() < 0.5 ? entry : undefined);
  }
  if (!entry) return null;
  if (kind === 'rename') value['new: "key"'] = value[entry.key.text];
  Reflect.deleteProperty(value, entry.key.text);
  return kind === 'rename' ? renameKey(text, entry, 'new: "key"') : removeEntry(text, node, entry);
}

/** One edit of a list, and the same done to its value. */
function editList(random: Random, text: string, node: ListNode, value: unknown[]): TextEdit | null {
  const index = integer(random, 0, Math.max(0, node.items.length - 1));
  const item = node.items[index];
  if (!item || random() < 0.5) {
    const added = scalarOrMap(random);
    value.push(added);
    return addItem(text, node, added);
  }
  value.splice(index, 1);
  return removeItem(text, node, item);
}

/** The maps and lists of a tree, each with the way to its value. */
function holdersIn(
  node: HostNode,
  path: Path,
): readonly { node: MapNode | ListNode; path: Path }[] {
  if (node.kind === 'list') {
    const inner = node.items.flatMap((item, index) => holdersIn(item, [...path, index]));
    return [{ node, path }, ...inner];
  }
  if (node.kind !== 'map') return [];
  const inner = node.entries.flatMap(({ key, value }) => holdersIn(value, [...path, key.text]));
  return [{ node, path }, ...inner];
}

/** Written by `yaml` in its ways, with comments, flow maps and Windows breaks strewn in. */
function yamlText(random: Random, value: unknown): string {
  const document = new Document(value);
  visit(document, (_, node) => {
    if ((isMap(node) || isSeq(node)) && random() < 0.2) node.flow = true;
  });
  const text = document.toString({
    indent: pick(random, [2, 4]),
    indentSeq: random() < 0.5,
    lineWidth: 0,
    defaultStringType: pick(random, ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE']),
    defaultKeyType: 'PLAIN',
  });
  const isCommentable = !/[|>][-+]?\n/.test(text);
  const lines = text.split('\n').flatMap((line) => {
    if (!isCommentable || !line.includes(':') || random() < 0.8) return [line];
    const indent = /^ */.exec(line)?.[0] ?? '';
    return random() < 0.5 ? [`${indent}# above`, line] : [line.endsWith(':') ? line : `${line} # behind`]; // prettier-ignore
  });
  const cut = random() < 0.2 ? lines.join('\n').trimEnd() : lines.join('\n');
  return random() < 0.2 ? cut.replaceAll('\n', '\r\n') : cut;
}

function jsonText(random: Random, value: unknown): string {
  return JSON.stringify(value, null, pick(random, ['', '  ', '\t', '    ']));
}

function map(random: Random, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    many(random, 0, 4, () => [
      pick(random, ['a', 'b', 'c-d', 'application/json', '200', 'x.y']),
      node(random, depth),
    ]),
  );
}

function node(random: Random, depth: number): unknown {
  const kind = random();
  if (depth > 0 && kind < 0.35) return map(random, depth - 1);
  if (depth > 0 && kind < 0.5) return many(random, 0, 3, () => node(random, depth - 1));
  return scalar(random);
}

function scalar(random: Random): string | number | boolean | null {
  return pick(random, [
    'text', '200', 'No', "'*'", '{\n  "a": 1\n}\n', 'line\n\n\n', 'x\n\ny', ' a: b #', '', 1, true, null,
  ]); // prettier-ignore
}

function scalarOrMap(random: Random): NewValue {
  const text = (): NewValue => scalar(random) ?? 'x';
  return random() < 0.6 ? text() : { k: text(), list: [text(), { z: text(), w: 1 }], e: {} };
}
