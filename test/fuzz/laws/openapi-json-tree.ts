/** For every JSON document our tree is what `JSON.parse` reads, and its strings map exactly. */
import { isDeepStrictEqual } from 'node:util';
import { scalarMap } from '../../../core/src/openapi/decode-scalar.ts';
import type { HostNode } from '../../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import { many, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';
import { brokenUnit } from '../unit-source.ts';

export const law: Law = {
  name: 'openapi-json-tree',
  run(random) {
    const text = blank(random) + json(random, 4) + blank(random);
    const { roots, errors } = parseDocument(text, 'json');
    const [root] = roots;
    if (!root || errors.length > 0) return `errors: ${JSON.stringify(errors)}\n${text}`;
    const broken = firstBroken(text, root);
    if (broken !== null) return `${broken}\n${text}`;
    return isDeepStrictEqual(toValue(root), JSON.parse(text)) ? null : `another value\n${text}`;
  },
};

function firstBroken(text: string, node: HostNode): string | null {
  switch (node.kind) {
    case 'alias':
      return 'an alias in JSON';
    case 'scalar': {
      if (node.type !== 'string') return null;
      const map = scalarMap(text, node);
      return map.exact ? brokenUnit(text, node, map) : 'a coarse map';
    }
    case 'list':
      return node.items.reduce<string | null>(
        (found, item) => found ?? firstBroken(text, item),
        null,
      );
    case 'map':
      return node.entries.reduce<string | null>(
        (found, { key, value }) => found ?? firstBroken(text, key) ?? firstBroken(text, value),
        null,
      );
  }
}

function toValue(node: HostNode): unknown {
  switch (node.kind) {
    case 'alias':
      return undefined;
    case 'scalar':
      return node.type === 'string' ? node.text : JSON.parse(node.text);
    case 'list':
      return node.items.map(toValue);
    case 'map': {
      const value: Record<string, unknown> = {};
      for (const entry of node.entries) value[entry.key.text] = toValue(entry.value);
      return value;
    }
  }
}

function json(random: Random, depth: number): string {
  const kind = random();
  if (depth > 0 && kind < 0.3) {
    const items = many(random, 0, 4, () => blank(random) + json(random, depth - 1) + blank(random));
    return `[${items.join(',') || blank(random)}]`;
  }
  if (depth > 0 && kind < 0.7) {
    const entries = many(
      random,
      0,
      4,
      () =>
        `${blank(random)}${string(random)}${blank(random)}:${blank(random)}${json(random, depth - 1)}`,
    );
    return `{${entries.join(',') || blank(random)}}`;
  }
  if (kind < 0.8) return pick(random, ['0', '-1', '1.5', '2e10', '1E-2', 'true', 'false', 'null']);
  return string(random);
}

function string(random: Random): string {
  const piece = (): string =>
    pick(random, [
      'a',
      'b c',
      '\\"',
      '\\\\',
      '\\/',
      '\\n',
      '\\u0041',
      '\\ud83d\\ude00',
      '😀',
      ':',
      ',',
      '//',
      '${x}',
      '{',
    ]);
  return `"${many(random, 0, 6, piece).join('')}"`;
}

function blank(random: Random): string {
  return pick(random, ['', '', '', ' ', '\n  ', '\r\n', '\t']);
}
