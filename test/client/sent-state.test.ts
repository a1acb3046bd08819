import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SentState } from '../../client/src/panel/sent-state.ts';
import type { ToWebview } from '../../protocol/src/panel.ts';
import type { SentReport } from '../../protocol/src/sent-report.ts';
import { ReceivedState } from '../../webview/src/received-state.ts';
import { panelState, report, step } from '../webview/reports.ts';

/** What is sent beside a report without a long text. */
const none = { texts: [], places: {} };
const shown = panelState({ report: report(), restore: { uri: 'a', auto: true } });

test('a page that knows nothing is sent all, and then what is new', () => {
  const sent = new SentState();
  expect(sent.messageFor(shown)).toEqual({ type: 'state', state: shown, texts: none });
  expect(sent.messageFor({ ...shown, running: true })).toEqual({
    type: 'change',
    change: { running: [true] },
  });
  const next = report({ steps: [step('send-response', { reason: 'Another one.' })] });
  expect(sent.messageFor({ ...shown, report: next })).toEqual({
    type: 'change',
    change: { running: [false], report: { steps: { 0: { reason: ['Another one.'] } } } },
    texts: none,
  });
});

test('what is made anew and says the same is not sent', () => {
  const sent = new SentState();
  sent.messageFor(shown);
  const restore = { uri: 'a', auto: true };
  expect(sent.messageFor({ ...shown, restore })).toEqual({ type: 'change', change: null });
});

test('a page that is loaded anew is sent all again', () => {
  const sent = new SentState();
  sent.messageFor(shown);
  sent.forget();
  expect(sent.messageFor(shown)).toEqual({ type: 'state', state: shown, texts: none });
});

test('of another target that lacks something nothing of the one before stays', () => {
  const [sent, received] = [new SentState(), new ReceivedState()];
  received.take(stateMessage(sent.messageFor({ ...shown, notice: 'The file was deleted.' })));
  expect(received.take(stateMessage(sent.messageFor(shown)))).toEqual(shown);
});

test('a page that was sent only a change shows nothing', () => {
  const sent = new SentState();
  sent.messageFor(shown);
  const change = sent.messageFor({ ...shown, running: true });
  expect(new ReceivedState().take(stateMessage(change))).toBeNull();
});

test('a long text is sent once: not for each place that has it, nor again with the next report', () => {
  const sent = new SentState();
  const [body, reply, next] = ['a'.repeat(5000), 'b'.repeat(5000), 'c'.repeat(5000)];
  const bytes = { headers: {}, isBase64Encoded: false };
  const reportOf = (text: string): SentReport =>
    report({
      steps: [step('render-response-template', { output: text }), step('send-response')],
      integrationResponse: { status: 200, body: reply, ...bytes },
      response: { status: 200, body: text, ...bytes },
    });
  const lengths = (message: unknown): number => JSON.stringify(message).length;
  const first = sent.messageFor({ ...shown, report: reportOf(body) });
  expect(lengths(first)).toBeLessThan(12_000);
  const second = sent.messageFor({ ...shown, report: reportOf(next) });
  expect(lengths(second)).toBeLessThan(7000);
  const third = sent.messageFor({ ...shown, report: reportOf(next) });
  expect(lengths(third)).toBeLessThan(2000);
});

test('the page has what the client has, state by state', () => {
  const texts = fc.constantFrom('', 'short', ...['x', 'y', '"'].map((one) => one.repeat(4000)));
  const bytes = { headers: {}, isBase64Encoded: false };
  const reports = fc
    .tuple(texts, texts, texts, fc.option(texts))
    .map(([request, reply, body, output]) =>
      report({
        steps: [step('render-request-template', output === null ? {} : { output })],
        integrationRequest:
          request === ''
            ? { lambdaEvent: { request } }
            : { method: 'POST', url: '/', body: request, ...bytes },
        integrationResponse: reply === '' ? null : { status: 200, body: reply, ...bytes },
        response: { status: 200, body, ...bytes },
      }),
    );
  const states = fc
    .record({ report: fc.option(reports), notice: fc.constantFrom(undefined, null, 'Saved.') })
    .map(({ notice, ...change }) =>
      panelState(notice === undefined ? change : { ...change, notice }),
    );
  const loads = fc.constantFrom(false, false, true);
  fc.assert(
    fc.property(fc.array(fc.tuple(states, loads)), (all) => {
      const sent = new SentState();
      let received = new ReceivedState();
      for (const [state, isLoaded] of [...all, ...all]) {
        if (isLoaded) {
          sent.forget();
          received = new ReceivedState();
        }
        expect(received.take(stateMessage(sent.messageFor(state)))).toEqual(state);
      }
    }),
  );
});

/** A message as it comes over the wire. */
function stateMessage(message: ToWebview): StateMessage {
  return JSON.parse(JSON.stringify(message)) as StateMessage;
}

type StateMessage = Parameters<ReceivedState['take']>[0];
