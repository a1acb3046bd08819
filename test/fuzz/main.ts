/**
 * `npm run fuzz -- --count N --seed S [--law name]`: N inputs in all, shared evenly among the laws.
 * A failure names the seed of its input: `--law <name> --seed <that> --count 1` shows it again.
 * `run.mjs` gathers the laws of `laws/` and calls this.
 */
import { parseArgs } from 'node:util';
import { inputSeed, tryLaw } from './law.ts';
import type { Law } from './law.ts';

/** More failures of one law rarely tell more. */
const SHOWN_FAILURES = 3;

/** Run the laws; the answer is the exit code. */
export function main(laws: readonly Law[], argv: readonly string[]): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      law: { type: 'string' },
    },
  });
  const chosen = values.law === undefined ? laws : laws.filter(({ name }) => name === values.law);
  const count = Number(values.count);
  const seed = Number(values.seed);
  if (chosen.length === 0 || !(count > 0) || !Number.isFinite(seed)) {
    console.error(`Usage: --count N --seed S [--law ${laws.map(({ name }) => name).join('|')}]`);
    return 2;
  }
  const share = Math.ceil(count / chosen.length);
  const failed = chosen.reduce((sum, law) => sum + runLaw(law, share, seed), 0);
  console.log(`${share * chosen.length} inputs, seed ${seed}, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** How many inputs broke the law. */
function runLaw(law: Law, count: number, seed: number): number {
  const began = performance.now();
  let failed = 0;
  for (let index = 0; index < count; index++) {
    const problem = tryLaw(law, inputSeed(seed, index));
    if (problem === null) continue;
    failed++;
    if (failed > SHOWN_FAILURES) continue;
    console.log(
      `FAILED --law ${law.name} --seed ${inputSeed(seed, index)} --count 1\n${problem}\n`,
    );
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${law.name.padEnd(28)} ${String(count).padStart(8)} inputs ${seconds.padStart(6)} s  ${failed} failed`,
  );
  return failed;
}
