/**
 * JUnit XML, which most CI servers show as test results: a suite for each file, a case for each
 * finding. A finding that does not make `check` fail is a case that passed, with its text as output.
 */
import { groupByFile, type Finding } from '../finding.ts';
import { isFailure } from '../severity.ts';
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
          ? [`    <testcase name="no findings" classname="${escape(file)}"/>\n`]
          : ofFile.map((finding) => caseOf(finding, fails(finding)));
      return suite(file, cases, ofFile.filter(fails).length, 0);
    }),
    ...unreadable.map(({ file, message }) => {
      const error = `<error message="${escape(message)}"/>`;
      const only = `    <testcase name="read" classname="${escape(file)}">${error}</testcase>\n`;
      return suite(file, [only], 0, 1);
    }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="apigateway-integrations">\n${suites.join('')}</testsuites>\n`;
};

function suite(file: string, cases: readonly string[], failures: number, errors: number): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${escape(file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function caseOf({ file, line, column, severity, code, message }: Finding, fails: boolean): string {
  const place = `${file}:${line}:${column}`;
  const name = `${code} ${line}:${column}`;
  const said = escape(`${place}: ${severity}: ${message}`);
  const inside = fails
    ? `<failure type="${escape(code)}" message="${escape(message)}">${said}</failure>`
    : `<system-out>${said}</system-out>`;
  return `    <testcase name="${escape(name)}" classname="${escape(file)}">${inside}</testcase>\n`;
}

/** For text and for attributes, where a bare line break would be read as a blank. */
function escape(text: string): string {
  return (
    text
      // XML 1.0 has no way at all to write these; half a surrogate pair is no character.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
  );
}
