/**
 * Templates a second: our engine, those in JavaScript, and Apache Velocity 1.7 on a warm JVM, on
 * the same templates with the same data, in one run. The engines take turns, round by round, so
 * that another load on the machine slows all of them; each figure is the median of the rounds
 * behind a warm-up. The ratios can be compared between machines, the figures cannot. No gate.
 */
import { engines, rate } from './engines.ts';
import { createJobs, type Job } from './jobs.ts';

const steps = ['parse', 'render', 'both'] as const;
type Step = (typeof steps)[number];

/** The JVM: asked for one round at a time. */
export interface Java {
  /** What it renders of each job's template. */
  readonly outputs: readonly string[];
  /** Templates a second of one round. */
  rate(job: number, step: Step, milliseconds: number): Promise<number>;
}

/** One engine at one job. */
interface Contestant {
  readonly engine: string;
  readonly output: string;
  readonly rates: Record<Step, number[]>;
  round(step: Step, milliseconds: number): number | Promise<number>;
}

/** Prints the table; `startJava` gives null where there is no Java. */
export async function main(
  template: string,
  startJava: (jobs: readonly Job[]) => Promise<Java | null>,
): Promise<void> {
  const jobs = createJobs(template);
  const java = await startJava(jobs);
  const rowsOfOurs: Contestant[] = [];
  for (const [index, job] of jobs.entries()) {
    const contestants = [...engines.map((engine) => inJavaScript(engine, job))];
    if (java !== null) contestants.push(onTheJvm(java, index));
    await compete(contestants, job);
    const [ours] = contestants;
    if (ours === undefined) continue;
    rowsOfOurs.push(ours);
    console.log(`\n${job.name}`);
    console.log(`  templates a second${steps.map((step) => step.padStart(22)).join('')}`);
    for (const contestant of contestants) printRow(contestant, ours);
  }
  printGrowth(jobs, rowsOfOurs);
}

function inJavaScript(engine: (typeof engines)[number], { template, data }: Job): Contestant {
  const ready = engine.parse(template);
  const works = {
    parse: () => engine.parse(template),
    render: () => engine.render(ready, data),
    both: () => engine.render(engine.parse(template), data),
  };
  return {
    engine: engine.name,
    output: engine.render(ready, data),
    rates: { parse: [], render: [], both: [] },
    round: (step, milliseconds) => rate(milliseconds, works[step]),
  };
}

function onTheJvm(java: Java, index: number): Contestant {
  return {
    engine: 'Velocity 1.7',
    output: java.outputs[index] ?? '',
    rates: { parse: [], render: [], both: [] },
    round: (step, milliseconds) => java.rate(index, step, milliseconds),
  };
}

async function compete(contestants: readonly Contestant[], job: Job): Promise<void> {
  for (const step of steps) {
    for (let round = 0; round < job.warmUps + job.rounds; round++) {
      for (const contestant of contestants) {
        const rounds = await contestant.round(step, job.milliseconds);
        if (round >= job.warmUps) contestant.rates[step].push(rounds);
      }
    }
  }
}

function printRow(row: Contestant, ours: Contestant): void {
  const cells = steps.map((step) => {
    const figure = median(row.rates[step]);
    const ratio = median(ours.rates[step]) / figure;
    return `${figure.toFixed(figure < 100 ? 1 : 0)}  (${ratio.toFixed(2)})`.padStart(22);
  });
  console.log(`  ${row.engine.padEnd(18)}${cells.join('')}${difference(row.output, ours.output)}`);
}

/** An engine that does other work cannot be compared; the ones in JavaScript keep more blanks. */
function difference(output: string, ours: string): string {
  if (output === ours) return '';
  const isBlanks = output.replaceAll(/\s/gu, '') === ours.replaceAll(/\s/gu, '');
  return isBlanks ? '   blanks differ' : '   its output differs';
}

/** How the time grows with the text. */
function printGrowth(jobs: readonly Job[], [small, large]: readonly Contestant[]): void {
  if (small === undefined || large === undefined) return;
  const growth = steps.map((step) => {
    const times = median(small.rates[step]) / median(large.rates[step]);
    return `${step} ${times.toFixed(1)}`;
  });
  const text = (jobs[1]?.template.length ?? 0) / (jobs[0]?.template.length ?? 1);
  console.log('(in brackets: how many times faster ours is)');
  console.log(
    `\nours, for ${text.toFixed(1)} times the text, times the time: ${growth.join(', ')}`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
