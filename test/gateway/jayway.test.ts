/**
 * Held against json-smart 2.2, Jayway JsonPath 2.0, commons-lang 2.6 and the JDK. The recorded
 * answers need no Java; `LIVE_JAYWAY=<count> LIVE_SEED=<seed> npx vitest run test/gateway/jayway`
 * asks the libraries themselves, and `RECORD_JAYWAY=1` writes the record anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askJayway, type Question } from './ask-jayway.ts';
import { Chance, question } from './generate.ts';
import { answer, isSame } from './jayway-answers.ts';

const file = new URL('recorded/jayway.json', import.meta.url);
const recordedCount = 600;

function questions(seed: number, count: number): Question[] {
  const chance = new Chance(seed);
  return chance.times(count, () => question(chance));
}

function differences(asked: readonly Question[], theirs: readonly string[]): object[] {
  return asked.flatMap((one, index) => {
    const [ours, wanted = ''] = [answer(one), theirs[index]];
    return isSame(ours, wanted) ? [] : [{ question: one, ours, wanted }];
  });
}

describe.runIf(process.env['RECORD_JAYWAY'] !== undefined)('the record', () => {
  it('is written anew', () => {
    const asked = questions(1, recordedCount);
    const answers = askJayway(asked);
    const lines = asked.map((one, index) => JSON.stringify([one, answers[index]]));
    writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  });
});

it('JSON, paths and $util give what the Java libraries gave', () => {
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as [Question, string][];
  expect(recorded.length).toBe(recordedCount);
  const asked = recorded.map(([one]) => one);
  expect(
    differences(
      asked,
      recorded.map(([, theirs]) => theirs),
    ),
  ).toEqual([]);
});

describe.runIf(process.env['LIVE_JAYWAY'] !== undefined)('live', () => {
  it('gives what the Java libraries give', () => {
    const seed = Number(process.env['LIVE_SEED'] ?? 2);
    const asked = questions(seed, Number(process.env['LIVE_JAYWAY']));
    expect(differences(asked, askJayway(asked)).slice(0, 20)).toEqual([]);
  });
});
