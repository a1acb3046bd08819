/** A fix is written as its file wants it: what somebody else replaces there is kept from them. */
import { expect, test } from 'vitest';
import { textAfterFixes } from '../../support/check.ts';

const document = (uri: string, template: string): string => `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /orders:
    post:
      responses:
        "200": { description: ok }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: ${uri}
        passthroughBehavior: never
        requestTemplates:
          application/json: ${template}
        responses:
          default:
            statusCode: "200"
`;

test.each([
  ['nobody', 'https://example.com', '"', '${context.requestId}'],
  ['CloudFormation', 'https://example.com', '!Sub "', '${!context.requestId}'],
  ['Terraform', 'https://${host}', '"', '$${context.requestId}'],
])('where %s fills in the file', (_, uri, quote, mended) => {
  const wrong = document(uri, `${quote}$util.autoId()-$input.body"`);
  const right = document(uri, `${quote}${mended}-$input.body"`);
  expect(textAfterFixes(wrong, 'yaml', 'template-unknown-member')).toBe(right);
});

test('braces around a name', () => {
  const wrong = document('https://example.com', '!Sub "#set($a = $input.body)$a-$a"');
  const right = document('https://example.com', '!Sub "#set($a = $input.body)${!a}-$a"');
  expect(textAfterFixes(wrong, 'yaml', 'template-swallowed-sign')).toBe(right);
});
