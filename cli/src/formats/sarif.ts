/** SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checks, type Severity } from '../../../core/src/index.ts';
import type { At } from '../../../protocol/src/report.ts';
import { groupByFile, type Finding, type FindingFix } from '../finding.ts';
import { pageOf } from '../page-of-check.ts';
import { version } from '../version.ts';
import type { Format } from './format.ts';

const level: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** One run, with every check as a rule, so that a viewer can tell what was not found either. */
export const sarif: Format = ({ findings, unreadable }) => {
  const found = new Set(findings.map(({ code }) => code));
  const rules = checks.map(({ code, title, severity }) => ({
    id: code,
    shortDescription: { text: title },
    ...helpOf(code, found.has(code)),
    defaultConfiguration: { level: level[severity] },
  }));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'apigateway-integrations', version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
            })),
          },
        ],
        results: findings.map((finding) => resultOf(finding, ruleIndex.get(finding.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** Code scanning shows the page beside a result; of what was not found a sentence is enough. */
function helpOf(code: string, wasFound: boolean): object {
  const { path, uri, summary, markdown } = pageOf(code);
  return {
    ...(summary !== null && { fullDescription: { text: summary } }),
    ...(uri !== null && { helpUri: uri }),
    help: {
      text: summary ?? `See ${uri ?? path}`,
      ...(wasFound && markdown !== null && { markdown }),
    },
  };
}

function resultOf(finding: Finding, ruleIndex: number | undefined): object {
  const { code, severity, message, file, fixes } = finding;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: level[severity],
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(finding) } },
    ],
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
  };
}

/** All edits of a finding are of its own file. */
function fixOf({ title, edits }: FindingFix): object {
  const files = [...groupByFile(edits, ({ at }) => at.file)];
  return {
    description: { text: title },
    artifactChanges: files.map(([file, ofFile]) => ({
      artifactLocation: artifactOf(file),
      replacements: ofFile.map(({ at, newText }) => ({
        deletedRegion: regionOf(at),
        insertedContent: { text: newText },
      })),
    })),
  };
}

/** SARIF's end column is exclusive, as ours is; an empty region is an insertion. */
function regionOf({ line, column, endLine, endColumn }: At): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to where the command ran, which code scanning takes for the root of the sources. */
function artifactOf(file: string): object {
  const isOutside = isAbsolute(file) || /^\.\.([\\/]|$)/.test(file);
  if (isOutside) return { uri: pathToFileURL(file).href };
  const parts = file.split(/[\\/]/).filter((part) => part !== '.');
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
