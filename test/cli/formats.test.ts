/** The formats of `check --format`, each with text that has a meaning of its own there. */
import { expect, test } from 'vitest';
import type { Finding } from '../../cli/src/finding.ts';
import type { CheckResult } from '../../cli/src/formats/format.ts';
import { formats, type FormatName } from '../../cli/src/formats/index.ts';

const finding: Finding = {
  file: 'api/a b,c:%.yaml',
  line: 2,
  column: 17,
  endLine: 2,
  endColumn: 22,
  severity: 'error',
  code: 'template-syntax',
  message: 'one: 100%, <"two">\n& ]]> \u0007',
  place: '',
  fixes: [],
};

function write(format: FormatName, result: Partial<CheckResult>): string {
  const nothing: CheckResult = {
    files: [],
    findings: [],
    known: 0,
    unreadable: [],
    failOn: 'error',
  };
  return formats[format]({ ...nothing, ...result }, { paint: (_, text) => text });
}

test('github escapes what would end the command or one of its properties', () => {
  expect(write('github', { findings: [finding] })).toBe(
    '::error file=api/a b%2Cc%3A%25.yaml,line=2,col=17,endLine=2,title=template-syntax' +
      '::one: 100%25, <"two">%0A& ]]> \u0007\n',
  );
});

test('github: a hint is a notice; several lines have no column; no findings are no output', () => {
  const long = { ...finding, file: 'a.vtl', message: 'm', severity: 'hint', endLine: 4 } as const;
  expect(write('github', { findings: [long] })).toBe(
    '::notice file=a.vtl,line=2,endLine=4,title=template-syntax::m\n',
  );
  expect(write('github', { files: ['a.vtl'] })).toBe('');
});

test('github: a file that could not be read is an error of the file', () => {
  expect(write('github', { unreadable: [{ file: 'a:b', message: 'a:b: gone' }] })).toBe(
    '::error file=a%3Ab::a:b: gone\n',
  );
});

test('junit: a suite for each file, well formed whatever the message', () => {
  const warning = { ...finding, severity: 'warning', message: 'w' } as const;
  const files = ['clean.vtl', finding.file];
  const unreadable = [{ file: 'gone.yaml', message: 'gone.yaml: no such file' }];
  expect(write('junit', { files, findings: [finding, warning], unreadable }))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="apigateway-integrations">
  <testsuite name="clean.vtl" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="clean.vtl"/>
  </testsuite>
  <testsuite name="api/a b,c:%.yaml" tests="2" failures="1" errors="0">
    <testcase name="template-syntax 2:17" classname="api/a b,c:%.yaml"><failure type="template-syntax" message="one: 100%, &lt;&quot;two&quot;&gt;&#10;&amp; ]]&gt; \ufffd">api/a b,c:%.yaml:2:17: error: one: 100%, &lt;&quot;two&quot;&gt;&#10;&amp; ]]&gt; \ufffd</failure></testcase>
    <testcase name="template-syntax 2:17" classname="api/a b,c:%.yaml"><system-out>api/a b,c:%.yaml:2:17: warning: w</system-out></testcase>
  </testsuite>
  <testsuite name="gone.yaml" tests="1" failures="0" errors="1">
    <testcase name="read" classname="gone.yaml"><error message="gone.yaml: no such file"/></testcase>
  </testsuite>
</testsuites>
`);
});

test('junit: what fails is what --fail-on says', () => {
  const warning = { ...finding, severity: 'warning' } as const;
  const result = { files: [finding.file], findings: [warning] };
  expect(write('junit', { ...result, failOn: 'hint' })).toContain('failures="1"');
  expect(write('junit', { ...result, failOn: 'never' })).toContain('failures="0"');
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly invocations: readonly unknown[];
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

function writeSarif(result: Partial<CheckResult>): SarifLog['runs'][number] {
  const log = JSON.parse(write('sarif', result)) as SarifLog;
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return run;
}

test('sarif: a result names its rule, its place and its fix', () => {
  const { file, line, column, endLine, endColumn } = finding;
  const at = { file, line, column, endLine, endColumn };
  const fixes = [{ title: "Replace with 'x'", edits: [{ at, newText: 'x' }] }];
  const run = writeSarif({ findings: [{ ...finding, severity: 'info', fixes }] });
  const region = { startLine: 2, startColumn: 17, endLine: 2, endColumn: 22 };
  const artifactLocation = { uri: 'api/a%20b%2Cc%3A%25.yaml', uriBaseId: '%SRCROOT%' };
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.results).toMatchObject([
    {
      ruleId: 'template-syntax',
      level: 'note',
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: "Replace with 'x'" },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: 'x' } }],
            },
          ],
        },
      ],
    },
  ]);
  const [result] = run.results;
  expect(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('template-syntax');
});

test('sarif: every rule leads to its page', () => {
  const { rules } = writeSarif({}).tool.driver;
  expect(rules.length).toBeGreaterThan(50);
  for (const rule of rules) {
    expect(rule).toMatchObject({ help: { text: `See docs/checks/${rule.id}.md` } });
  }
});

test('sarif: a file that could not be read is told, and the run was no success', () => {
  const [invocation] = writeSarif({
    unreadable: [{ file: '/gone.yaml', message: 'm' }],
  }).invocations;
  expect(invocation).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      {
        message: { text: 'm' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///gone.yaml' } } }],
      },
    ],
  });
});
