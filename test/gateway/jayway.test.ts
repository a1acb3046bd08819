/**
 * Held against json-smart 2.2, Jayway JsonPath 2.0, commons-lang 2.6 and the JDK. The recorded
 * answers need no Java; `LIVE_JAYWAY=<count> LIVE_SEED=<seed> npx vitest run test/gateway/jayway`
 * asks the libraries themselves, and `RECORD_JAYWAY=1` writes the record anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utilObject } from '../../core/src/gateway/bindings/util.ts';
import { parseJsonPath } from '../../core/src/gateway/json-path/parse.ts';
import { selectPath } from '../../core/src/gateway/json-path/select.ts';
import { readJson } from '../../core/src/gateway/read-json.ts';
import { TemplateException } from '../../core/src/velocity/exceptions.ts';
import type { Value } from '../../core/src/velocity/values.ts';
import { askJayway, type Question } from './ask-jayway.ts';
import { dump } from './dump.ts';
import { Chance, question } from './generate.ts';

const file = new URL('recorded/jayway.json', import.meta.url);
const recordedCount = 600;

/** Our own answer, in the form of `java/Jayway.java`. */
function answer(one: Question): string {
  const [kind, text] = one;
  if (kind === 'json') {
    const reading = readJson(text);
    return reading.ok ? dump(reading.value) : `!${reading.message}`;
  }
  if (kind !== 'path') return callUtil(kind, text);
  const compiled = parseJsonPath(one[2]);
  if (compiled.path === null) return '!path';
  const reading = readJson(text);
  return reading.ok ? dump(selectPath(compiled.path, reading.value)) : `!${reading.message}`;
}

function callUtil(name: string, text: string): string {
  try {
    return dump(utilObject.call(name, [text]) as Value);
  } catch (error) {
    return error instanceof TemplateException ? `!${error.javaClass}` : `?${String(error)}`;
  }
}

/** Both failed, or both gave the same. The texts of path errors are ours. */
function isSame(ours: string, theirs: string): boolean {
  if (theirs.startsWith('!path')) return ours === '!path';
  // Java ends in an unchecked exception where json-smart cannot make a number of the text.
  if (theirs === '!java.lang.NumberFormatException') return ours.startsWith('!For input string');
  // Jayway refuses a null document outright; $input never hands it one.
  const isNothing = ours === 'null' || ours === 'JSONArray[]';
  if (theirs === '!java.lang.IllegalArgumentException' && isNothing) return true;
  return ours === theirs;
}

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
