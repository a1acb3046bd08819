/** Entry for the browser: `dist/run-worker-web.js`, a Web Worker that runs what could hang. */
import type { RunJob } from '../../protocol/src/run-job.ts';
import { createRunJobs } from './do-run-job.ts';
import { workerScope } from './web-globals.ts';

const scope = workerScope();
const doJob = createRunJobs();

scope.onmessage = ({ data }) => {
  for (const job of data as readonly RunJob[]) scope.postMessage(doJob(job));
};
scope.postMessage({ kind: 'ready' });
