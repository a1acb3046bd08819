/**
 * Whatever a person has typed so far, in either language: nothing throws, and every span of the
 * tree lies in the text and in its parent's.
 */
import { findIntegrations } from '../../../core/src/openapi/find-integrations.ts';
import type { HostNode } from '../../../core/src/openapi/host-tree.ts';
import { positionAt } from '../../../core/src/openapi/node-at.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import { containsSpan } from '../../../core/src/text/span.ts';
import type { Span } from '../../../core/src/text/span.ts';
import { integer, many, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

const YAML = `openapi: 3.0.1
paths:
  /a/{id}:
    get: &get
      parameters: [{name: id, in: path}]
      x-amazon-apigateway-integration: &i
        type: aws
        uri: !Sub arn:\${AWS::Region}
        requestTemplates:
          application/json: |
            {"a": $input.json('$')}
          text/plain: >-
            a
             b

            c
        responses: {default: {statusCode: '200', responseTemplates: {"a/b": "x\\"y"}}}
    post: {<<: *get}
  /b: {put: {x-amazon-apigateway-integration: *i}}
`;

const JSON_TEXT = JSON.stringify(
  {
    swagger: '2.0',
    paths: {
      '/a': {
        get: {
          'x-amazon-apigateway-integration': {
            type: 'mock',
            requestTemplates: { 'application/json': '{"statusCode": 200}\n' },
            responses: {
              default: {
                statusCode: '200',
                responseParameters: { 'method.response.header.X': "'1'" },
              },
            },
          },
        },
      },
    },
  },
  null,
  2,
);

export const law: Law = {
  name: 'openapi-total',
  run(random) {
    const language = pick(random, ['yaml', 'json'] as const);
    const text = spoil(random, random() < 0.5 ? YAML : JSON_TEXT);
    const document = parseDocument(text, language);
    const isWhole = text === (language === 'yaml' ? YAML : JSON_TEXT);
    if (isWhole && findIntegrations(document).length === 0)
      return `nothing found in the whole ${language}`;
    const whole = { start: 0, end: text.length };
    for (const root of document.roots) {
      const outside = firstOutside(root, whole);
      if (outside)
        return `${JSON.stringify(outside)} lies outside its parent\n${language}\n${text}`;
      const { replace } = positionAt(text, root, integer(random, 0, text.length));
      if (!containsSpan(whole, replace)) return `replaces outside the text\n${text}`;
    }
    for (const { requestTemplates, responses } of findIntegrations(document)) {
      for (const { map, text: template, value } of [
        ...requestTemplates,
        ...responses.flatMap(({ responseTemplates }) => responseTemplates),
      ]) {
        const span = map.toFile({ start: 0, end: template.length });
        if (!containsSpan(whole, span))
          return `${JSON.stringify([span, value])} maps outside\n${text}`;
      }
    }
    return null;
  },
};

function firstOutside(node: HostNode, parent: Span): Span | null {
  if (!containsSpan(parent, node.span)) return node.span;
  if (node.kind === 'list') {
    return node.items.reduce<Span | null>(
      (found, item) => found ?? firstOutside(item, node.span),
      null,
    );
  }
  if (node.kind !== 'map') return null;
  return node.entries.reduce<Span | null>(
    (found, { key, value }) =>
      found ?? firstOutside(key, node.span) ?? firstOutside(value, node.span),
    null,
  );
}

/** Cut, double, insert and swap, as half-typed and half-merged text looks. */
function spoil(random: Random, text: string): string {
  return many(random, 0, 5, () => random()).reduce((spoiled, choice) => {
    const start = integer(random, 0, spoiled.length);
    const end = Math.min(spoiled.length, start + integer(random, 0, 40));
    const piece = spoiled.slice(start, end);
    if (choice < 0.35) return spoiled.slice(0, start) + spoiled.slice(end);
    if (choice < 0.5) return spoiled.slice(0, end) + piece + spoiled.slice(end);
    if (choice < 0.6) return spoiled.slice(0, start);
    const inserted = pick(random, [
      '"', "'", '{', '}', '[', ']', ':', ': ', ',', '\n', '\n  ', '\r\n', '\t', '&x ', '*x', '!Ref ', '|', '>2\n', '#', '---\n', '\\', '\uFEFF', '😀', '${a}', '? ', '- ', '<<: ', '/*', '//',
    ]); // prettier-ignore
    return spoiled.slice(0, start) + inserted + spoiled.slice(start);
  }, text);
}
