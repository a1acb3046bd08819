/** When runs happen: none too many, none that is old, none that hangs in the way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveRuns } from '../../client/src/panel/live-runs.ts';

// Modules are shared between suites, and others have another `vscode`.
vi.hoisted(() => vi.resetModules());

vi.mock('vscode', () => ({
  CancellationTokenSource: class {
    readonly token = { isCancellationRequested: false };
    cancel(): void {
      this.token.isCancellationRequested = true;
    }
    dispose(): void {
      // Nothing is held.
    }
  },
}));

/** Runs whose ends the test decides; `shown` are results and `slow` in their order. */
function watched() {
  const asked: { end: (result: string) => void; isByItself: boolean; isGivenUp: () => boolean }[] =
    [];
  const shown: string[] = [];
  const runs = new LiveRuns<string>({
    ask: (token, isByItself) =>
      new Promise((end) => {
        asked.push({ end, isByItself, isGivenUp: () => token.isCancellationRequested });
      }),
    show: (result) => shown.push(result),
    onSlow: () => shown.push('slow'),
  });
  const end = async (index: number, result: string): Promise<void> => {
    asked[index]?.end(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { runs, asked, shown, end };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('all changes of one turn are one run, behind the events of that turn', async () => {
  const { runs, asked, shown, end } = watched();
  runs.soon();
  runs.soon();
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.map(({ isByItself }) => isByItself)).toEqual([true]);
  await end(0, 'first');
  expect(shown).toEqual(['first']);
});

test('changes while a run is at work make one more run, after it', async () => {
  const { runs, asked, shown, end } = watched();
  void runs.now();
  runs.soon();
  runs.soon();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(1);
  await end(0, 'first');
  expect(asked).toHaveLength(2);
  await end(1, 'second');
  expect(shown).toEqual(['first', 'second']);
  expect(asked).toHaveLength(2);
});

test('a run that hangs is given up for a newer text, and never shown', async () => {
  const { runs, asked, shown, end } = watched();
  void runs.now();
  runs.soon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.map(({ isGivenUp }) => isGivenUp())).toEqual([true, false]);
  await end(0, 'old');
  await end(1, 'new');
  expect(shown.filter((one) => one !== 'slow')).toEqual(['new']);
});

test('a person who presses Run does not wait for the run before', async () => {
  const { runs, asked, shown, end } = watched();
  void runs.now(true);
  void runs.now();
  expect(asked.map(({ isGivenUp }) => isGivenUp())).toEqual([true, false]);
  await end(1, 'pressed');
  await end(0, 'old');
  expect(shown).toEqual(['pressed']);
});

test('only a run that takes a while is told of as under way', async () => {
  const { runs, shown, end } = watched();
  void runs.now();
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  await end(0, 'late');
  expect(shown).toEqual(['slow', 'late']);
});

test('nothing is shown and nothing begins when all is over', async () => {
  const { runs, asked, shown, end } = watched();
  void runs.now();
  runs.soon();
  runs.dispose();
  await end(0, 'late');
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
  expect(shown).toEqual([]);
});

test('what was under way when all was over begins no run either', async () => {
  const { runs, asked } = watched();
  runs.dispose();
  await runs.now();
  runs.soon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(0);
});
