/** "Call the endpoint": its button, where a kept reply comes from, and why a call gave none. */
import type { LiveCallAct, PanelState } from '../../../protocol/src/panel.ts';
import { icon } from '../icons.ts';
import { h, type Child, type VElement } from '../vnode.ts';

/** Under the backend's reply, in the form and in its step; nothing where there is no HTTP endpoint. */
export function liveCallLine({ integrationType, scenario, live }: PanelState): Child {
  if (!/^http/i.test(integrationType)) return null;
  const recorded = scenario.backend?.recorded;
  return h('div', { class: 'live-call', key: 'live-call' }, [
    live?.isCalling === true
      ? act('cancel', 'Cancel the call', 'cross')
      : act('call', recorded === undefined ? 'Call the endpoint' : 'Call again', 'send'),
    h('span', { class: 'quiet' }, [
      recorded === undefined
        ? scenario.backend === undefined && 'This is a sample from the document.'
        : [
            `from ${recorded.from} at `,
            h('time', { datetime: recorded.at }, shortTime(recorded.at)),
          ],
    ]),
    scenario.backend !== undefined && link('use-sample', 'Use the sample'),
  ]);
}

/** Above the steps: why nothing came back, with the way to mend it. */
export function liveCallNotice({ live }: PanelState): Child {
  const problem = live?.problem ?? null;
  if (problem === null) return null;
  return h(
    'div',
    { class: 'notice notice-warning', role: 'alert', key: 'live-call' },
    icon('warning'),
    h('div', {}, [
      h('p', {}, problem.message),
      h('p', { class: 'notice-actions' }, [
        problem.act === 'open-settings' && link('open-settings', 'Open the setting'),
        problem.act === 'manage-trust' && link('manage-trust', 'Manage workspace trust'),
        link('dismiss', 'Dismiss'),
      ]),
    ]),
  );
}

/** `2026-11-21 18:40 UTC`; the text itself where a person wrote something else. */
function shortTime(at: string): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?Z$/.exec(at) ?? [];
  return date === undefined || time === undefined ? at : `${date} ${time} UTC`;
}

function act(name: LiveCallAct, title: string, image: 'cross' | 'send'): VElement {
  const attributes = {
    class: 'toggle',
    type: 'button',
    'data-action': 'live-call',
    'data-act': name,
  };
  return h('button', { ...attributes, key: name }, icon(image), title);
}

function link(name: LiveCallAct, title: string): VElement {
  const attributes = {
    class: 'link',
    type: 'button',
    'data-action': 'live-call',
    'data-act': name,
  };
  return h('button', { ...attributes, key: name }, title);
}
