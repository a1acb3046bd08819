/**
 * Workflow commands of GitHub Actions, which shows them on the lines of a pull request. The
 * characters that are escaped are those of GitHub's own toolkit (`@actions/core`, command.ts).
 */
import type { Severity } from '../../../core/src/index.ts';
import type { Finding } from '../finding.ts';
import type { Format } from './format.ts';

const command: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** One `::error …::message` a line; nothing at all where nothing was found. */
export const github: Format = ({ findings, unreadable }) =>
  [
    ...findings.map((finding) => {
      const properties = Object.entries(propertiesOf(finding)).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      return `::${command[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
    }),
    ...unreadable.map(
      ({ file, message }) => `::error file=${escapeProperty(file)}::${escapeData(message)}\n`,
    ),
  ].join('');

function propertiesOf(finding: Finding): Record<string, string | number> {
  const { line, column, endLine, code } = finding;
  const file = finding.file.replaceAll('\\', '/');
  // GitHub refuses columns of an annotation that spans several lines.
  const col = line === endLine ? { col: column } : {};
  return { file, line, ...col, endLine, title: code };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
