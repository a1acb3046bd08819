/** JSON pasted into YAML, its lines wherever they were: read as the same value, offsets and all. */
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import { valueFrom } from '../../../core/src/openapi/references.ts';
import { integer, many, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

export const law: Law = {
  name: 'openapi-pasted-json',
  run(random) {
    const value = { x: made(random, 3) };
    const pasted = JSON.stringify(value, null, integer(random, 1, 3));
    const shift = ' '.repeat(integer(random, 0, 6));
    const lines = pasted.replaceAll('\n', `${pick(random, ['\n', '\r\n'])}${shift}`);
    const block = pick(random, [
      '',
      '    t: |\n      {"a":\n       [1\n',
      '    l:\n      - >-\n        [ x\n',
    ]);
    const text = `a:\n  b:\n${block}    c: ${lines}\n  d: 1\n`;
    const { roots, errors } = parseDocument(text, 'yaml');
    const [root] = roots;
    if (!root || errors.length > 0) return `${JSON.stringify(errors)}\n${text}`;
    const read = valueFrom(root, root) as { a?: { b?: { c?: unknown }; d?: unknown } };
    const isRight = isDeepStrictEqual(read.a?.b?.c, value) && read.a?.d === 1;
    return isRight ? null : `${JSON.stringify(read)}\n${text}`;
  },
};

function made(random: Random, depth: number): unknown {
  const kind = depth > 0 ? random() : 1;
  if (kind < 0.3) return many(random, 1, 3, () => made(random, depth - 1));
  if (kind < 0.7) {
    const keys = many(random, 1, 3, () =>
      pick(random, ['a', 'b c', "it's", 'x"y', 'k#', '/p/{id}']),
    );
    return Object.fromEntries(keys.map((key) => [key, made(random, depth - 1)]));
  }
  return pick<unknown>(random, [
    's',
    '# no comment',
    '{',
    '}]',
    'a: b',
    '- x',
    '',
    1,
    true,
    null,
    '| x',
  ]);
}
