/**
 * A payload that is no JSON, on its way to a Lambda function: what Lambda says of it, and what the
 * client sees. The words are of published answers: serverless/serverless#2270, #2807 and #3187,
 * nateyolles/slack-pokerbot#1, srcecde/aws-tutorial-code#4, an answer of 2016 with its status and
 * length (189 bytes: single quotes escaped, a blank behind the colon), one of 2024 with a picture in a
 * form, calls of the command line up to 2025. Payloads are our own where they do not matter.
 */
import { describe, expect, it } from 'vitest';
import { lambdaJsonError } from '../../../core/src/gateway/lambda-json-error.ts';
import { byLowerName, call } from './call.ts';

const values = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'";

const at = (column: number): string =>
  `[Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: ${column}]`;
const start = at(1);

describe('what Lambda says', () => {
  it.each([
    ['{ products { code } }', "Unexpected character ('p' (code 112)): was expecting double-quote to start field name", 4],
    ['{"a": 1, , }', "Unexpected character (',' (code 44)): was expecting double-quote to start field name", 11],
    ['token=x&b=1', `Unrecognized token 'token': was expecting (${values})`, 7],
    ['------Form', "Unexpected character ('-' (code 45)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value", 3],
    ['{"a": "x\ry"}', 'Illegal unquoted character ((CTRL-CHAR, code 13)): has to be escaped using backslash to be included in string value', 10],
    ['{"a": "it\\\'s"}', "Unrecognized character escape ''' (code 39)", 12],
    ['·', `Unexpected character ('·' (code 183)): expected a valid value (${values})`, 2],
    ['{"a": 0, "b": 2 1}', "Unexpected character ('1' (code 49)): was expecting comma to separate Object entries", 18],
  ])('%j', (text, words, column) => {
    const error = lambdaJsonError(text);
    expect(error).toContain(`Could not parse payload into json: ${words}\n at [Source: `);
    expect(error).toContain(`; line: 1, column: ${column}]`);
  }); // prettier-ignore

  // No answer is known: what jackson-core 2.18.2 says of them.
  it.each([
    ['{"a" 1}', 'was expecting a colon to separate field name and value'],
    ['[1 2]', 'was expecting comma to separate Array entries'],
    ['{"a": }', "('}' (code 125)): expected a value"],
    ['[1}', `Unexpected close marker '}': expected ']' (for Array starting at ${start})`],
    ['{"a": 1]', `Unexpected close marker ']': expected '}' (for Object starting at ${start})`],
    ['{"a": 01}', 'Leading zeroes not allowed'],
    ['["\\u12g4"]', "('g' (code 103)): expected a hex-digit"],
    ['{"a": 1', `Unexpected end-of-input: expected close marker for Object (start marker at ${start})\n at ${at(8)}`],
    ['[1', `Unexpected end-of-input: expected close marker for Array (start marker at ${start})\n at ${at(3)}`],
    ['{', `Unexpected end-of-input: expected close marker for Object (start marker at ${start})\n at ${at(2)}`],
    ['{"a"', `Unexpected end-of-input within/between Object entries\n at ${at(5)}`],
    ['{"a":', `Unexpected end-of-input within/between Object entries\n at ${at(6)}`],
    ['{"a": 1,', `Unexpected end-of-input within/between Object entries\n at ${at(9)}`],
    ['[1,', `Unexpected end-of-input within/between Array entries\n at ${at(4)}`],
    ['"a\\', `Unexpected end-of-input in character escape sequence\n at ${at(4)}`],
    ['"a\\u12', `Unexpected end-of-input in character escape sequence\n at ${at(7)}`],
    ['nul', `Unrecognized token 'nul': was expecting (${values})\n at ${at(4)}`],
    ['/* x */ 1', "('/' (code 47)): maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)"],
    ['["a', 'was expecting closing quote for a string value'],
    ['[“', "('“' (code 8220 / 0x201c))"],
  ])('%j', (text, words) => {
    expect(lambdaJsonError(text)).toContain(words);
  }); // prettier-ignore

  it('names the line', () => {
    expect(lambdaJsonError('{\n  "a": x\n}')).toContain('; line: 2, column: 10]');
  });

  it.each(['{"a": 1}', '"text"', '1', 'null', '', ' \n', '{"a": 1} behind'])(
    'nothing of %j',
    (text) => {
      expect(lambdaJsonError(text)).toBeNull();
    },
  );
});

describe('what the client gets', () => {
  const report = call(
    { type: 'AWS', responses: { default: { statusCode: '200' }, '.*': { statusCode: '500' } } },
    { request: { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1' } },
  );

  it('is a 400 that no pattern sees, with the quotes escaped', () => {
    expect(report.response.status).toBe(400);
    expect(report.response.body).toContain(
      String.raw`{"message": "Could not parse request body into json: Could not parse payload into json: Unrecognized token \'a\': was`,
    );
  });

  it('has a type and no error type', () => {
    expect(byLowerName(report.response)).toMatchObject({ 'content-type': 'application/json' });
    expect(byLowerName(report.response)).not.toHaveProperty('x-amzn-errortype');
  });

  it('has the escapes of $util.escapeJavaScript in an own gateway response too', () => {
    const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
    const text = '{"m": $context.error.messageString}';
    const own = call(
      {
        type: 'AWS',
        gatewayResponses: [
          {
            ...place,
            type: 'DEFAULT_4XX',
            statusCode: null,
            responseParameters: [],
            responseTemplates: [{ ...place, mediaType: 'application/json', text, known: true }],
          },
        ],
      },
      { request: { body: '<a/>' } },
    );
    expect(own.response.body).toContain(String.raw`(\'<\' (code 60))`);
  });

  it('a proxy function gets any body', () => {
    const proxy = call(
      { type: 'AWS_PROXY' },
      { request: { body: 'a=1' }, backend: { lambda: { result: { statusCode: 200 } } } },
    );
    expect(proxy.response.status).toBe(200);
  });
});
