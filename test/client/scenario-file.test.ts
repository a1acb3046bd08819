import { describe, expect, it } from 'vitest';
import {
  belongsTo,
  fileNameFor,
  ownerFields,
  readScenario,
} from '../../client/src/scenario-file.ts';

const owner = { path: '/w/api/openapi.yaml', operation: 'POST /orders' };

describe('a scenario file', () => {
  it.each([
    ['/w/api/a.scenario.json', 'openapi.yaml', true],
    ['/w/api/scenarios/a.scenario.json', '../openapi.yaml', true],
    ['/w/api/scenarios/a.scenario.json', './../openapi.yaml', true],
    ['/w/api/scenarios/a.scenario.json', 'openapi.yaml', false],
    ['/w/other/a.scenario.json', '../openapi.yaml', false],
  ])('%s with spec %s is one of the operation: %s', (path, spec, expected) => {
    expect(belongsTo(path, { spec, operation: 'POST /orders' }, owner)).toBe(expected);
    expect(belongsTo(path, { spec, operation: 'GET /orders' }, owner)).toBe(false);
  });

  it('names its owner as it will be found again', () => {
    const fields = ownerFields('/w/api/scenarios', owner);
    expect(fields).toEqual({ spec: '../openapi.yaml', operation: 'POST /orders' });
    expect(belongsTo('/w/api/scenarios/x.scenario.json', fields, owner)).toBe(true);
    const template = { path: '/w/t/order.vtl', operation: null };
    expect(ownerFields('/w/t', template)).toEqual({ template: 'order.vtl' });
  });

  it('is called by its title, and by a number where that is taken', () => {
    expect(fileNameFor('Late order!', new Set())).toBe('late-order.scenario.json');
    expect(fileNameFor('Late order', new Set(['late-order.scenario.json']))).toBe(
      'late-order-2.scenario.json',
    );
    expect(fileNameFor('…', new Set())).toBe('scenario.scenario.json');
  });

  it('that is no JSON object is none', () => {
    expect(readScenario('{"title": "a"}')).toEqual({ ok: true, scenario: { title: 'a' } });
    expect(readScenario('[]')).toMatchObject({ ok: false, fault: 'is not a JSON object' });
  });

  it('that is half typed still tells whose it is, and where it ends to be JSON', () => {
    const text = '{"spec": "openapi.yaml", "operation": "POST /orders", "request": ';
    const reading = readScenario(text);
    expect(reading).toEqual({
      ok: false,
      owner: { spec: 'openapi.yaml', operation: 'POST /orders' },
      fault: 'is not JSON',
      offset: text.length,
    });
    if (!reading.ok) expect(belongsTo('/w/api/a.scenario.json', reading.owner, owner)).toBe(true);
  });
});
