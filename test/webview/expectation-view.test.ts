import { describe, expect, it } from 'vitest';
import type { UnmetPart } from '../../protocol/src/scenario-outcome.ts';
import { expectationView } from '../../webview/src/expectation-view.ts';
import { findAll, h, textOf, type VElement } from '../../webview/src/vnode.ts';

const at = { file: 'openapi.yaml', line: 31, column: 5, endLine: 31, endColumn: 9 };
const show = (unmet: readonly UnmetPart[] | null): VElement => h('div', {}, expectationView(unmet));
const actionsOf = (picture: VElement): (string | true | undefined)[][] =>
  findAll(picture, ({ attributes }) => 'data-action' in attributes).map(({ attributes }) => [
    attributes['data-action'],
    attributes['data-pointer'],
  ]);

describe('what is expected', () => {
  it('nothing is said where nothing is expected', () => {
    expect(textOf(show(null))).toBe('');
  });

  it('a met expectation is one line', () => {
    expect(textOf(show([]))).toBe('As expected');
  });

  it('each difference has both values, its line and its comparison', () => {
    const picture = show([
      { pointer: '/status', expected: 200, actual: 502, step: 'send-response', at },
      { pointer: '/body/a~1b', expected: '"x"', step: null, at: null },
    ]);
    const [first, second] = findAll(picture, ({ tag }) => tag === 'li').map(textOf);
    expect(first).toBe('statusline 31Compareexpected200actual502');
    expect(second).toBe('body › a/bCompareexpected"\\"x\\""actualnothing');
    expect(actionsOf(picture)).toEqual([
      ['panel-action', undefined],
      ['reveal', undefined],
      ['compare-expected', '/status'],
      ['compare-expected', '/body/a~1b'],
    ]);
  });

  it('a long value is cut', () => {
    const picture = show([
      { pointer: '/body', expected: 'x'.repeat(5000), actual: '', step: null, at },
    ]);
    expect(textOf(picture).length).toBeLessThan(400);
  });
});
