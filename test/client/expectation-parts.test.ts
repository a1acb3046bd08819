/** The parts of a result that a person may choose to expect. */
import { describe, expect, it } from 'vitest';
import {
  expectationOfParts,
  namesPart,
  partsOf,
} from '../../client/src/panel/expectation-parts.ts';

const every = {
  status: 200,
  gatewayResponse: null,
  headers: { 'X-Kind': 'order', Etag: '1' },
  body: { id: '42' },
  isBase64Encoded: false,
  integrationRequest: { method: 'PUT', headers: { Accept: 'a' }, body: 'x=1' },
  overrides: { requestOverride: { header: {} }, responseOverride: {} },
};

describe('the parts of a result', () => {
  it('are those that there are, headers one by one', () => {
    expect(partsOf(every).map(({ label }) => label)).toEqual([
      'Status',
      'Header: X-Kind',
      'Header: Etag',
      'Body',
      'Integration request: method',
      'Integration request header: Accept',
      'Integration request: body',
    ]);
  });

  it('of a Lambda event are its members; that no request is sent is one too', () => {
    const event = { integrationRequest: { lambdaEvent: { path: '/a', body: null } } };
    expect(partsOf(event).map(({ label }) => label)).toEqual(['Lambda event: path']);
    expect(partsOf({ integrationRequest: null })).toEqual([
      { path: ['integrationRequest'], label: 'No integration request', value: null },
    ]);
  });

  it('make the expectation that names them and nothing else', () => {
    const chosen = partsOf(every).filter(({ label }) => /X-Kind|Accept|method/.test(label));
    expect(expectationOfParts(chosen)).toEqual({
      headers: { 'X-Kind': 'order' },
      integrationRequest: { method: 'PUT', headers: { Accept: 'a' } },
    });
    expect(expectationOfParts(partsOf(every))).toMatchObject({
      status: 200,
      body: every.body,
      integrationRequest: every.integrationRequest,
    });
  });

  it.each([
    [{ headers: { 'X-Kind': 'x' } }, ['headers', 'X-Kind'], true],
    [{ headers: { 'X-Kind': 'x' } }, ['headers', 'Etag'], false],
    [{ body: null }, ['body'], true],
    [{ integrationRequest: null }, ['integrationRequest', 'method'], false],
  ])('%o names %o: %s', (expect_, path, expected) => {
    expect(namesPart(expect_, path)).toBe(expected);
  });
});
