import { describe, expect, it } from 'vitest';
import type { Aside } from '../../protocol/src/panel-aside.ts';
import { asideView } from '../../webview/src/aside-view.ts';
import { findAll, h, textOf, type VElement } from '../../webview/src/vnode.ts';

const at = { file: 'openapi.yaml', line: 31, column: 5, endLine: 31, endColumn: 9 };
const show = (aside: Aside | null): VElement => h('div', {}, asideView(aside));
const lines = (picture: VElement): string[] =>
  findAll(picture, ({ tag }) => tag === 'li').map(textOf);

describe('the hostile calls', () => {
  const aside: Aside = {
    kind: 'hostile',
    outcomes: [
      { id: 'unicode', title: 'an emoji', reason: 'Encoding.', status: 200, breaks: [] },
      {
        id: 'apostrophe',
        title: 'an apostrophe',
        reason: 'Escaping.',
        status: 502,
        breaks: [{ code: 'response-not-json', message: 'The body is not JSON', at }],
      },
    ],
  };

  it('say what holds and what breaks, where, and with which status', () => {
    const picture = show(aside);
    expect(textOf(picture)).toContain('1 of 2 break something');
    expect(lines(picture)).toEqual([
      'Holds: an emoji200',
      'Breaks: an apostrophe502The body is not JSON line 31',
    ]);
  });

  it('are loaded when they are pressed', () => {
    const buttons = findAll(
      show(aside),
      ({ attributes }) => attributes['data-action'] === 'show-hostile',
    );
    expect(buttons.map(({ attributes }) => attributes['data-id'])).toEqual([
      'unicode',
      'apostrophe',
    ]);
  });
});

describe('a comparison with velocityjs', () => {
  const diff = { left: 'a:1', right: 'a:2', title: 'velocityjs ↔ API Gateway' };
  const same = { step: 'render-request-template', at, difference: null } as const;
  const other = {
    step: 'render-response-template',
    at,
    difference: { explanation: 'velocityjs rounds', diff },
  } as const;

  it('says for each template whether it differs, and why', () => {
    const picture = show({ kind: 'engines', comparisons: [same, other], failure: null });
    expect(textOf(picture)).toContain('1 of 2 templates differ');
    expect(lines(picture)).toEqual([
      'Same: Rendered requestline 31prints the same with both engines',
      'Different: Rendered responseline 31Comparevelocityjs rounds',
    ]);
  });

  it.each([
    ['Both print the same', { comparisons: [same], failure: null }],
    ['The call renders no template', { comparisons: [], failure: null }],
    ['It took too long', { comparisons: [], failure: 'It took too long' }],
  ] as const)('"%s"', (summary, found) => {
    expect(textOf(show({ kind: 'engines', ...found }))).toContain(summary);
  });

  it('no list, no picture', () => {
    expect(textOf(show(null))).toBe('');
  });
});
