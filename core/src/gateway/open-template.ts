/**
 * A template of which somebody else fills in parts before API Gateway reads it (`Fn::Sub`, Terraform,
 * `${AWS::Region}` on import), made ready to run. What those parts will be is not known, so they
 * stand in what it writes as they stand in it.
 */
import type { Span } from '../text/span.ts';
import type { TemplateEntry } from './integration.ts';
import { listed } from './wording.ts';

/** A part that somebody else fills in, in an address or in what a template wrote: for a pattern. */
export const unknownPart = /\$\{[^}]*\}/.source;

/** `${!x}` and `$${x}`, which come to API Gateway as `${x}`, and are known. */
const OWN = /^(?:\$\{!|\$\$\{)([^]*\})$/;

export interface OpenTemplate {
  /** As long as the template, so that every offset stays what it is. */
  readonly text: string;
  /** The variables in it that stand for the unknown parts, each with that part as it is written. */
  readonly variables: ReadonlyMap<string, string>;
  /** Unknown parts as they are written, each once; none where the template is known as a whole. */
  readonly unknown: readonly string[];
}

/** A template's text without its unknown parts, which become references of the same length. */
export function openTemplate(text: string, placeholders: readonly Span[] = []): OpenTemplate {
  if (placeholders.length === 0) return { text, variables: new Map(), unknown: [] };
  const variables = new Map<string, string>();
  const names = new Map<string, string>();
  const unknown = new Set<string>();
  const taken = wordsAround(text, placeholders);
  const parts: string[] = [];
  let end = 0;
  for (const placeholder of placeholders) {
    const source = text.slice(placeholder.start, placeholder.end);
    const [, own] = OWN.exec(source) ?? [];
    const [, inside] = /^\$\{([^!][^]*)\}$/.exec(source) ?? [];
    let written = source;
    if (own !== undefined) {
      // API Gateway prints `$!{x}` as it prints `${x}`, and it is as long.
      written = `$!{${own}`;
    } else if (inside !== undefined) {
      const name = names.get(inside) ?? freeName(inside, taken);
      names.set(inside, name);
      taken.add(name);
      variables.set(name, source);
      written = `\${${name}}`;
    }
    if (own === undefined) unknown.add(source);
    parts.push(text.slice(end, placeholder.start), written);
    ({ end } = placeholder);
  }
  parts.push(text.slice(end));
  return { text: parts.join(''), variables, unknown: [...unknown] };
}

/** True where what a template writes is known only after deployment, in whole or in part. */
export function isOpen({ known, text, placeholders }: TemplateEntry): boolean {
  return !known || openTemplate(text, placeholders).unknown.length > 0;
}

/** What an open template wrote, with the unknown parts as written also where it prints its own text. */
export function asWritten(output: string, { variables }: OpenTemplate): string {
  return [...variables].reduce(
    (text, [name, source]) => text.replaceAll(`\${${name}}`, () => source),
    output,
  );
}

/** The end of a sentence about what such a template wrote; '' where all of it is known. */
export function openness({ unknown }: OpenTemplate): string {
  if (unknown.length === 0) return '';
  const shown = unknown.slice(0, 3);
  const rest = unknown.length - shown.length;
  const names = rest === 0 ? listed(shown) : `${shown.join(', ')} and ${rest} more`;
  return unknown.length === 1
    ? `; ${names} is known only after deployment, and stands as written`
    : `; ${names} are known only after deployment, and stand as written`;
}

/** The placeholders that are unknown parts. */
export function unknownSpans(text: string, placeholders: readonly Span[] = []): readonly Span[] {
  return placeholders.filter(({ start, end }) => !OWN.test(text.slice(start, end)));
}

/** Every name that the rest of the template may use, and API Gateway's own. */
function wordsAround(text: string, placeholders: readonly Span[]): Set<string> {
  const words = new Set(['input', 'util', 'context', 'stageVariables', 'foreach']);
  let end = 0;
  for (const { start, end: next } of [...placeholders, { start: text.length, end: text.length }]) {
    for (const [word] of text.slice(end, start).matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
    end = next;
  }
  return words;
}

/** A name as long as the text, and like it, that nothing else in the template uses. */
function freeName(inside: string, taken: ReadonlySet<string>): string {
  const like = inside.replace(/[^\w]/g, '_').replace(/^[^A-Za-z]/, 'x');
  if (!taken.has(like)) return like;
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = letters.flatMap((letter) => [letter + like.slice(1), like.slice(0, -1) + letter]);
  return names.find((name) => !taken.has(name)) ?? like;
}
