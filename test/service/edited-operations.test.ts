/** Which operations an edit of a document can affect: those whose templates it is in, or all. */
import { expect, it } from 'vitest';
import { analyze, editedOperations } from '../../core/src/index.ts';

const spec = `openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
                first
  /b/{id}:
    x-amazon-apigateway-any-method:
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates:
          application/json: !Sub '\${AWS::Region}'
          text/plain: "second"
          text/xml: !Ref Third
`;

const edited = (before: string, after: string): readonly string[] | null =>
  editedOperations(analyze(before, 'yaml'), analyze(after, 'yaml'));

it.each([
  ['nothing', '', '', []],
  ['a line in a block', 'first', 'first\n                more', ['GET /a']],
  ['a template that is broken by it', 'first', '#if($x', ['GET /a']],
  ['a template in quotes', '{"statusCode": 200}', '{}', ['GET /a']],
  ['a template of the other', 'second', 'third', ['ANY /b/{id}']],
  ['a template of CloudFormation', 'AWS::Region', 'AWS::Stage', ['ANY /b/{id}']],
  ['a status', "statusCode: '200'", "statusCode: '201'", null],
  ['a template that nobody can read', 'Third', 'Fourth', null],
  ['a media type', 'text/plain', 'text/html', null],
  ['a type', 'MOCK', 'HTTP', null],
  ['a new template', '          text/plain', '          text/csv: x\n          text/plain', null],
  ['quotes that are not closed', '"second"', '"second', null],
])('%s: %j in place of %j', (_, before, after, operations) => {
  expect(spec).toContain(before);
  expect(edited(spec, spec.replace(before, after))).toEqual(operations);
});

it('several are told in the order of the file', () => {
  const after = spec.replace('second', '2').replace('first', '1');
  expect(edited(spec, after)).toEqual(['GET /a', 'ANY /b/{id}']);
});

it('a text that is shown in a second place bears on all', () => {
  const shared = spec.replace('"second"', '&two second').replace(' !Ref Third', ' *two');
  expect(edited(shared, shared.replace('second', '2'))).toBeNull();
});

it('a template by itself is no operation', () => {
  expect(editedOperations(analyze('a', 'vtl'), analyze('b', 'vtl'))).toBeNull();
});
