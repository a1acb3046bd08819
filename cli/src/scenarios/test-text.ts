/** Results of `test` for people: under each file and operation its scenarios, and what is wrong with them. */
import type { At } from '../../../protocol/src/report.ts';
import { sideText, type ScenarioDifference } from '../../../protocol/src/scenario-outcome.ts';
import { groupByFile } from '../finding.ts';
import { count } from '../formats/text.ts';
import type { Terminal } from '../terminal.ts';
import { changedLines } from './changed-lines.ts';
import {
  countOutcomes,
  countWithoutExpectation,
  type ScenarioOutcome,
  type ScenarioResult,
} from './scenario-result.ts';

/** The whole of standard output, its last line ended; `paint` colours where a terminal does. */
export type TestFormat = (
  results: readonly ScenarioResult[],
  terminal: Pick<Terminal, 'paint'>,
) => string;

type Paint = Terminal['paint'];

const signs = { passed: '✔', failed: '✖', broken: '✖', updated: '✎' } as const;
const colours = { passed: 'green', failed: 'red', broken: 'red', updated: 'yellow' } as const;

export const testText: TestFormat = (results, { paint }) => {
  const lines = [...groupByFile(results, ({ spec }) => spec)].flatMap(([spec, ofSpec]) => [
    paint('bold', spec),
    ...[...groupByFile(ofSpec, ({ operation }) => operation ?? '')].flatMap(([operation, all]) => [
      ...(operation === '' ? [] : [`  ${operation}`]),
      ...all.flatMap((result) => resultLines(result, paint)).map((line) => `    ${line}`),
    ]),
    '',
  ]);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n${summaryOf(results)}\n`;
};

function resultLines({ outcome, title, file }: ScenarioResult, paint: Paint): readonly string[] {
  const head = `${paint(colours[outcome.kind], signs[outcome.kind])} ${title}`;
  switch (outcome.kind) {
    case 'passed':
      return [head];
    case 'updated':
      return [`${head}  ${paint('grey', `written to ${file}`)}`];
    case 'broken':
      // Why stands on standard error, as for every file that cannot be read.
      return [`${head}  ${paint('grey', `could not be run: ${file}`)}`];
    case 'failed':
      return [
        `${head}  ${paint('grey', file)}`,
        ...failureLines(outcome, paint).map((line) => `    ${line}`),
      ];
  }
}

/** What is wrong with a scenario that failed, each difference with the place that made it. */
export function failureLines(
  outcome: Extract<ScenarioOutcome, { kind: 'failed' }>,
  paint: Paint,
): readonly string[] {
  if ('message' in outcome) return [`${outcome.message}${placeOf(outcome.at, paint)}`];
  return outcome.differences.flatMap((difference) => differenceLines(difference, paint));
}

function differenceLines(difference: ScenarioDifference, paint: Paint): readonly string[] {
  const { pointer, expected, actual, step, at } = difference;
  const maker = step === null ? '' : paint('grey', `  ${step}`);
  const lines = changedLines(sideText(expected, actual), sideText(actual, expected));
  return [
    `${pointer}${maker}${placeOf(at, paint)}`,
    ...lines.map(
      ({ side, text }) =>
      side === 'both' ? `    ${text}` : side === 'expected' ? paint('red', `  - ${text}`) : paint('green', `  + ${text}`), // prettier-ignore
    ),
  ];
}

function placeOf(at: At | null, paint: Paint): string {
  return at === null ? '' : paint('grey', `  ${at.file}:${at.line}:${at.column}`);
}

function summaryOf(results: readonly ScenarioResult[]): string {
  const { passed, failed, updated, broken } = countOutcomes(results);
  const parts = [
    `${passed} passed`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(failed > 0 ? [`${failed} failed (- expected, + actual)`] : []),
    ...(broken > 0 ? [`${broken} could not be run`] : []),
  ];
  const bare = countWithoutExpectation(results);
  const without = bare === 0 ? '' : `, ${bare} without an expectation`;
  return `${parts.join(', ')} of ${count(results.length, 'scenario')}${without}.`;
}
