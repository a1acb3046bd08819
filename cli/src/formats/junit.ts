/**
 * JUnit XML, which most CI servers show as test results: a suite for each file, a case for each
 * finding. A finding that does not make `check` fail is a case that passed, with its text as output.
 */
import { groupByFile, type Finding } from '../finding.ts';
import { isFailure } from '../severity.ts';
import { xmlText } from '../xml-text.ts';
import type { Format } from './format.ts';

/** A document that is well formed whatever the messages and file names hold. */
export const junit: Format = ({ files, findings, unreadable, failOn }) => {
  const byFile = groupByFile(findings, ({ file }) => file);
  const fails = (finding: Finding): boolean => isFailure(finding.severity, failOn);
  const suites = [
    ...files.map((file) => {
      const ofFile = byFile.get(file) ?? [];
      const cases =
        ofFile.length === 0
          ? [`    <testcase name="no findings" classname="${xmlText(file)}"/>\n`]
          : ofFile.map((finding) => caseOf(finding, fails(finding)));
      return suite(file, cases, ofFile.filter(fails).length, 0);
    }),
    ...unreadable.map(({ file, message }) => {
      const error = `<error message="${xmlText(message)}"/>`;
      const only = `    <testcase name="read" classname="${xmlText(file)}">${error}</testcase>\n`;
      return suite(file, [only], 0, 1);
    }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="apigateway-integrations">\n${suites.join('')}</testsuites>\n`;
};

function suite(file: string, cases: readonly string[], failures: number, errors: number): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${xmlText(file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function caseOf({ file, line, column, severity, code, message }: Finding, fails: boolean): string {
  const place = `${file}:${line}:${column}`;
  const name = `${code} ${line}:${column}`;
  const said = xmlText(`${place}: ${severity}: ${message}`);
  const inside = fails
    ? `<failure type="${xmlText(code)}" message="${xmlText(message)}">${said}</failure>`
    : `<system-out>${said}</system-out>`;
  return `    <testcase name="${xmlText(name)}" classname="${xmlText(file)}">${inside}</testcase>\n`;
}
