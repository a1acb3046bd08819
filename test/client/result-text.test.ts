/** Results as text: what is saved, opened and compared. */
import { describe, expect, it } from 'vitest';
import { ReportHistory } from '../../client/src/panel/report-history.ts';
import { bodiesOf, readable, textOfResult } from '../../client/src/panel/result-text.ts';
import { layOutJson } from '../../protocol/src/lay-out-json.ts';
import { report } from '../webview/reports.ts';

const body = (text: string, headers: Readonly<Record<string, string>> = {}) => ({
  status: 200,
  headers,
  body: text,
  isBase64Encoded: false,
});

describe('JSON laid out', () => {
  it.each([
    ['{"a":[1,2]}', '{\n  "a": [\n    1,\n    2\n  ]\n}'],
    // Digits and doubled keys are what is compared, so they stay.
    ['{"a":1.0,"a":12345678901234567890}', '{\n  "a": 1.0,\n  "a": 12345678901234567890\n}'],
    ['[ ]', '[]'],
    ['{ "a" : { } }', '{\n  "a": {}\n}'],
    ['["}{,:\\"]"]', '[\n  "}{,:\\"]"\n]'],
    ['{"a":', null],
    ['Action=SendMessage', null],
    ['7', null],
  ])('%s', (text, expected) => {
    expect(layOutJson(text)).toBe(expected);
  });

  it('means the same as before', () => {
    const value = { a: [{}, [], null, true, -1.5e-7, 'x\u2028"\\'], b: { c: { d: [[1]] } } };
    expect(JSON.parse(layOutJson(JSON.stringify(value)) ?? '')).toEqual(value);
  });
});

describe('a result as text', () => {
  it('is what the backend gets and what the client gets', () => {
    const integrationRequest = {
      method: 'PUT',
      url: 'https://backend.example/orders',
      headers: { Accept: ['a', 'b'] },
      body: 'x=1',
      isBase64Encoded: false,
    };
    const response = body('{"id":1}', { 'Content-Type': 'application/json' });
    expect(textOfResult(report({ integrationRequest, response }))).toBe(`Integration request
───────────────────
PUT https://backend.example/orders
Accept: a
Accept: b

x=1

Response
────────
200
Content-Type: application/json

{
  "id": 1
}

`);
  });

  it.each([
    ['{"id":1}', {}, '.json'],
    ['<html>', { 'content-type': 'text/html; charset=utf-8' }, '.html'],
    ['<?xml version="1.0"?>', { 'Content-Type': 'application/json-not' }, '.json'],
    ['<?xml version="1.0"?>', {}, '.xml'],
    ['Hello', { 'Content-Type': 'text/plain' }, '.txt'],
  ])('a body %s of %o is a file %s', (text, headers, extension) => {
    expect(bodiesOf(report({ response: body(text, headers) }))[0]?.extension).toBe(extension);
  });

  it('bytes stay bytes, and what is empty is no body', () => {
    const bytes = { ...body('AAEC'), isBase64Encoded: true };
    expect(bodiesOf(report({ response: bytes }))[0]?.extension).toBe('.bin');
    expect(bodiesOf(report({ response: body('') }))).toEqual([]);
  });

  it('what is text already is not changed but for its last line break', () => {
    expect([readable('a\n b'), readable('a\n'), readable('')]).toEqual(['a\n b\n', 'a\n', '']);
  });
});

describe('the last run', () => {
  const run = (text: string) => report({ response: body(text) });

  it.each([
    ['what was shown before a person ran it again', 'a! b!', 'a'],
    ['what was shown before somebody began to type', 'a! ab abc abcd', 'a'],
    ['the same, where nothing came of the run in between', 'a! b b!', 'a'],
    ['what a person ran, once it is typed again', 'a! b b! bc bcd', 'b'],
    ['another scenario before that', 'a! b! b! b', 'a'],
    ['nothing as long as all gave the same', 'a! a! a', null],
  ])('is %s: %s', (_, runs, expected) => {
    const history = new ReportHistory();
    for (const each of runs.split(' ')) {
      history.keep(run(each.replace('!', '')), !each.endsWith('!'));
    }
    expect(history.before?.response.body ?? null).toBe(expected);
  });

  it('a change of the status alone is another result', () => {
    const history = new ReportHistory();
    history.keep(run('a'), false);
    history.keep(report({ response: { ...body('a'), status: 500 } }), true);
    expect(history.before?.response.status).toBe(200);
  });
});
