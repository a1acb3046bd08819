import { describe, expect, it } from 'vitest';
import { readForm } from '../../webview/src/form/form-reading.ts';
import { jsonOfText } from '../../webview/src/json-text.ts';
import {
  scenarioOf,
  valuesOf,
  type ScenarioValues,
} from '../../webview/src/form/scenario-values.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';

const defaults = {
  request: { path: { id: '42' }, query: { tag: ['a', 'b'] }, headers: {}, body: { note: "it's" } },
  backend: { status: 200, body: {} },
};

const change = (scenario: Scenario, before: ScenarioValues, after: ScenarioValues): Scenario =>
  scenarioOf(scenario, before, after, defaults);
/** The scenario after some values of its form were changed. */
const edit = (scenario: Scenario, changed: Partial<ScenarioValues>): Scenario => {
  const before = valuesOf(scenario, defaults);
  return change(scenario, before, { ...before, ...changed });
};

describe('the form of a scenario', () => {
  it('shows the defaults for all that the scenario leaves out', () => {
    const values = valuesOf({ request: { body: 'text' } }, defaults);
    expect(values.body).toBe('text');
    expect(values.path).toEqual([{ name: 'id', value: '42' }]);
    expect(values.query).toEqual([
      { name: 'tag', value: 'a' },
      { name: 'tag', value: 'b' },
    ]);
  });

  it('writes only what was changed', () => {
    const before = valuesOf({}, defaults);
    expect(change({}, before, before)).toEqual({});
    expect(change({}, before, { ...before, query: [{ name: 'tag', value: 'c' }] })).toEqual({
      request: { query: { tag: 'c' } },
    });
    expect(change({ title: 'kept' }, before, { ...before, backendKind: 'timeout' })).toEqual({
      title: 'kept',
      backend: { failure: 'timeout' },
    });
  });

  it('shows a path that is written out as it is, with nothing of the document in its query', () => {
    const scenario = { request: { path: '/orders/7?x=1' } };
    const before = valuesOf(scenario, defaults);
    expect(before).toMatchObject({ address: '/orders/7?x=1', query: [] });
    expect(change(scenario, before, before)).toEqual(scenario);
    expect(change(scenario, before, readForm([['address', '/orders/8']], before))).toEqual({
      request: { path: '/orders/8' },
    });
  });

  it('keeps a context that is half typed out of the scenario', () => {
    const before = valuesOf({}, defaults);
    expect(change({}, before, { ...before, context: '{"stage": ' })).toEqual({});
    expect(change({}, before, { ...before, context: '{"stage": "prod"}' })).toEqual({
      context: { stage: 'prod' },
    });
  });

  it('reads rows back by their names, without the empty one at the end', () => {
    const before = valuesOf({}, defaults);
    const entries = [
      ['query.name', 'tag'],
      ['query.value', 'x'],
      ['query.name', ''],
      ['query.value', 'half typed'],
      ['query.name', ''],
      ['query.value', ''],
    ] as const;
    const after = readForm(entries, before);
    expect(after.query).toEqual([
      { name: 'tag', value: 'x' },
      { name: '', value: 'half typed' },
    ]);
    expect(after.body).toBe(before.body);
    expect(change({}, before, after)).toEqual({ request: { query: { tag: 'x' } } });
  });
});

describe('the backend in the form', () => {
  const recorded = { from: 'https://h/a', at: '2026-11-21T08:00:00Z' };

  it('keeps what was not touched, and no reply is from an endpoint that was changed by hand', () => {
    const backend = { status: 200, headers: { A: '1' }, body: '{ "a": 1 }', recorded };
    expect(edit({ backend }, { status: '404' })).toEqual({
      backend: { status: 404, headers: { A: '1' }, body: '{ "a": 1 }' },
    });
    expect(edit({}, { status: '500' })).toEqual({
      backend: { status: 500, headers: {}, body: {} },
    });
  });

  it('keeps the stack trace, which has no field', () => {
    const error = { errorMessage: 'no', stackTrace: ['at a'] };
    expect(edit({ backend: { lambda: { error } } }, { errorType: 'Missing' })).toEqual({
      backend: { lambda: { error: { ...error, errorType: 'Missing' } } },
    });
  });

  it.each(['', '2', '99', '600', '2x0'])('takes 200 for the status %j', (status) => {
    expect(edit({}, { status, backendBody: 'a' }).backend?.status).toBe(200);
  });
});

