/** How mappings and statuses are written: quotes where the notation needs some, and no second pair. */
import { expect, test } from 'vitest';
import { textAfterCompletion } from '../support/check.ts';

const yaml = (line: string): string => `paths:
  /a:
    get:
      responses: { "200": { description: d } }
      x-amazon-apigateway-integration:
        type: http
        ${line}
`;

test.each([
  [
    'a static value',
    'requestParameters: { integration.request.header.A: █ }',
    "'value'",
    `A: "'value'"`,
  ],
  [
    'in quotes',
    'requestParameters: { integration.request.header.A: "█" }',
    "'value'",
    `A: "'value'"`,
  ],
  [
    'in single ones',
    "requestParameters: { integration.request.header.A: '█' }",
    "'value'",
    "A: '''value'''",
  ],
  [
    'a source',
    'requestParameters: { integration.request.header.A: con█ }',
    'context.stage',
    'A: context.stage',
  ],
  ['a status', 'responses: { default: { statusCode: █ } }', '200', 'statusCode: "200"'],
])('%s', (_, line, label, expected) => {
  expect(textAfterCompletion({ name: 'openapi.yaml', text: yaml(line) }, label)).toContain(
    expected,
  );
});

test('JSON has its quotes once', () => {
  const text = `{"paths": {"/a": {"get": {"x-amazon-apigateway-integration": {"type": "http",
    "requestTemplates": {█}}}}}}`;
  const after = textAfterCompletion({ name: 'openapi.json', text }, 'application/json');
  expect(after).toContain('"requestTemplates": {"application/json": }');
});
