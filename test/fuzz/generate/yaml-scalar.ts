/** Random YAML documents with one scalar, in every style and with all that styles do to a text. */
import { integer, many, pick } from '../law.ts';
import type { Random } from '../law.ts';

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarDocument {
  readonly text: string;
  readonly style: Style;
}

/** A document `… template: <scalar>`, indented, with LF or CRLF, with or without text behind it. */
export function scalarDocument(random: Random): ScalarDocument {
  const style = pick<Style>(random, ['plain', 'single', 'double', 'literal', 'folded']);
  const indent = pick(random, ['', '  ', '      ']);
  const isBlock = style === 'literal' || style === 'folded';
  const scalar = scalarOf(random, style, indent);
  const opening = indent === '' ? '' : `root:\n${indent.length === 6 ? '  inner:\n' : ''}`;
  const isLast = random() < 0.3;
  const closing = isLast ? (isBlock || random() < 0.5 ? '' : '\n') : `\n${indent}after: 1\n`;
  const bom = random() < 0.05 ? '\uFEFF' : '';
  const text = `${bom}${opening}${indent}template: ${scalar}${closing}`;
  return { text: random() < 0.3 ? text.replaceAll('\n', '\r\n') : text, style };
}

/** The value of a key that stands behind the indentation, as written. */
export function scalarOf(random: Random, style: Style, indent: string): string {
  const isBlock = style === 'literal' || style === 'folded';
  return isBlock ? block(random, style, indent) : flow(random, style, indent);
}

const WORDS: readonly [string, ...string[]] = [
  'a', 'Zq', '$input.json("$.x")', '#set($y = 1)', '{"k": 1}', '😀', 'é', "it's", '\\', '$util', '#end', '- x', 'b:c',
]; // prettier-ignore

function block(random: Random, style: Style, indent: string): string {
  const own = pick(random, [1, 2, 4]);
  const explicit = random() < 0.3;
  const chomp = pick(random, ['', '-', '+']);
  const header = `${style === 'literal' ? '|' : '>'}${random() < 0.5 ? `${explicit ? own : ''}${chomp}` : `${chomp}${explicit ? own : ''}`}`;
  const comment = pick(random, ['', '', ' # why', ' ']);
  const pad = indent + ' '.repeat(own);
  const lines = many(random, 0, 7, () => {
    const kind = random();
    if (kind < 0.25) return ' '.repeat(integer(random, 0, pad.length));
    const extra = kind < 0.4 ? pick(random, [' ', '   ', '\t']) : '';
    return pad + extra + words(random) + pick(random, ['', '', ' ', '\t']);
  });
  return [header + comment, ...lines].join('\n');
}

function flow(random: Random, style: Style, indent: string): string {
  const pad = `${indent} ${pick(random, ['', ' ', '   '])}`;
  const lines = many(random, 1, 5, () => {
    if (random() < 0.15) return '';
    switch (style) {
      case 'single':
        return words(random).replaceAll("'", "''");
      case 'double':
        return escaped(random);
      default:
        return words(random).replace(/["'#:{}[\],&*!|>%@`\\-]/g, 'p');
    }
  });
  const joined = lines
    .map((line) => line + pick(random, ['', '', ' ', '\t']))
    .join(pick(random, ['\n', `\n${pad}`, `\n${pad}`]).replace(/\n$/, `\n${pad}`));
  if (style === 'plain') return joined.trim() || 'p';
  const quote = style === 'single' ? "'" : '"';
  return quote + joined + quote;
}

function words(random: Random): string {
  return many(random, 1, 4, () => pick(random, WORDS)).join(pick(random, [' ', ' ', '  ', '']));
}

function escaped(random: Random): string {
  return many(
    random,
    1,
    6,
    () =>
    pick(random, [
      'a', 'Zq ', '  ', '\\"', '\\\\', '\\n', '\\t', '\\/', '\\x41', '\\u00e9', '\\ud83d\\ude00', '\\U0001F600',
      '$input', '#', "'", '\\ ', '\\N', '😀', '\\e', '\\0', '\\\n   ', '\t',
    ]), // prettier-ignore
  ).join('');
}
