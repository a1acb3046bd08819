/** By what a file is indented, and the writers that follow it. */
import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, indentStep, refactorings } from '../../core/src/index.ts';
import { textAfterCompletion } from '../support/check.ts';

describe('the step of a file', () => {
  test.each([
    ['two blanks', 'a:\n  b:\n    c: 1\n', '  '],
    ['four blanks', 'a:\n    b:\n        c: 1\n', '    '],
    ['three', 'a:\n   b: 1\n', '   '],
    ['tabs', '{\n\t"a": [\n\t\t1\n\t]\n}', '\t'],
    ['CRLF', 'a:\r\n    b:\r\n        c: 1\r\n', '    '],
    ['lists at the column of their key say nothing', 'a:\n- b: 1\n  c: 2\nd:\n- e\n', null],
    ['nor do lists further in', 'a:\n  - b: 1\n', null],
    ['comments are no lines', 'a:\n        # deep\n   b: 1\n', '   '],
    ['one line', '{"a": {"b": 1}}', null],
    ['the greater part counts', 'a:\n  b:\n    c:\n      d: 1\ne:\n     f: 1\n', '  '],
  ])('%s', (_, text, step) => expect(indentStep(text)).toBe(step));
});

const fourBlanks = (value: string): string => `openapi: 3.0.1
info:
    title: t
    version: '1'
paths:
    /orders:
        get:
            responses: { '200': { description: ok } }
            x-amazon-apigateway-integration:
                type: http
                httpMethod: GET
                uri: https://example.com/
                passthroughBehavior: never
                requestTemplates:
                    application/json: ${value}
                responses:
                    default:
                        statusCode: '200'
`;

describe('in a file of four blanks', () => {
  test('a template in quotes becomes a block that stands four blanks further in', () => {
    const text = fourBlanks('"#if($input.body)\\n1\\n#end\\n"');
    const at = text.indexOf('#if');
    const found = refactorings(analyze(text, 'yaml'), { start: at, end: at });
    const block = found.find(({ title }) => title === 'Write the template as a block of lines');
    expect(applyEdits(text, block?.edits ?? [])).toBe(
      fourBlanks(`|
                        #if($input.body)
                        1
                        #end`),
    );
  });

  test('an integration to begin with is written by three where the file is', () => {
    const text = `openapi: 3.0.1
x-amazon-apigateway-api-key-source: HEADER
paths:
   /orders:
      get:
         x█
`;
    const label = 'x-amazon-apigateway-integration: Mock';
    expect(textAfterCompletion({ name: 'openapi.yaml', text }, label)).toContain(
      'x-amazon-apigateway-integration:\n   type: ',
    );
  });
});
