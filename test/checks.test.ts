/**
 * The pages of the checks are their tests: each `Wrong` block is found at the exact place, each
 * `Right` block is silent, each `Fix` block is what the quick fix makes of the `Wrong` one. A
 * template's block is tried in every carrier, an integration's in YAML and in JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { analyze, checks, diagnostics, type Diagnostic } from '../core/src/index.ts';
import {
  asDocument,
  fullText,
  readCheckPage,
  type CheckPage,
  type PageBlock,
} from './support/check-page.ts';
import {
  checkDiagnostics,
  checkDiagnosticsInCarriers,
  checkFixesInCarriers,
  textAfterFixes,
} from './support/check.ts';
import type { WrapOptions } from './support/carriers.ts';
import { expectText } from './support/expect-golden.ts';
import { readMarks } from './support/marks.ts';
import { yamlToJson } from './support/yaml-to-json.ts';

const folder = join(import.meta.dirname, '../docs/checks');
const listHead = `# Checks

What each diagnostic means, with examples and the quick fix. Each severity can be changed or set to \`off\` in the settings (by code); \`## vtl-disable-next-line <code>\` in a template and \`# apigateway-disable-next-line <code>\` in YAML silence one line. An error is what API Gateway refuses, or what makes every call that meets it fail; what is unconfirmed is at most a warning.

| code | severity | |
| --- | --- | --- |
`;
const rulesHead = `
## By rule

The rules of API Gateway that we know of, by number, and the check that holds each. A rule without a check has its reason in [not-checked.md](not-checked.md).

| rule | check |
| ---: | --- |
`;
const pages = readdirSync(folder).filter(
  (name) => name.endsWith('.md') && !['README.md', 'not-checked.md'].includes(name),
);

test('every check has a page, and every page a check', () => {
  const codes = checks.map(({ code }) => code);
  expect(pages.map((name) => name.replace(/\.md$/, '')).sort()).toEqual([...codes]);
});

test('the registry is sorted, and each code is there once', () => {
  const codes: readonly string[] = checks.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

describe.each(checks)('$code', (check) => {
  const page = readCheckPage(readFileSync(join(folder, `${check.code}.md`), 'utf8'));

  test('the page has the title of the check, examples and a source', () => {
    expect(page.title).toBe(check.title);
    expect(page.wrong.length).toBeGreaterThan(0);
    expect(page.right.length).toBeGreaterThan(0);
    expect(page.hasSource).toBe(true);
  });

  test.each(page.wrong)('wrong: $text', (block) => {
    const marks = readMarks(documentOf(block)).carets;
    expect(marks.map(({ code }) => code)).toContain(check.code);
    expectFound(block, check.code);
  });

  test.each(page.right)('right: $text', (block) => {
    expect(readMarks(documentOf(block)).carets).toEqual([]);
    expectFound(block, check.code);
  });

  test.each(page.fix)('fix: $text', (block) => {
    const wrong = page.wrong[page.fix.indexOf(block)];
    if (wrong === undefined) throw new Error('more fixes than wrong examples');
    const before = readMarks(documentOf(wrong)).text;
    const after = documentOf(block);
    expect(textAfterFixes(before, block.language, check.code)).toBe(after);
    if (block.language === 'vtl') {
      checkFixesInCarriers(before, after, { ...whereOf(block), code: check.code });
      return;
    }
    const json = textAfterFixes(yamlToJson(before).text, 'json', check.code);
    expect(JSON.parse(json)).toEqual(parseYaml(after));
  });
});

function documentOf(block: PageBlock): string {
  const text = fullText(block);
  return block.language === 'yaml' ? asDocument(text) : text;
}

function whereOf({ phase, mediaType }: PageBlock): WrapOptions {
  return {
    ...(phase === undefined ? {} : { phase }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/**
 * The page's own check finds what is marked, and no other reports an error or a warning beside it.
 * Hints of other checks have nothing to do with the page.
 */
function expectFound(block: PageBlock, own: string): void {
  const counted = ({ code, severity }: Diagnostic): boolean =>
    code === own || severity === 'error' || severity === 'warning';
  if (block.language === 'vtl') {
    checkDiagnosticsInCarriers(fullText(block), { ...whereOf(block), counted });
    return;
  }
  const text = documentOf(block);
  checkDiagnostics({ name: 'openapi.yaml', text }, { counted });
  const marked = readMarks(text);
  const json = yamlToJson(marked.text);
  const found = diagnostics(analyze(json.text, 'json')).filter(counted);
  const expected = marked.carets.map(({ code, span }) => ({ code, span: json.toJson(span) }));
  const place = (a: { span: { start: number } }, b: { span: { start: number } }): number =>
    a.span.start - b.span.start;
  expect(found.map(({ code, span }) => ({ code, span }))).toEqual([...expected].sort(place));
}

const ruleCount = 187;

test('every rule has one check, or a reason why not', () => {
  const held = new Map<number, string>();
  for (const { code } of checks) {
    for (const rule of pageOf(code).rules) {
      expect(held.get(rule), `rule ${rule} of ${code}`).toBeUndefined();
      held.set(rule, code);
    }
  }
  const excused = [...notChecked().keys()];
  expect(excused.filter((rule) => held.has(rule))).toEqual([]);
  const all = [...held.keys(), ...excused].sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: ruleCount }, (_, index) => index + 1));
});

test('the list of checks names each with its severity (UPDATE_GOLDEN=1 writes it)', () => {
  const rows = checks.map(
    ({ code, severity, title }) => `| ${linkTo(code)} | ${severity} | ${title} |`,
  );
  const byRule = new Map(
    [...notChecked()].map(([rule, name]) => [rule, `\`${name}\`: [not checked](not-checked.md)`]),
  );
  for (const { code } of checks) {
    for (const rule of pageOf(code).rules) byRule.set(rule, linkTo(code));
  }
  const ruleRows = [...byRule]
    .sort(([a], [b]) => a - b)
    .map(([rule, check]) => `| ${rule} | ${check} |`);
  const text = `${listHead}${rows.join('\n')}\n${rulesHead}${ruleRows.join('\n')}\n`;
  expectText(join(folder, 'README.md'), text);
});

function pageOf(code: string): CheckPage {
  return readCheckPage(readFileSync(join(folder, `${code}.md`), 'utf8'));
}

function linkTo(code: string): string {
  return `[\`${code}\`](${code}.md)`;
}

/** The list of `not-checked.md`: number and name of a rule. */
function notChecked(): ReadonlyMap<number, string> {
  const text = readFileSync(join(folder, 'not-checked.md'), 'utf8');
  return new Map(
    [...text.matchAll(/^- (\d+) `([\w-]+)`: \S/gm)].map(([, rule, name = '']) => [
      Number(rule),
      name,
    ]),
  );
}
