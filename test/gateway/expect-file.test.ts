/** Scenario files: what is wrong with one, and how an expectation is written into one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  applyEdits,
  editScenario,
  expectationPlace,
  readScenarioFile,
  type Json,
} from '../../core/src/index.ts';
import { schemaErrors } from './schema-check.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/scenario.schema.json', import.meta.url), 'utf8'),
) as object;

/** `message «what it marks»` of each fault. */
function faults(text: string): string[] {
  return readScenarioFile(text).faults.map(
    ({ message, at }) => `${message} «${text.slice(at.start, at.end)}»`,
  );
}

describe('what is wrong with a scenario file', () => {
  it.each([
    ['{"operation": ', 'is not JSON: A value is expected here, not the end. «»'],
    ['', 'is not JSON: A value is expected here, not the end. «»'],
    ['[]', 'a scenario is a JSON object, as in {"operation": "POST /orders"} «»'],
    ['{"a": 1,}', 'is not JSON: A quoted name and ":" is expected here, not "}". «»'],
    ['{"// note": 1}', /^'\/\/ note' is not known; use \$schema, spec, /],
    ['{"title": "a", "title": "b"}', `'title' is written twice «"title"»`],
    ['{"expect": {"stauts": 1}}', /^'expect\.stauts' is not known; use status, .* «"stauts"»$/],
  ])('%s', (text, said) => {
    expect(faults(text)).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
  });

  // Each of these is refused by the published schema as well, so that editor and command agree.
  it.each([
    [
      '{"request": {"header": {}}}',
      `'request.header' is not known; use method, path, query, headers, body, isBase64Encoded «"header"»`,
    ],
    ['{"request": []}', `'request' must be an object «[]»`],
    ['{"request": {"path": {"id": 1}}}', `'request.path.id' must be a string «1»`],
    [
      '{"request": {"query": {"a": ["b", 1]}}}',
      `'request.query.a' must be a string or a list of strings «["b", 1]»`,
    ],
    [
      '{"request": {"isBase64Encoded": "no"}}',
      `'request.isBase64Encoded' must be a boolean «"no"»`,
    ],
    ['{"phase": "answer"}', `'phase' must be "request" or "response" «"answer"»`],
    ['{"stageVariables": {"a": null}}', `'stageVariables.a' must be a string «null»`],
    ['{"context": "prod"}', `'context' must be an object «"prod"»`],
    ['{"backend": {"status": "200"}}', `'backend.status' must be an integer «"200"»`],
    ['{"backend": {"status": 200.5}}', `'backend.status' must be an integer «200.5»`],
    ['{"backend": {"lambda": {}}}', `'backend.lambda' has no result or error «{}»`],
    [
      '{"backend": {"lambda": {"error": {"errorType": "E"}}}}',
      `'backend.lambda.error' has no errorMessage «{"errorType": "E"}»`,
    ],
    [
      '{"backend": {"lambda": {"errror": 1}}}',
      `'backend.lambda.errror' is not known; use result, error «"errror"»`,
    ],
    [
      '{"backend": {"lambda": {"error": {"errorMessage": "m", "stackTrace": "s"}}}}',
      `'backend.lambda.error.stackTrace' must be a list «"s"»`,
    ],
    [
      '{"expect": {"headers": {"A": 1}}}',
      `'expect.headers.A' must be a string or a list of strings, or null «1»`,
    ],
    ['{"expect": {"headers": null}}', `'expect.headers' must be an object «null»`],
    ['{"expect": {"gatewayResponse": 1}}', `'expect.gatewayResponse' must be a string or null «1»`],
    [
      '{"expect": {"integrationRequest": {"uri": "x"}}}',
      `'expect.integrationRequest.uri' is not known; use method, url, headers, body, isBase64Encoded, lambdaEvent «"uri"»`,
    ],
    ['{"expect": {"integrationRequest": 1}}', `'expect.integrationRequest' must be an object «1»`],
    [
      '{"expect": {"overrides": {"requestOverride": 1}}}',
      `'expect.overrides.requestOverride' must be an object «1»`,
    ],
  ])('%s', (text, said) => {
    expect(faults(text)).toEqual([said]);
    expect(schemaErrors(schema, JSON.parse(text) as Json)).not.toEqual([]);
  });

  it('nothing, of one that uses everything', () => {
    const values = { one: 'a', two: ['b', 'c'] };
    const message = { headers: values, body: [null], isBase64Encoded: false };
    const scenario: Json = {
      $schema: 's',
      spec: 'a.yaml',
      operation: 'GET /',
      template: 't.vtl',
      phase: 'response',
      title: 't',
      request: { ...message, method: 'GET', path: { id: '1' }, query: values },
      stageVariables: { a: 'b' },
      context: { stage: 'x' },
      backend: {
        ...message,
        status: 200,
        lambda: { error: { errorMessage: 'm', errorType: 'e', stackTrace: [] } },
        failure: 'timeout',
      },
      expect: {
        status: 200,
        gatewayResponse: null,
        body: 1,
        isBase64Encoded: true,
        headers: { ...values, three: null },
        integrationRequest: { ...message, method: 'GET', url: 'u', lambdaEvent: {} },
        overrides: { requestOverride: {}, responseOverride: {} },
      },
    };
    expect(faults(JSON.stringify(scenario))).toEqual([]);
    expect(schemaErrors(schema, scenario)).toEqual([]);
    expect(faults('{"expect": {"integrationRequest": null}}')).toEqual([]);
  });
});

