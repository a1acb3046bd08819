/** Findings for people. */
import { groupByFile, type Finding } from '../finding.ts';
import { severities, severityColour } from '../severity.ts';
import type { CheckResult, Format } from './format.ts';

/** Findings under the name of their file, and a line of counts at the end. */
export const text: Format = (result, { paint }) => {
  const { findings } = result;
  const blocks = [...groupByFile(findings, ({ file }) => file)].map(([file, ofFile]) => {
    const width = Math.max(...ofFile.map((finding) => placeOf(finding).length));
    const rows = ofFile.map((finding) => {
      const severity = paint(severityColour[finding.severity], finding.severity.padEnd(7));
      return `  ${placeOf(finding).padStart(width)}  ${severity}  ${finding.message}  ${paint('grey', finding.code)}\n`;
    });
    return `${paint('bold', file)}\n${rows.join('')}\n`;
  });
  return `${blocks.join('')}${summaryOf(result)}\n`;
};

function placeOf({ line, column }: Finding): string {
  return `${line}:${column}`;
}

function summaryOf({ findings, files, known }: CheckResult): string {
  const old = known === 0 ? '' : `; ${known} more in the baseline`;
  const where = `in ${count(files.length, 'file')}${old}`;
  if (findings.length === 0) return `No findings ${where}.`;
  const parts = severities
    .map((severity) => ({
      severity,
      number: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) =>
      severity === 'info' ? `${number} info` : count(number, severity),
    );
  return `${parts.join(', ')} ${where}.`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
