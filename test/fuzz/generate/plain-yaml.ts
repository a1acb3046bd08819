/** Random YAML of the common kind: block maps and lists of scalars in every style. */
import { integer, many, pick } from '../law.ts';
import type { Random } from '../law.ts';
import { scalarOf } from './yaml-scalar.ts';
import type { Style } from './yaml-scalar.ts';

/** A document of nested maps and lists, mostly YAML that nobody would object to. */
export function plainYamlDocument(random: Random): string {
  const head = pick(random, ['', '', '', '---\n', '# c\n\n', '%YAML 1.2\n---\n']);
  const text = head + map(random, '', 0) + pick(random, ['', '\n', '\n\n', '\n# end', '\n...\n']);
  return random() < 0.15 ? text.replaceAll('\n', '\r\n') : text;
}

function map(random: Random, pad: string, depth: number): string {
  return many(random, 1, 3, () => `${pad}${key(random)}:${value(random, pad, depth)}`).join(
    between(random, pad),
  );
}

function list(random: Random, pad: string, depth: number): string {
  return many(random, 1, 3, () => `${pad}-${item(random, pad, depth)}`).join(between(random, pad));
}

function between(random: Random, pad: string): string {
  return pick(random, ['\n', '\n', '\n', '\n\n', '\n# c\n', `\n${pad}  # c\n`, '\n   \n']);
}

function key(random: Random): string {
  return pick(random, ['a', 'b-c', '/p/{id}', "'200'", '"x y"', '200', 'null', '$ref', 'a b', '<<', '4.x', 'é', '~', '.5']); // prettier-ignore
}

function value(random: Random, pad: string, depth: number): string {
  const step = pick(random, ['  ', '  ', ' ', '    ']);
  if (depth < 4 && random() < 0.45) {
    const comment = pick(random, ['', '', ' # c', ' ', ' # c\n']);
    return random() < 0.6
      ? `${comment}\n${map(random, pad + step, depth + 1)}`
      : `${comment}\n${list(random, pick(random, [pad, pad + step]), depth + 1)}`;
  }
  return random() < 0.05 ? pick(random, ['', ' ', ' # c']) : ` ${inline(random, pad)}`;
}

function item(random: Random, pad: string, depth: number): string {
  if (depth < 4 && random() < 0.4) {
    const gap = pick(random, [' ', ' ', '   ']);
    const inner = `${pad} ${gap}`;
    const block = random() < 0.7 ? map(random, inner, depth + 1) : list(random, inner, depth + 1);
    return gap + block.slice(inner.length);
  }
  return ` ${inline(random, pad)}`;
}

function inline(random: Random, pad: string): string {
  // Much that is odd at once would leave no document to compare.
  if (random() < 0.75) return pick(random, ['text', 'a b', '12', "'q r'", '"s: t"', 'true', '[a, 1]', '{ k: v }']); // prettier-ignore
  const tag = pick(random, [
    '',
    '',
    '',
    '',
    '',
    '',
    '!Ref ',
    '!A::B ',
    '!!str ',
    '! ',
    '&x ',
    '!e! ',
  ]);
  const scalar = pick(random, [
    () => scalarOf(random, style(random), pad),
    () => pick(random, ['1', '-1.5e3', '0x1F', '0o7', '.inf', '-.INF', '.nan', '+1', '1.', '1e3', '0b1', '1_0', '-', '-a', '2020-01-01', 'True', 'NULL', '~', 'yes', 'a: b', 'a:b', 'a #b', 'a#b', 'a\tb', 'a b  # c', '@a', '`a', '%a', '?a', '? a', ':a', '*x', '=', '<<']), // prettier-ignore
    () => pick(random, ['{}', '[]', '{ a: b, c: [1, "x"] }', '[a, b: c]', '{a}', '{a: }', '{"a":1}', '{a: b,}', '[ [x], {y: !T z} ]', '{a: b:c, d: e#f}', '[a b, -1, - ]', '{a: b\n}', '[]: x', '{ a: "x,y" } # c']), // prettier-ignore
    () => pick(random, ['"a\\"b"', "'it''s'", '"\\u00e9\\n"', '""', "''", '"a" b', "'a'#", '"a" # c', '"a\n b"']), // prettier-ignore
    () => `plain\n${pad}${pick(random, ['  over', ' two', '', '  - x', '  a: b', '  # c'])}${' '.repeat(integer(random, 0, 2))}`, // prettier-ignore
  ])();
  return tag + scalar;
}

function style(random: Random): Style {
  return pick<Style>(random, ['literal', 'literal', 'folded', 'plain', 'single', 'double']);
}
