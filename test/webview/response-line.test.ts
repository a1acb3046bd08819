import { describe, expect, it } from 'vitest';
import { responseLine, statusButton } from '../../webview/src/response-line.ts';
import { h, textOf } from '../../webview/src/vnode.ts';
import { report } from './reports.ts';

const response = (body: string, status = 200) =>
  report({ response: { status, headers: {}, body, isBase64Encoded: false } });

describe('the response at the top', () => {
  it('is its body in one line', () => {
    const line = responseLine(response('{\n  "id": 1\n}'));
    expect(line && textOf(line)).toBe('Response{ "id": 1 }');
    const empty = responseLine(response(''));
    expect(empty && textOf(empty)).toBe('ResponseEmpty body');
  });

  it('is a button, for a click or Enter', () => {
    const shown = h('div', {}, statusButton(response('', 404)), responseLine(response('a')));
    expect(
      shown.children.map((child) =>
        typeof child === 'string' ? child : [child.tag, child.attributes['data-action']],
      ),
    ).toEqual([
      ['button', 'go-to-response'],
      ['button', 'go-to-response'],
    ]);
  });

  it('is not there where nothing was answered: a lost run, a template by itself', () => {
    for (const none of [response('', 0), report({ integrationType: 'template' })]) {
      expect([statusButton(none), responseLine(none)]).toEqual([null, null]);
    }
  });
});
