import { describe, expect, it } from 'vitest';
import { stepList } from '../../webview/src/step-list.ts';
import { emptyMemory } from '../../webview/src/view-memory.ts';
import { findAll, h, textOf } from '../../webview/src/vnode.ts';
import { report, step } from './reports.ts';

const at = { file: 'openapi.yaml', line: 31, column: 5, endLine: 31, endColumn: 9 };
const show = (...steps: ReturnType<typeof step>[]) =>
  h('div', {}, stepList(report({ steps }), emptyMemory));
const folds = (picture: ReturnType<typeof h>) => findAll(picture, ({ tag }) => tag === 'details');

describe('the column of steps', () => {
  it('gathers the steps that did not apply in one line at the end', () => {
    const picture = show(
      step('read-request'),
      step('validate-request', { outcome: 'skipped' }),
      step('select-request-template'),
      step('convert-request-content', { outcome: 'skipped' }),
    );
    expect(
      findAll(picture, ({ tag, attributes }) => tag === 'li' && 'data-step' in attributes),
    ).toHaveLength(2);
    expect(textOf(picture)).toContain('2 steps did not apply');
  });

  it('opens what failed and leaves the rest closed', () => {
    const picture = show(
      step('render-request-template', { output: 'a=1' }),
      step('render-response-template', { outcome: 'failed', output: '' }),
    );
    expect(folds(picture).map(({ attributes }) => attributes['open'])).toEqual([undefined, true]);
  });

  it('shows the output of a template that stands alone, with the lines that wrote it', () => {
    const output = '{"id": 7}';
    const picture = h(
      'div',
      {},
      stepList(
        report({
          integrationType: 'template',
          steps: [step('render-request-template', { output })],
          provenance: [{ output: 'response.body', start: 7, end: 8, at }],
        }),
        emptyMemory,
      ),
    );
    expect(folds(picture).map(({ attributes }) => attributes['open'])).toEqual([true]);
    const pieces = findAll(picture, ({ attributes }) => attributes['class'] === 'piece');
    expect(pieces.map(textOf)).toEqual(['7']);
  });

  it('leads from a step to its line', () => {
    const links = findAll(
      show(step('select-request-template', { at })),
      ({ attributes }) => attributes['data-action'] === 'reveal',
    );
    expect(links.map(textOf)).toEqual(['line 31']);
    expect(links[0]?.attributes['data-at']).toBe(JSON.stringify(at));
  });

  it.each([
    ['documented', false],
    ['recorded', false],
    ['inferred', true],
    ['unknown', true],
  ] as const)('what is %s is marked as not certain: %s', (certainty, isMarked) => {
    expect(textOf(show(step('read-request', { certainty }))).includes('not certain')).toBe(
      isMarked,
    );
  });
});
