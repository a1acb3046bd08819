/**
 * While a person types, every state of a file is seen by every feature. Each prefix of a real file
 * and each deletion of one character goes through all of them: none may throw, and no span may lie
 * outside the file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  analyze,
  codeActions,
  completion,
  diagnostics,
  hover,
  lenses,
  symbols,
  syntaxTree,
  type HostLanguage,
  type Span,
} from '../../core/src/index.ts';
import { carriers } from '../support/carriers.ts';

const template = `#set($root = $input.path('$.order'))
{
  "id": "$util.escapeJavaScript($root.id).replaceAll("\\\\'", "'")",
  #foreach($item in $root.items)
    #if($foreach.hasNext && $item.price > 1.5){"n": $item.name},#else[]#end
  #end
  "by": "\${context.identity.sourceIp}" ## who
}`;

test.each(carriers)('$name: every prefix of a template goes through every feature', ({ wrap }) => {
  for (let length = 0; length <= template.length; length++) {
    const carried = wrap(template.slice(0, length));
    if (carried !== null) useAll(carried.text, carried.language, carried.cursorAt(length));
  }
});

test.each(carriers)('$name: so does every template that lacks a character', ({ wrap }) => {
  for (let at = 0; at < template.length; at++) {
    const carried = wrap(template.slice(0, at) + template.slice(at + 1));
    if (carried !== null) useAll(carried.text, carried.language, carried.cursorAt(at));
  }
});

test.each(['openapi.yaml', 'orders-prod-swagger-apigateway.json'])('prefixes of %s', (name) => {
  const text = readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
  const step = Math.ceil(text.length / 150);
  for (let length = 0; length <= text.length; length += step) {
    useAll(text.slice(0, length), name.endsWith('.json') ? 'json' : 'yaml', length);
  }
});

function useAll(text: string, language: HostLanguage, offset: number): void {
  const log: string[] = [];
  const analysis = analyze(text, language);
  const isInside = ({ start, end }: Span): boolean =>
    0 <= start && start <= end && end <= text.length;
  const found = diagnostics(analysis, { log: (message) => log.push(message) });
  const spans = [
    ...found.map(({ span }) => span),
    ...found.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ span }) => span))),
    ...completion(analysis, offset).map(({ replace }) => replace),
    ...lenses(analysis).map(({ span }) => span),
    ...symbols(analysis).flatMap(({ span, selection }) => [span, selection]),
    ...codeActions(analysis, { start: 0, end: text.length }).map(({ span }) => span),
  ];
  const shown = hover(analysis, offset);
  if (shown !== null) spans.push(shown.span);
  syntaxTree(analysis, offset);
  expect(log).toEqual([]);
  expect(spans.filter((span) => !isInside(span))).toEqual([]);
}
