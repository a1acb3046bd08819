/** One engine of JavaScript in a thread of its own: it pays for no other engine's garbage. */
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { engines, rate } from './engines.ts';
import type { Job } from './jobs.ts';

export type Step = 'parse' | 'render' | 'both';

/** An engine that is asked for one round at a time, wherever it runs. */
export interface Contestant {
  readonly name: string;
  /** What it renders of each job's template. */
  readonly outputs: readonly string[];
  /** Templates a second of one round. */
  rate(job: number, step: Step, milliseconds: number): Promise<number>;
}

interface Round {
  readonly job: number;
  readonly step: Step;
  readonly milliseconds: number;
}

/** Start the engine; the thread runs the very bundle that this file is in. */
export async function startThread(name: string, jobs: readonly Job[]): Promise<Contestant> {
  const worker = new Worker(__filename, { workerData: { name, jobs } });
  worker.unref();
  const answer = async <T>(): Promise<T> => ((await once(worker, 'message')) as [T])[0];
  const outputs = await answer<string[]>();
  return {
    name,
    outputs,
    rate: (job, step, milliseconds) => {
      worker.postMessage({ job, step, milliseconds } satisfies Round);
      return answer<number>();
    },
  };
}

if (!isMainThread) serve();

function serve(): void {
  const { name, jobs } = workerData as { name: string; jobs: readonly Job[] };
  const engine = engines.find((one) => one.name === name);
  if (engine === undefined) throw new Error(`no engine '${name}'`);
  const works = jobs.map(({ template, data }) => {
    const ready = engine.parse(template);
    const prepared = engine.prepare(data);
    return {
      parse: () => engine.parse(template),
      render: () => flat(engine.render(ready, prepared)),
      both: () => flat(engine.render(engine.parse(template), prepared)),
    };
  });
  parentPort?.on('message', ({ job, step, milliseconds }: Round) => {
    const work = works[job]?.[step];
    parentPort?.postMessage(work === undefined ? 0 : rate(milliseconds, work));
  });
  parentPort?.postMessage(works.map(({ render }) => render()));
}

/** Make V8 put the text together, which it would leave for later: the JVM hands over a whole one. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
