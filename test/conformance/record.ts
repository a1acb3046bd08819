/**
 * `npm run conformance -- --record`: asks the Java engines about the written cases and a few hundred
 * seeded ones, and writes what they say to `test/fixtures/render`, so that tests need no Java.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../fuzz/law.ts';
import { ownData } from './verdict.ts';
import { caseData } from './generate-data.ts';
import type { CaseData } from './generate-data.ts';
import { makeCase } from './generate-template.ts';
import type { Case, ProfileName } from './generate-template.ts';
import { makeNumberTemplate } from './generate-number.ts';
import { makeRegexVars, regexTemplates } from './generate-regex.ts';
import { askOracle } from './run-oracle.mjs';
import { writtenCalls } from './written-calls.ts';
import { writtenCases } from './written-cases.ts';
import { writtenFindings } from './written-findings.ts';
import { writtenJava } from './written-java.ts';

const about =
  'Outputs of Apache Velocity 1.7 and Jayway JsonPath 2.0 (json-smart 2.2, commons-lang 2.6, JDK 17), recorded by ' +
  '`npm run conformance -- --record` with test/conformance/java/Oracle.java. Every case reads the data below.';

/** A case as it is kept: `error` where Java fails, whose text is for the reader. */
type Kept = Pick<Case, 'template' | 'profile'> &
  Partial<CaseData> & {
    output?: string;
    error?: string;
  };

/** Record all, or the one file that `only` names; `folder` is `test/fixtures/render`. */
export async function record(folder: string, only?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const groups: Record<string, Case[]> = {
    'seeded-aws': seeded('aws'),
    'seeded-velocity': seeded('velocity-1.7'),
    'seeded-numbers': Array.from({ length: 120 }, (_, index) =>
      asCase(makeNumberTemplate(seededRandom(index)), 'velocity-1.7'),
    ),
    // Without look-behinds, some of which we refuse.
    'regular-expressions': Array.from({ length: 250 }, (_, index) => regexCase(index)).filter(
      ({ vars }) => !/\(\?<[=!]/.test(String(vars['p'])),
    ),
  };
  for (const [name, templates] of Object.entries({
    ...writtenCases,
    ...writtenFindings,
    ...writtenJava,
  }))
    groups[name] = templates.flatMap(inBoth);
  for (const [name, templates] of Object.entries(writtenCalls))
    groups[`calls-${name}`] = templates.map((template) =>
      asCase(literalReceiver(template), 'velocity-1.7'),
    );
  for (const [name, cases] of Object.entries(groups).filter(([name]) => (only ?? name) === name))
    await write(join(folder, `${name}.json`), cases);
}

async function write(file: string, cases: readonly Case[]): Promise<void> {
  const answers = await askOracle(cases);
  const again = (await askOracle([...cases].reverse())).reverse();
  const kept = cases.flatMap((one, index): Kept[] => {
    // An address or a hash of one differs from run to run.
    if (answers[index]?.output !== again[index]?.output) return [];
    const answer = answers[index];
    const shared = {
      template: one.template,
      profile: one.profile,
      ...ownData(one),
    };
    return answer?.error === undefined
      ? [{ ...shared, output: answer?.output ?? '' }]
      : [{ ...shared, error: firstLine(answer.error.message) }];
  });
  const lines = kept.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  writeFileSync(
    file,
    `{\n  "about": ${JSON.stringify(about)},\n  "data": ${JSON.stringify(caseData)},\n  "cases": [\n${lines}\n  ]\n}\n`,
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function asCase(template: string, profile: ProfileName): Case {
  return { id: template, profile, template, ...caseData };
}

function inBoth(template: string): Case[] {
  return [asCase(template, 'aws'), asCase(template, 'velocity-1.7')];
}

/** A call on a literal, which the grammar does not know, becomes one on a variable. */
function literalReceiver(template: string): string {
  const match = /^('[^']*'|\[\])(\..*)$/.exec(template);
  return match === null ? template : `#set($v = ${match[1] ?? ''})$v${match[2] ?? ''}`;
}

/** Seeded templates that a person can still read. */
function seeded(profile: ProfileName): Case[] {
  return Array.from({ length: 600 }, (_, index) =>
    makeCase(seededRandom(index + 1), String(index + 1), profile),
  )
    .filter(({ template }) => template.length < 300)
    .slice(0, 150);
}

function regexCase(index: number): Case {
  const template = regexTemplates[index % regexTemplates.length] ?? '';
  return { ...asCase(template, 'aws'), vars: makeRegexVars(seededRandom(index)) };
}
