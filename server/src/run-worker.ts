/** Entry for Node: `dist/run-worker.js`, a worker thread that runs what could hang. */
import { parentPort } from 'node:worker_threads';
import type { FromRunWorker, RunJob } from '../../protocol/src/run-job.ts';
import { createRunJobs } from './do-run-job.ts';

const doJob = createRunJobs();
const answer = (message: FromRunWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', (jobs: readonly RunJob[]) => {
  for (const job of jobs) answer(doJob(job));
});
answer({ kind: 'ready' });
