import { describe, expect, it } from 'vitest';
import { readForm } from '../../webview/src/form-reading.ts';
import { jsonOfText, scenarioOf, valuesOf } from '../../webview/src/scenario-values.ts';

const defaults = {
  request: { path: { id: '42' }, query: { tag: ['a', 'b'] }, headers: {}, body: { note: "it's" } },
  backend: { status: 200, body: {} },
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
    expect(scenarioOf({}, before, before)).toEqual({});
    expect(scenarioOf({}, before, { ...before, query: [{ name: 'tag', value: 'c' }] })).toEqual({
      request: { query: { tag: 'c' } },
    });
    expect(scenarioOf({ title: 'kept' }, before, { ...before, backendKind: 'timeout' })).toEqual({
      title: 'kept',
      backend: { failure: 'timeout' },
    });
  });

  it('shows a path that is written out as it is, with nothing of the document in its query', () => {
    const scenario = { request: { path: '/orders/7?x=1' } };
    const before = valuesOf(scenario, defaults);
    expect(before).toMatchObject({ address: '/orders/7?x=1', query: [] });
    expect(scenarioOf(scenario, before, before)).toEqual(scenario);
    expect(scenarioOf(scenario, before, readForm([['address', '/orders/8']], before))).toEqual({
      request: { path: '/orders/8' },
    });
  });

  it('keeps a context that is half typed out of the scenario', () => {
    const before = valuesOf({}, defaults);
    expect(scenarioOf({}, before, { ...before, context: '{"stage": ' })).toEqual({});
    expect(scenarioOf({}, before, { ...before, context: '{"stage": "prod"}' })).toEqual({
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
    expect(scenarioOf({}, before, after)).toEqual({ request: { query: { tag: 'x' } } });
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
