import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inputSeed, tryLaw } from './law.ts';
import type { Law } from './law.ts';

/** A taste of each law at every run of the tests; `npm run fuzz` is the meal. */
const INPUTS = 300;

const files = readdirSync(new URL('laws', import.meta.url)).filter((name) => name.endsWith('.ts'));

it.each(files)('%s', async (file) => {
  const { law } = (await import(`./laws/${file}`)) as { law: Law };
  expect(law.name).toBe(file.replace(/\.ts$/, ''));
  for (let index = 0; index < INPUTS; index++) {
    const problem = tryLaw(law, inputSeed(2, index));
    expect(problem, `--law ${law.name} --seed ${inputSeed(2, index)} --count 1`).toBeNull();
  }
});
