/** `npm run conformance -- --what json`: texts near JSON, asked of json-smart and of ours. */
import { seededRandom } from '../fuzz/law.ts';
import type { Question } from '../gateway/ask-jayway.ts';
import { answer, isSame } from '../gateway/jayway-answers.ts';
import { nearJson } from './generate-json.ts';
import { askLines } from './run-oracle.mjs';
import { asciiLine } from './verdict.ts';

/**
 * Compare the texts of so many seeds, the messages and places of what is refused included; prints
 * the first differences; the answer is the exit code.
 */
export async function compareJson(from: number, count: number, shown: number): Promise<number> {
  const questions = Array.from({ length: count }, (_, index): Question => [
    'json',
    nearJson(seededRandom(from + index)),
  ]);
  const answers = await askLines('Jayway', questions.map(asciiLine));
  let different = 0;
  let refused = 0;
  for (const [index, question] of questions.entries()) {
    const theirs = JSON.parse(answers[index] ?? '""') as string;
    if (theirs.startsWith('!')) refused++;
    const ours = answer(question);
    if (isSame(ours, theirs)) continue;
    if (different++ < shown)
      console.log(
        [`seed ${from + index}`, asciiLine([question[1]]), `java: ${theirs}`, `ours: ${ours}`]
          .map((line) => `${line.slice(0, 400)}\n`)
          .join(''),
      );
  }
  console.log(
    `json, seeds ${from} to ${from + count - 1}: ${count} texts (${refused} of them refused by json-smart), ${different} different`,
  );
  return different > 0 ? 1 : 0;
}
