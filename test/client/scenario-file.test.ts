import { describe, expect, it } from 'vitest';
import { fileNameFor, ownerFields } from '../../client/src/scenarios/scenario-file.ts';
import { resolvePath } from '../../protocol/src/relative-path.ts';

const owner = { path: '/w/api/openapi.yaml', operation: 'POST /orders' };

describe('a scenario file', () => {
  it('names its owner as it will be found again', () => {
    const fields = ownerFields('/w/api/scenarios', owner);
    expect(fields).toEqual({ spec: '../openapi.yaml', operation: 'POST /orders' });
    expect(resolvePath('/w/api/scenarios', fields.spec ?? '')).toBe(owner.path);
    const template = { path: '/w/t/order.vtl', operation: null };
    expect(ownerFields('/w/t', template)).toEqual({ template: 'order.vtl' });
  });

  it('is called by its title, and by a number where that is taken', () => {
    expect(fileNameFor('Late order!', new Set())).toBe('late-order.scenario.json');
    expect(fileNameFor('Late order', new Set(['late-order.scenario.json']))).toBe(
      'late-order-2.scenario.json',
    );
    expect(fileNameFor('Late order', new Set(['Late-Order.scenario.json']))).toBe(
      'late-order-2.scenario.json',
    );
    // A letter of two UTF-16 units is not cut in half.
    expect(fileNameFor(`a${'𐐨'.repeat(80)}`, new Set())).toBe(`a${'𐐨'.repeat(59)}.scenario.json`);
    expect(fileNameFor('…', new Set())).toBe('scenario.scenario.json');
  });
});

it.each([
  ['', 'template.vtl', '/template.vtl'],
  ['', '../template.vtl', '/template.vtl'],
  ['/a', '../../b/c.vtl', '/b/c.vtl'],
  ['/a/b', '/c.vtl', '/c.vtl'],
  ['a/b', '../../c.vtl', 'c.vtl'],
  ['/w/api/scenarios', './../openapi.yaml', '/w/api/openapi.yaml'],
])('from %j the path %s leads to %s', (folder, path, expected) => {
  expect(resolvePath(folder, path)).toBe(expected);
});

it('a scenario beside its template in the root names it by its name', () => {
  expect(ownerFields('/', { path: '/copied.vtl', operation: null })).toEqual({
    template: 'copied.vtl',
  });
});
