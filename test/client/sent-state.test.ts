import { expect, test } from 'vitest';
import { SentState } from '../../client/src/sent-state.ts';
import { panelState, report } from '../webview/reports.ts';

const shown = panelState({ report: report(), restore: { uri: 'a', auto: true } });

test('a page that knows nothing is sent all, and then what is new', () => {
  const sent = new SentState();
  expect(sent.messageFor(shown)).toEqual({ type: 'state', state: shown });
  expect(sent.messageFor({ ...shown, running: true })).toEqual({
    type: 'change',
    change: { running: true },
  });
  const next = report();
  expect(sent.messageFor({ ...shown, report: next })).toEqual({
    type: 'change',
    change: { running: false, report: next },
  });
});

test('what is made anew and says the same is not sent', () => {
  const sent = new SentState();
  sent.messageFor(shown);
  const restore = { uri: 'a', auto: true };
  expect(sent.messageFor({ ...shown, restore })).toEqual({ type: 'change', change: {} });
});

test('a page that is loaded anew is sent all again', () => {
  const sent = new SentState();
  sent.messageFor(shown);
  sent.forget();
  expect(sent.messageFor(shown)).toEqual({ type: 'state', state: shown });
});

test('of another target that lacks something nothing of the one before stays', () => {
  const sent = new SentState();
  sent.messageFor({ ...shown, notice: 'The file was deleted.' });
  expect(sent.messageFor(shown)).toEqual({ type: 'state', state: shown });
});
