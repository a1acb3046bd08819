/**
 * JUnit XML, which most CI servers show as test results: a suite for each OpenAPI file or template, a
 * case for each scenario. One that cannot be run is an error.
 */
import { groupByFile } from '../finding.ts';
import { xmlText } from '../xml-text.ts';
import { countOutcomes, type ScenarioResult } from './scenario-result.ts';
import { failureLines, type TestFormat } from './test-text.ts';

/** A document that is well formed whatever titles, bodies and file names hold. */
export const testJunit: TestFormat = (results) => {
  const suites = [...groupByFile(results, ({ spec }) => spec)].map(([spec, ofSpec]) => {
    const { failed, broken } = countOutcomes(ofSpec);
    const counts = `tests="${ofSpec.length}" failures="${failed}" errors="${broken}"`;
    const cases = ofSpec.map(caseOf).join('');
    return `  <testsuite name="${xmlText(spec)}" ${counts}>\n${cases}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="apigateway-integrations">\n${suites.join('')}</testsuites>\n`;
};

function caseOf(result: ScenarioResult): string {
  const { title, operation, spec, file } = result;
  const className = xmlText(operation === null ? spec : `${spec} ${operation}`);
  const start = `    <testcase name="${xmlText(title)}" classname="${className}" file="${xmlText(file)}">`;
  return `${start}${insideOf(result)}</testcase>\n`;
}

function insideOf({ outcome, hasExpectation }: ScenarioResult): string {
  switch (outcome.kind) {
    case 'passed':
      return hasExpectation ? '' : output('Nothing is expected; the call does not fail.');
    case 'updated':
      return output('The expectation was written into the file.');
    case 'broken':
      return `<error message="${xmlText(outcome.message)}"/>`;
    case 'failed': {
      const lines = failureLines(outcome, (_, text) => text);
      const message = 'message' in outcome ? outcome.message : pointersOf(outcome.differences);
      return `<failure message="${xmlText(message)}">${xmlText(lines.join('\n'))}</failure>`;
    }
  }
}

function pointersOf(differences: readonly { readonly pointer: string }[]): string {
  return `Not as expected: ${differences.map(({ pointer }) => pointer).join(', ')}`;
}

function output(text: string): string {
  return `<system-out>${xmlText(text)}</system-out>`;
}
