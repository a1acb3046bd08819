/**
 * Templates a second: our engine, those in JavaScript, and Apache Velocity 1.7 on a warm JVM, on
 * the same templates with the same data, in one run. Each engine has a thread or process of its
 * own, and they take turns, round by round, so that another load on the machine slows all of them.
 * Each figure is the upper quartile of the rounds behind a warm-up, which a passing load disturbs
 * least. The ratios can be compared between machines, the figures cannot. No gate, but for the
 * outputs: an engine that prints anything else than ours (blanks apart) ends the run.
 */
import { engines } from './engines.ts';
import { createJobs, type Job } from './jobs.ts';
import { startThread, type Contestant, type Step } from './thread.ts';

const steps = ['parse', 'render', 'both'] as const satisfies readonly Step[];

/** A contestant at one job. */
interface Row {
  readonly contestant: Contestant;
  readonly rates: Record<Step, number[]>;
}

/** Prints the table; `startJava` gives null where there is no Java. */
export async function main(
  template: string,
  startJava: (jobs: readonly Job[]) => Promise<Contestant | null>,
): Promise<void> {
  const jobs = createJobs(template);
  const contestants: Contestant[] = [];
  for (const { name } of engines) contestants.push(await startThread(name, jobs));
  const java = await startJava(jobs);
  if (java !== null) contestants.push(java);
  for (const [index, job] of jobs.entries()) {
    const rows = contestants.map((contestant) => ({
      contestant,
      rates: { parse: [], render: [], both: [] },
    }));
    const [ours] = rows;
    if (ours === undefined) continue;
    for (const row of rows) difference(row, ours, index);
    await compete(rows, index, job);
    console.log(`\n${job.name}`);
    console.log(`  templates a second${steps.map((step) => step.padStart(22)).join('')}`);
    for (const row of rows) printRow(row, ours, index);
  }
  const [ours] = contestants;
  if (ours !== undefined) await printGrowth(jobs, ours);
}

async function compete(rows: readonly Row[], index: number, job: Job): Promise<void> {
  for (const step of steps) {
    for (let round = 0; round < job.warmUps + job.rounds; round++) {
      for (const { contestant, rates } of rows) {
        const figure = await contestant.rate(index, step, job.milliseconds);
        if (round >= job.warmUps) rates[step].push(figure);
      }
    }
  }
}

function printRow(row: Row, ours: Row, index: number): void {
  const cells = steps.map((step) => {
    const figure = upperQuartile(row.rates[step]);
    const ratio = upperQuartile(ours.rates[step]) / figure;
    return `${figure.toFixed(figure < 100 ? 1 : 0)}  (${ratio.toFixed(2)})`.padStart(22);
  });
  const name = row.contestant.name.padEnd(18);
  console.log(`  ${name}${cells.join('')}${difference(row, ours, index)}`);
}

/** An engine that does other work cannot be compared; those in JavaScript keep more blanks. */
function difference(row: Row, ours: Row, index: number): string {
  const [theirs = '', own = ''] = [row.contestant.outputs[index], ours.contestant.outputs[index]];
  if (theirs === own) return '';
  if (withoutBlanks(theirs) === withoutBlanks(own)) return '   blanks differ';
  throw new Error(`${row.contestant.name} prints something else:\n${theirs}`);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/**
 * How our time grows with the text: the two templates take turns, so that a load of some seconds
 * slows both, and the middle one of the ratios of neighbours counts.
 */
async function printGrowth(jobs: readonly Job[], ours: Contestant): Promise<void> {
  const [small, large] = jobs;
  if (small === undefined || large === undefined) return;
  const growth: string[] = [];
  for (const step of steps) {
    const times: number[] = [];
    for (let round = 0; round < growthRounds; round++) {
      const one = await ours.rate(0, step, growthMilliseconds);
      const other = await ours.rate(1, step, growthMilliseconds);
      times.push(one / other);
    }
    times.sort((a, b) => a - b);
    growth.push(`${step} ${(times[growthRounds >> 1] ?? NaN).toFixed(1)}`);
  }
  const text = large.template.length / small.template.length;
  console.log('(in brackets: how many times faster ours is)');
  console.log(
    `\nours, for ${text.toFixed(1)} times the text, times the time: ${growth.join(', ')}`,
  );
}

const growthRounds = 15;
const growthMilliseconds = 400;

function upperQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}
