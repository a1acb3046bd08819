/** Jobs in real threads: what loops for ever or dies costs its own job and no other. */
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { JobRunner, type RunWorker, type RunWorkerEvents } from '../../protocol/src/job-runner.ts';
import { lostReport } from '../../protocol/src/lost-report.ts';
import type { RunJob } from '../../protocol/src/run-job.ts';
import { threadWorker } from '../../protocol/src/thread-worker.ts';
import { FakeTimer } from './fake-host.ts';

/** A worker that does as the job's line says: `loop`, `die`, or answer with the line itself. */
const script = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (jobs) => {
    for (const { line } of jobs) {
      if (line === 'loop') for (;;);
      if (line === 'die') { setImmediate(() => { throw new Error('no memory left'); }); return; }
      if (line === 'fault') parentPort.postMessage({ kind: 'fault', message: 'broken' });
      else parentPort.postMessage({ kind: 'render', answer: { output: line } });
    }
  });
  parentPort.postMessage({ kind: 'ready' });
`;

function job(line: string): RunJob {
  return { kind: 'render', line, engine: 'aws' };
}

function createRunner(source = script): { runner: JobRunner; timer: FakeTimer } {
  const timer = new FakeTimer();
  const start = (events: Parameters<typeof threadWorker>[1]): ReturnType<typeof threadWorker> =>
    threadWorker(new Worker(source, { eval: true }), events);
  const runner = new JobRunner(start, timer);
  onTestFinished(() => runner.dispose());
  return { runner, timer };
}

function answered(output: string): unknown {
  return { kind: 'answered', message: { kind: 'render', answer: { output } } };
}

test('a job that loops for ever is given up; those around it are answered', async () => {
  const { runner, timer } = createRunner();
  const outcomes = ['a', 'loop', 'b'].map((line) => runner.run(job(line), 1000).outcome);
  expect(await outcomes[0]).toEqual(answered('a'));
  await timer.begins(1000);
  timer.pass();
  expect(await outcomes[1]).toEqual({ kind: 'timed-out', deadline: 1000 });
  expect(await outcomes[2]).toEqual(answered('b'));
});

test('a worker that dies takes only the job at work along', async () => {
  const { runner } = createRunner();
  const outcomes = ['die', 'b'].map((line) => runner.run(job(line), 1000).outcome);
  expect(await Promise.all(outcomes)).toEqual([
    { kind: 'failed', message: 'no memory left' },
    answered('b'),
  ]);
});

test('a fault of ours is the outcome of its job, and the worker goes on', async () => {
  const { runner } = createRunner();
  const outcomes = ['fault', 'b'].map((line) => runner.run(job(line), 1000).outcome);
  expect(await Promise.all(outcomes)).toEqual([
    { kind: 'fault', message: 'broken' },
    answered('b'),
  ]);
});

test('a worker that cannot start fails its jobs, and is not tried for ever', async () => {
  const { runner } = createRunner('throw new Error("no such script")');
  const outcomes = ['a', 'b'].map((line) => runner.run(job(line), 1000).outcome);
  const failed = { kind: 'not-started', message: 'no such script' };
  expect(await Promise.all(outcomes)).toEqual([failed, failed]);
});

test('a worker that ends without a word fails its job', async () => {
  const { runner } = createRunner(
    script.replace("line === 'die'", "line === 'a' && process.exit(3)"),
  );
  const outcomes = ['a', 'b'].map((line) => runner.run(job(line), 1000).outcome);
  expect(await Promise.all(outcomes)).toEqual([
    { kind: 'failed', message: 'its thread ended with exit code 3' },
    answered('b'),
  ]);
});

const noWorkers = { kind: 'not-started', message: 'no workers here' };
const refusals: Record<string, (events: RunWorkerEvents) => RunWorker> = {
  throws: () => {
    throw new Error('no workers here');
  },
  'fails before it is there': ({ onFailure }) => {
    onFailure('no workers here');
    return { post: () => undefined, terminate: () => undefined };
  },
  'takes no messages': () => ({
    post: () => {
      throw new Error('no workers here');
    },
    terminate: () => undefined,
  }),
};

test.each(Object.entries(refusals))(
  'a start that %s fails every job, the first and the next',
  async (_, start) => {
    const runner = new JobRunner(start, new FakeTimer());
    expect(await runner.run(job('a'), 1000).outcome).toEqual(noWorkers);
    expect(await runner.run(job('b'), 1000).outcome).toEqual(noWorkers);
  },
);

test('the time that a worker needs to start is not the time of its first job', async () => {
  const { runner, timer } = createRunner('setInterval(() => undefined, 1000)');
  const { outcome } = runner.run(job('a'), 1000);
  await timer.begins(30_000);
  expect(timer.waiting).toEqual([30_000]);
  timer.pass(30_000);
  expect(await outcome).toEqual({
    kind: 'not-started',
    message: 'it was not ready after 30000 ms',
  });
});

test('the report of a run without a worker says what happened and what to do', () => {
  const target = { operation: 'POST /orders', integrationType: 'AWS' };
  const report = lostReport(target, { kind: 'not-started', message: 'no such script' });
  expect(report).toMatchObject({
    ...target,
    response: { status: 0 },
    problems: [
      {
        code: 'run-not-started',
        message:
          'Could not be run, because the run worker does not start: no such script. Try once more; if it stays so, install apigateway-integrations anew.',
      },
    ],
  });
});

test('a job that is cancelled before it reaches the worker never does', async () => {
  const { runner } = createRunner();
  const first = runner.run(job('loop'), 1000);
  const second = runner.run(job('b'), 1000);
  first.cancel();
  expect(await first.outcome).toEqual({ kind: 'cancelled' });
  expect(await second.outcome).toEqual(answered('b'));
});

test('dispose cancels what still waits', async () => {
  const { runner } = createRunner();
  const { outcome } = runner.run(job('loop'), 1000);
  runner.dispose();
  expect(await outcome).toEqual({ kind: 'cancelled' });
});