test.each([
  ['/body/items/0', '"a"'],
  ['/body/items/5', '["a"]'],
  ['/headers', '{"status": 200, "body": {"items": ["a"]}}'],
])('the place of %s in the file', (pointer, place) => {
  const text = '{"title": "t", "expect": {"status": 200, "body": {"items": ["a"]}}}';
  const { root } = readScenarioFile(text);
  const { start, end } = root ? expectationPlace(root, pointer) : { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe(place);
});

describe('writing an expectation', () => {
  function written(text: string, expected: Record<string, Json>): string {
    const { scenario } = readScenarioFile(text);
    const edits = editScenario(text, { ...scenario, expect: expected });
    if (edits === null) throw new Error('nothing can be written there');
    const after = applyEdits(text, edits);
    expect((JSON.parse(after) as { expect: Json }).expect).toEqual(expected);
    return after;
  }

  it('at the end of a file that has none', () => {
    expect(
      written('{\n  "title": "t",\n  "request": { "body": 1 }\n}\n', {
        status: 200,
        body: { ids: ['a', null] },
      }),
    ).toBe(`{
  "title": "t",
  "request": { "body": 1 },
  "expect": {
    "status": 200,
    "body": {
      "ids": [
        "a",
        null
      ]
    }
  }
}
`);
  });

  it('nothing where it says so already, however it is written', () => {
    const text = '{"expect": { "body" : {"b":1,\n "a": [ 1,2 ] } , "status": 200 } }';
    expect(written(text, { status: 200, body: { a: [1, 2], b: 1 } })).toBe(text);
  });

  it('over the values that differ alone', () => {
    const text =
      '{\n\t"expect": {\n\t\t"status": 200, "body": {"a": 1, "b": [1,  2]}\n\t},\n\t"title":   "t"\n}';
    expect(written(text, { status: 404, body: { a: null, b: [1, 2] } })).toBe(
      '{\n\t"expect": {\n\t\t"status": 404, "body": {"a": null, "b": [1,  2]}\n\t},\n\t"title":   "t"\n}',
    );
  });

  it('over a member in place of another, indented as the file is', () => {
    const text = '{\r\n    "expect": {\r\n        "body": {"a": 1}\r\n    }\r\n}\r\n';
    expect(written(text, { body: { a: 1 }, headers: { c: 'd', e: ['f', 'g'] } })).toBe(
      '{\r\n    "expect": {\r\n        "body": {"a": 1},\r\n        "headers": {\r\n            "c": "d",\r\n            "e": [\r\n                "f",\r\n                "g"\r\n            ]\r\n        }\r\n    }\r\n}\r\n',
    );
    expect(written(text, { body: { c: { d: 1 }, e: [], f: {} } })).toBe(
      text.replace('"a": 1', '"c": {"d": 1}, "e": [], "f": {}'),
    );
  });

  it.each([
    ['{"a":1}', '{"a":1,"expect":{"status":200,"body":{"x":"y"}}}'],
    ['{"a": 1}', '{"a": 1, "expect": {"status": 200, "body": {"x": "y"}}}'],
  ])('into one line: %s', (text, after) => {
    expect(written(text, { status: 200, body: { x: 'y' } })).toBe(after);
  });

  it.each(['', '[]', '{"a": }', '{"expect": 1', '{"a": 1} b', '// a\n{}', '{"a": 1,}'])(
    'nowhere in what is no JSON object: %s',
    (text) => {
      expect(editScenario(text, { expect: { status: 200 } })).toBeNull();
    },
  );
});
