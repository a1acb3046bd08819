/** Selection patterns that are never taken, or of which two match. */
import { expect, test } from 'vitest';
import { analyze, diagnostics } from '../../../core/src/index.ts';

const lambda =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:orders/invocations';
const queue = 'arn:aws:apigateway:${AWS::Region}:sqs:path/111122223333/orders';

/** Patterns and their statuses, in the order of the file. */
type Responses = readonly (readonly [pattern: string, status: string])[];

/** The findings, each as `unreachable` or `overlap`, its pattern, and its severity. */
function found(integration: object, responses: Responses): readonly string[] {
  const document = {
    swagger: '2.0',
    paths: {
      '/orders': {
        get: {
          responses: Object.fromEntries(responses.map(([, status]) => [status, {}])),
          'x-amazon-apigateway-integration': {
            ...integration,
            responses: Object.fromEntries(
              responses.map(([pattern, statusCode]) => [pattern, { statusCode }]),
            ),
          },
        },
      },
    },
  };
  // Integers would come first in a JavaScript object, whatever the order of the file.
  const text = JSON.stringify(document, null, 1).replace('"responses": {}', '"responses":{}');
  return findingsOf(text, 'json');
}

function findingsOf(text: string, language: 'json' | 'yaml'): readonly string[] {
  return diagnostics(analyze(text, language)).flatMap(({ code, severity, span }) => {
    const kind = /^responses-pattern-(unreachable|overlap)$/.exec(code)?.[1];
    return kind === undefined ? [] : [`${kind} ${text.slice(span.start, span.end)} ${severity}`];
  });
}

const http = { type: 'http', httpMethod: 'GET', uri: 'https://backend.example.com/orders' };
const toLambda = { type: 'aws', httpMethod: 'POST', uri: lambda };
const toQueue = { type: 'aws', httpMethod: 'POST', uri: queue };
const toSomething = { type: 'aws', httpMethod: 'POST', uri: { Ref: 'Uri' } };

const pairs: readonly (readonly [string, object, Responses, readonly string[]])[] = [
  ['apart', http, [['4..', '400'], ['5..', '500']], []],
  ['the same statuses', http, [['4\\d\\d', '400'], ['4\\d{2}', '502']], ['unreachable 4\\\\d{2} warning']],
  ['the same statuses, one for a status of its own', http, [['4\\d\\d', '400'], ['4\\d{2}', '422']], []],
  ['one for its own status, behind all', http, [['4..', '400'], ['40[4]', '404']], []],
  ['one for its own status, before all', http, [['40[4]', '404'], ['4..', '400']], []],
  ['one for another status, behind all', http, [['4..', '400'], ['40[4]', '410']], ['unreachable 40[4] warning']],
  ['a message has no status', toLambda, [['.*', '400'], ['40[4]', '404']], ['unreachable 40[4] warning']],
  ['the same, the higher status first', http, [['4..', '502'], ['4\\d{2}', '400']], ['overlap 4.. warning']],
  ['one for one status', http, [['4..', '400'], ['40[34]', '400']], []],
  ['in part, by both orders', http, [['[45]0.', '400'], ['4..', '422']], []],
  ['in part', http, [['[45]0.', '422'], ['4..', '400']], ['overlap 4.. hint']],
  ['a status that nobody sends', http, [['6..', '400']], ['unreachable 6.. warning']],
  ['the beginning of a status', http, [['4', '400']], []],
  ['a word for a status', toQueue, [['NotFound', '404']], ['unreachable NotFound warning']],
  ['a word for a message', toLambda, [['NotFound', '404']], []],
  ['a word for nobody knows what', toSomething, [['NotFound', '404']], []],
  ['everything, and the default', http, [['.*', '200'], ['default', '500']], ['unreachable default hint']],
  ['a function that succeeds takes the default', toLambda, [['.*', '500'], ['default', '200']], []],
  ['every message first', toLambda, [['.*', '400'], ['.*Late.*', '504']], ['unreachable .*Late.* warning']],
  ['every message last', toLambda, [['.*Late.*', '404'], ['.*', '500']], []],
  ['every line does not take several', toLambda, [['.*', '400'], ['(.|\\n)*Late(.|\\n)*', '504']], []],
  ['every text does', toLambda, [['(.|\\n)+', '400'], ['(.|\\n)*Late(.|\\n)*', '504']], ['unreachable (.|\\\\n)*Late(.|\\\\n)* warning']],
  ['every message before another of lower status', toLambda, [['.+', '500'], ['.*Late.*', '404']], ['overlap .*Late.* hint']],
  ['every message behind another of higher status', toLambda, [['.*Late.*', '504'], ['.+', '400']], ['overlap .*Late.* warning']],
]; // prettier-ignore

test.each(pairs)('%s', (_, integration, responses, expected) => {
  expect(found(integration, responses)).toEqual(expected);
});

const mock = (template: string): object => ({
  type: 'mock',
  requestTemplates: { 'application/json': template },
});

test.each([
  ['{"statusCode": 200}', ['unreachable 4.. hint']],
  ['{"statusCode": #if($x)404#{else}200#end}', []],
  ['#if($x){"statusCode": 404}#else{"statusCode": 200}#end', []],
  ['{"statusCode": $input.params("status")}', []],
])('a MOCK has the statuses of its template: %s', (template, expected) => {
  const responses: Responses = [['default', '200'], ['4..', '404']]; // prettier-ignore
  expect(found(mock(template), responses)).toEqual(expected);
});

test('a MOCK whose only status has its own response needs no default', () => {
  const responses: Responses = [['2..', '200'], ['default', '500']]; // prettier-ignore
  expect(found(mock('{"statusCode": 200}'), responses)).toEqual(['unreachable default hint']);
});

test('in CloudFormation a pattern may come twice; branches are not there together', () => {
  const method = (responses: string): string => `Resources:
  Method:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      MethodResponses: [{ StatusCode: 400 }, { StatusCode: 502 }]
      Integration:
        Type: HTTP
        IntegrationHttpMethod: GET
        Uri: https://backend.example.com/orders
        IntegrationResponses:
${responses}`;
  const one = '{ StatusCode: 400, SelectionPattern: 4.. }';
  const other = '{ StatusCode: 502, SelectionPattern: "4.." }';
  const both = method(`          - ${one}\n          - ${other}\n`);
  const either = method(`          - !If [Strict, ${one}, ${other}]\n`);
  expect(findingsOf(both, 'yaml')).toEqual(['unreachable 4.. warning']);
  expect(findingsOf(either, 'yaml')).toEqual([]);
});
