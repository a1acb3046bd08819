/** What waits for a run, and for how long: on a clock that stands still until the test lets it go. */
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { RunsFirst } from '../../server/src/runs-first.ts';
import { FakeTimer } from './fake-host.ts';

/** A run at work and, behind it, completion and diagnostics, in the order in which they go on. */
function busy() {
  const timer = new FakeTimer();
  const runs = new RunsFirst(timer);
  const order: string[] = [];
  const source = new CancellationTokenSource();
  let answer: () => void = () => undefined;
  const running = runs.during(() => new Promise<void>((resolve) => (answer = resolve)));
  void runs.answered(source.token).then(() => order.push('completion'));
  void runs.shown(source.token).then(() => order.push('diagnostics'));
  const end = async (): Promise<void> => {
    answer();
    await running;
    order.push('answer');
  };
  return { timer, runs, order, source, end };
}

/** Promises that are settled tell it. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test('without a run nothing waits', async () => {
  const runs = new RunsFirst(new FakeTimer());
  const { token } = new CancellationTokenSource();
  await runs.answered(token);
  await runs.shown(token);
});

test('completion goes on behind the answer, diagnostics when it had its time on the way', async () => {
  const { timer, order, end } = busy();
  await settled();
  expect(order).toEqual([]);
  await end();
  await settled();
  // The answer goes out in the turn in which it came.
  expect(order).toEqual(['answer']);
  timer.pass(0);
  await settled();
  expect(order).toEqual(['answer', 'completion']);
  timer.pass(40);
  await settled();
  expect(order).toEqual(['answer', 'completion', 'diagnostics']);
});

test('a run that takes long holds up completion for two frames, and diagnostics not for ever', async () => {
  const { timer, order } = busy();
  timer.pass(30);
  await settled();
  expect(order).toEqual(['completion']);
  timer.pass(120);
  await settled();
  expect(order).toEqual(['completion', 'diagnostics']);
});

test('a run that follows at once is waited for as well', async () => {
  const { timer, runs, order, end } = busy();
  await end();
  let answer: () => void = () => undefined;
  const next = runs.during(() => new Promise<void>((resolve) => (answer = resolve)));
  timer.pass(0);
  await settled();
  expect(order).toEqual(['answer']);
  answer();
  await next;
  timer.pass(40);
  await settled();
  expect(order).toEqual(['answer', 'completion', 'diagnostics']);
});

test('what nobody asks for any more does not wait', async () => {
  const { order, source } = busy();
  source.cancel();
  await settled();
  expect(order).toEqual(['completion', 'diagnostics']);
});

test('a run that fails lets the others go on, and fails for who asked for it', async () => {
  const timer = new FakeTimer();
  const runs = new RunsFirst(timer);
  const { token } = new CancellationTokenSource();
  const failed = runs.during(() => Promise.reject(new Error('no worker')));
  const waited = runs.shown(token);
  await expect(failed).rejects.toThrow('no worker');
  timer.pass(40);
  await waited;
});
