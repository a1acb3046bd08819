import { describe, expect, it } from 'vitest';
import type { PanelState } from '../../protocol/src/panel.ts';
import { liveCallLine, liveCallNotice } from '../../webview/src/form/live-call.ts';
import { findAll, h, textOf } from '../../webview/src/vnode.ts';
import { panelState } from './reports.ts';

const recorded = { from: 'https://h/a', at: '2026-11-21T08:00:07Z' };
const line = (state: Partial<PanelState>) => h('div', {}, liveCallLine(panelState(state)));
const buttons = (picture: ReturnType<typeof h>) =>
  findAll(picture, ({ tag }) => tag === 'button').map(textOf);

describe('the line of a live call', () => {
  it.each([
    ['AWS', []],
    ['AWS_PROXY', []],
    ['MOCK', []],
    ['template', []],
    ['HTTP', ['Call the endpoint']],
    ['HTTP_PROXY', ['Call the endpoint']],
  ])('%s has the buttons %j', (integrationType, expected) => {
    expect(buttons(line({ integrationType }))).toEqual(expected);
  });

  it.each<[string, Partial<PanelState>, string[], string]>([
    ['a sample', { scenario: {} }, ['Call the endpoint'], 'This is a sample from the document.'],
    [
      'a reply that somebody wrote',
      { scenario: { backend: { status: 204 } } },
      ['Call the endpoint', 'Use the sample'],
      '',
    ],
    [
      'a kept reply',
      { scenario: { backend: { status: 204, recorded } } },
      ['Call again', 'Use the sample'],
      'from https://h/a at 2026-11-21 08:00 UTC',
    ],
    ['a call', { live: { isCalling: true, problem: null } }, ['Cancel the call'], ''],
  ])('tells of %s', (_, state, expected, text) => {
    const picture = line({ integrationType: 'HTTP', ...state });
    expect(buttons(picture)).toEqual(expected);
    expect(textOf(picture)).toContain(text);
  });

  it('has a notice where a call gave nothing, with what mends it', () => {
    expect(liveCallNotice(panelState({}))).toBeNull();
    const problem = { message: 'It is not allowed.', act: 'open-settings' } as const;
    const notice = h(
      'div',
      {},
      liveCallNotice(panelState({ live: { isCalling: false, problem } })),
    );
    expect(textOf(notice)).toContain('It is not allowed.');
    expect(buttons(notice)).toEqual(['Open the setting', 'Dismiss']);
  });
});
