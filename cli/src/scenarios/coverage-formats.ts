/** The formats of `test --coverage`. */
import { countCoverage, type CoverageCount, type FileCoverage } from './coverage.ts';

type CoverageFormat = (files: readonly FileCoverage[]) => string;

/** For people: the figures of each file, its lines that no scenario reached, and the ways not taken. */
const text: CoverageFormat = (files) => {
  const rows = files.flatMap((file) => [
    `  ${file.file}: ${figures([file])}`,
    ...listOf('lines not reached', rangesOf(file)),
    ...listOf('never true', placesOf(file, 'held')),
    ...listOf('never false', placesOf(file, 'failed')),
  ]);
  return `\nTemplates reached\n${rows.join('\n')}\n  all: ${figures(files)}\n`;
};

function listOf(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`    ${title}: ${items.join(', ')}`];
}

function figures(files: readonly FileCoverage[]): string {
  const { lines, branches } = countCoverage(files);
  return `${share(lines)} of lines, ${share(branches)} of branches`;
}

function share({ covered, total }: CoverageCount): string {
  return `${covered}/${total}`;
}

/** `3, 5-7`: a line between two that holds no part of a template ends a range. */
function rangesOf({ lines }: FileCoverage): readonly string[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { line, runs } of lines) {
    const last = ranges.at(-1);
    if (runs > 0) continue;
    if (last !== undefined && last.end === line - 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`));
}

function placesOf({ conditions }: FileCoverage, way: 'held' | 'failed'): readonly string[] {
  // A condition that no scenario reached is among the lines already.
  return conditions
    .filter((one) => one[way] === 0 && one.held + one.failed > 0)
    .map(({ line, column }) => `${line}:${column}`);
}

const json: CoverageFormat = (files) =>
  `${JSON.stringify({ ...countCoverage(files), files }, null, 2)}\n`;

/** The tracefile of lcov (geninfo(1)): a block for each condition, its two ways as branches. */
const lcov: CoverageFormat = (files) => files.map(recordOf).join('');

function recordOf(file: FileCoverage): string {
  const { lines, branches } = countCoverage([file]);
  const ways = file.conditions.flatMap(({ line, held, failed }, block) => {
    const isReached = held + failed > 0;
    return [held, failed].map(
      (runs, way) => `BRDA:${line},${block},${way},${isReached ? runs : '-'}`,
    );
  });
  const rows = [
    'TN:',
    `SF:${file.file}`,
    ...ways,
    `BRF:${branches.total}`,
    `BRH:${branches.covered}`,
    ...file.lines.map(({ line, runs }) => `DA:${line},${runs}`),
    `LF:${lines.total}`,
    `LH:${lines.covered}`,
    'end_of_record',
  ];
  return `${rows.join('\n')}\n`;
}

export const coverageFormats = { text, json, lcov } as const satisfies Record<
  string,
  CoverageFormat
>;

export type CoverageFormatName = keyof typeof coverageFormats;
