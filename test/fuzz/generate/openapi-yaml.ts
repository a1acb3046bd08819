/** Random OpenAPI documents in YAML: small, and with all that a template can stand among. */
import { many, pick } from '../law.ts';
import type { Random } from '../law.ts';
import { scalarOf } from './yaml-scalar.ts';
import type { Style } from './yaml-scalar.ts';

/** A document with one or two integrations; mostly YAML that nobody would object to. */
export function openApiDocument(random: Random): string {
  const paths = many(random, 1, 2, () => pathOf(random));
  const lines = [
    pick(random, ['openapi: 3.0.1', '# x', '---', '{ a: 1 }\n---']),
    `info: {title: "a b", description: ${pick(random, ['x', "'y z'", '"\\n"', '[p, {q: r s}]'])}}`,
    `description: ${scalarOf(random, style(random), '')}`,
    'paths:',
    ...paths.map((path, index) => `  /p${index}/{id}:\n    post:\n${path}`),
  ];
  const text =
    lines.join('\n') + pick(random, ['', '\n', '\n\n', '\n# end', '\n---\nb: *t\n', '\n...\n']);
  return random() < 0.2 ? text.replaceAll('\n', '\r\n') : text;
}

function pathOf(random: Random): string {
  const pad = '          ';
  const anchor = pick(random, ['', '', '', ' &i', ' &t']);
  const templates = many(random, 1, 2, () => {
    const key = pick(random, ['application/json', '"text/plain"', 'a/b']);
    const tag = pick(random, ['', '', '', '', '!Sub ', '&t ', '!!str ', '# c\n            ']);
    return `${pad}${key}: ${tag}${scalarOf(random, style(random), pad)}`;
  });
  const inFlow = pick(random, ['x', '$input.body', "'a'' b'", '"q\\"r"', '""', '"\\u0041 #"']);
  return [
    `      x-amazon-apigateway-integration:${anchor}`,
    `        type: ${pick(random, ['AWS', 'aws', 'MOCK', '"HTTP"', 'true', '12', 'a # why'])}`,
    `        uri: ${pick(random, ['http://a.b/c', 'arn:aws:x # y', "'it''s'", '!Sub "${a}"', 'a b:c'])}`,
    '        requestTemplates:',
    ...templates,
    ...pick(random, [
      [],
      ['', '# c', ''],
      ['          # c'],
      ['        <<: *i'],
      ['        *t : 1'],
    ]),
    '        responses:',
    `          default: {statusCode: '200', responseTemplates: {a/b: ${inFlow}, "c/d":"x"}}`,
    '          "4..":',
    '            responseTemplates:',
    `              a/b: ${scalarOf(random, style(random), `${pad}    `)}`,
    ...pick(random, [[], ['              c/d: *t'], ['']]),
  ].join('\n');
}

function style(random: Random): Style {
  return pick<Style>(random, [
    'literal',
    'literal',
    'literal',
    'folded',
    'plain',
    'single',
    'double',
  ]);
}
