/** Records, for each method of the table, calls that the Java engines answered: `test/fixtures/methods`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { seededRandom } from '../fuzz/law.ts';
import { caseData } from './generate-data.ts';
import { everyMethod, makeMethodTemplate } from './generate-method.ts';
import { askOracle } from './run-oracle.mjs';

/** Calls tried for a method; equal ones and those without a fixed answer fall away. */
const tried = 60;
/** Calls kept, of which at most so many are exceptions. */
const kept = 9;
const keptErrors = 5;

/** A call and what Java made of it. */
export interface RecordedCall {
  readonly template: string;
  readonly output?: string;
  readonly error?: string;
}

/** Ask about every method and write one file a type. */
export async function recordMethods(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const templates = everyMethod.map((one, number) => {
    const random = seededRandom(7919 * (number + 1));
    return [...new Set(Array.from({ length: tried }, () => makeMethodTemplate(random, one)))];
  });
  const cases = templates.flat().map((template) => ({
    ...caseData,
    id: template,
    profile: 'velocity-1.7',
    template,
  }));
  const [once, again] = [await askOracle(cases), await askOracle([...cases].reverse())];
  again.reverse();
  const answers = new Map(
    cases.map(({ template }, index) => [
      template,
      // An address or a hash of one is no answer to hold on to.
      once[index]?.output === again[index]?.output ? once[index] : undefined,
    ]),
  );
  const byType: Record<string, Record<string, RecordedCall[]>> = {};
  for (const [number, { type, method }] of everyMethod.entries()) {
    const calls: RecordedCall[] = [];
    let errors = 0;
    for (const template of templates[number] ?? []) {
      const answer = answers.get(template);
      if (answer === undefined || /@[0-9a-f]{5,}/.test(answer.output ?? '') || calls.length >= kept)
        continue;
      if (answer.error === undefined) calls.push({ template, output: answer.output ?? '' });
      else if (errors++ < keptErrors)
        calls.push({ template, error: (answer.error.message.split('\n')[0] ?? '').slice(0, 300) });
    }
    (byType[type] ??= {})[method.signature] = calls;
  }
  for (const [type, methods] of Object.entries(byType)) {
    const parts = Object.entries(methods).map(
      ([signature, calls]) =>
        `  ${JSON.stringify(signature)}: [\n${calls.map((call) => `    ${JSON.stringify(call)}`).join(',\n')}\n  ]`,
    );
    writeFileSync(`${folder}/${type}.json`, `{\n${parts.join(',\n')}\n}\n`);
  }
}

/** Print a line for each method with the number of its recorded calls, and the sums. */
export function printCounts(folder: string): void {
  const counts = readdirSync(folder).flatMap((file) => {
    const methods = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<
      string,
      readonly RecordedCall[]
    >;
    const type = file.replace('.json', '');
    return Object.entries(methods).map(([signature, calls]) => ({
      name: `${type}.${signature}`,
      calls: calls.length,
      errors: calls.filter(({ error }) => error !== undefined).length,
    }));
  });
  for (const { name, calls, errors } of counts)
    console.log(`${String(calls).padStart(3)} calls, ${errors} of them exceptions: ${name}`);
  const sum = counts.reduce((total, { calls }) => total + calls, 0);
  const least = Math.min(...counts.map(({ calls }) => calls));
  console.log(`${counts.length} methods, ${sum} recorded calls, at least ${least} a method`);
}
