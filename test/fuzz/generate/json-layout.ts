/** JSON as people lay it out: in one line or many, with tabs or blanks, as they like it here and there. */
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { many, pick, type Random } from '../law.ts';

/** The text of a file that holds the value. */
export function jsonLayout(random: Random, value: Json): string {
  const lineBreak = pick(random, ['\n', '\n', '\r\n']);
  const manner: Manner = {
    lineBreak,
    step: pick(random, ['  ', '    ', '\t', '']),
    colon: pick(random, [':', ': ', ' : ', ':  ']),
    spread: pick(random, [0, 0.3, 0.8, 1]),
  };
  const mark = random() < 0.1 ? '\uFEFF' : '';
  const end = pick(random, ['', lineBreak, `${lineBreak}${lineBreak}`, ' ']);
  return mark + written(random, value, lineBreak, manner) + end;
}

interface Manner {
  readonly lineBreak: string;
  readonly step: string;
  readonly colon: string;
  /** How many of the containers have a line for each member. */
  readonly spread: number;
}

/** @param line a break with the indent of what is around. */
function written(random: Random, value: Json, line: string, manner: Manner): string {
  if (typeof value === 'number') return number(random, value);
  if (typeof value === 'string') return text(random, value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isSpread = random() < manner.spread;
  const inner = isSpread ? line + manner.step : line;
  const pad = isSpread ? inner : pick(random, ['', '', ' ']);
  const gap = (): string => (isSpread ? many(random, 0, random() < 0.1 ? 2 : 0, () => manner.lineBreak).join('') + inner : pick(random, ['', ' ', ' ', '  '])); // prettier-ignore
  const parts = Array.isArray(value)
    ? value.map((item) => written(random, item, inner, manner))
    : Object.entries(value).map(
        ([name, member]) =>
          text(random, name) + manner.colon + written(random, member, inner, manner),
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open ?? ''}${pick(random, ['', ' '])}${close ?? ''}`;
  const body = parts.reduce((all, part) => `${all}${random() < 0.05 ? ' ' : ''},${gap()}${part}`);
  return `${open ?? ''}${pad}${body}${isSpread ? line : pad}${close ?? ''}`;
}

/** Some write `1.0`, or `1e0`. */
function number(random: Random, value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > 1e15 || random() < 0.8) return String(value);
  return `${String(value)}${pick(random, ['.0', 'e0', '.00E+0'])}`;
}

/** Some escape what need not be. */
function text(random: Random, value: string): string {
  const escaped = JSON.stringify(value);
  if (random() < 0.9) return escaped;
  return escaped.replace(/(?<=^")[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
}