describe('a body in another form', () => {
  const read = (scenario: Scenario, ...entries: [string, string][]): Scenario => {
    const before = valuesOf(scenario, defaults);
    return change(scenario, before, readForm(entries, before));
  };

  it('has the same bytes', () => {
    const bytes = { request: { body: 'S8O2bG4=', isBase64Encoded: true } };
    expect(read({ request: { body: 'Köln' } }, ['body', 'Köln'], ['bodyForm', 'base64'])).toEqual(
      bytes,
    );
    expect(read(bytes, ['body', 'S8O2bG4='], ['bodyForm', 'text'])).toEqual({
      request: { body: 'Köln', isBase64Encoded: false },
    });
  });

  it('stays as it is written where its bytes are no text', () => {
    const backend = { status: 200, headers: {}, body: '/9gA', isBase64Encoded: true };
    expect(read({ backend }, ['backendBody', '/9gA'], ['backendBodyForm', 'text'])).toEqual({
      backend: { status: 200, headers: {}, body: '/9gA' },
    });
  });
});

describe('the claims of the authorizer', () => {
  const scenario = { context: { stage: 'prod', authorizer: { claims: { sub: 'u-1' } } } };

  it('are rows beside the rest of the context', () => {
    const values = valuesOf(scenario, defaults);
    expect(values.claims).toEqual([{ name: 'sub', value: 'u-1' }]);
    expect(JSON.parse(values.context)).toEqual({ stage: 'prod' });
  });

  it('come back to where they were', () => {
    expect(edit(scenario, { claims: [{ name: 'sub', value: 'u-2' }] })).toEqual({
      context: { stage: 'prod', authorizer: { claims: { sub: 'u-2' } } },
    });
    expect(edit(scenario, { claims: [] })).toEqual({ context: { stage: 'prod' } });
    expect(edit(scenario, { context: '{"authorizer": {"principalId": "p"}}' })).toEqual({
      context: { authorizer: { principalId: 'p', claims: { sub: 'u-1' } } },
    });
    expect(edit({}, { claims: [{ name: 'sub', value: 'u-3' }] })).toEqual({
      context: { authorizer: { claims: { sub: 'u-3' } } },
    });
  });

  it('can be changed while the rest is half typed', () => {
    expect(edit(scenario, { context: '{', claims: [{ name: 'sub', value: 'u-4' }] })).toEqual({
      context: { stage: 'prod', authorizer: { claims: { sub: 'u-4' } } },
    });
  });

  it('stay in the JSON where one is no text', () => {
    const odd = { context: { authorizer: { claims: { groups: ['a'] } } } };
    const values = valuesOf(odd, defaults);
    expect(values.claims).toBeNull();
    expect(JSON.parse(values.context)).toEqual(odd.context);
    expect(change(odd, values, { ...values, context: '{"stage": "x"}' })).toEqual({
      context: { stage: 'x' },
    });
  });
});

describe('a typed body', () => {
  it.each([
    ['{ "a": [1, 2] }', { a: [1, 2] }],
    ['', ''],
    ['a=1&b=2', 'a=1&b=2'],
    // A string is sent as it is, so quotes that were typed must stay.
    ['"text"', '"text"'],
    ['{"price": 1.0}', '{"price": 1.0}'],
    ['{"a": 1, "a": 2}', '{"a": 1, "a": 2}'],
  ])('%s', (text, value) => {
    expect(jsonOfText(text)).toEqual(value);
  });
});
