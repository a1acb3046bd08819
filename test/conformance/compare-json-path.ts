/** `npm run conformance -- --what json-path`: documents and paths, asked of Jayway JsonPath and of ours. */
import type { Question } from '../gateway/ask-jayway.ts';
import { Chance, document, jsonPath } from '../gateway/generate.ts';
import { answer, isSame } from '../gateway/jayway-answers.ts';
import { askLines } from './run-oracle.mjs';
import { asciiLine } from './verdict.ts';

/** Compare the pairs of so many seeds; prints the first differences; the answer is the exit code. */
export async function compareJsonPaths(
  from: number,
  count: number,
  shown: number,
): Promise<number> {
  const questions = Array.from({ length: count }, (_, index): Question => {
    const chance = new Chance(from + index);
    return ['path', document(chance), jsonPath(chance)];
  });
  const answers = await askLines('Jayway', questions.map(asciiLine));
  let different = 0;
  let values = 0;
  for (const [index, question] of questions.entries()) {
    const theirs = JSON.parse(answers[index] ?? '""') as string;
    if (!theirs.startsWith('!') && theirs !== 'null') values++;
    const ours = answer(question);
    if (isSame(ours, theirs)) continue;
    if (different++ < shown)
      console.log(`${question.slice(1).join('  ')}\njava: ${theirs}\nours: ${ours}\n`);
  }
  console.log(
    `json-path, seeds ${from} to ${from + count - 1}: ${count} pairs (${values} of them with a value), ${different} different`,
  );
  return different > 0 ? 1 : 0;
}
