/**
 * Diagnostics, completion and hover by fixtures (`docs/TESTING.md`). A section `template.vtl` is
 * tried in every carrier; any other file is taken as it is. A new file is a new test.
 */
import { join } from 'node:path';
import { describe, test } from 'vitest';
import type { Scenario } from '../../core/src/index.ts';
import { filesOf, sectionOf, type Archive, type Section } from '../support/archive.ts';
import {
  checkCompletion,
  checkCompletionInCarriers,
  checkDiagnostics,
  checkDiagnosticsInCarriers,
  checkHover,
  checkHoverInCarriers,
  type CheckOptions,
} from '../support/check.ts';
import { fixturesOf } from '../support/expect-golden.ts';

const fixtures = (kind: string): ReturnType<typeof fixturesOf> =>
  fixturesOf(join(import.meta.dirname, '../fixtures', kind));

describe('diagnostics', () => {
  test.each(fixtures('diagnostics'))('$name', ({ archive }) => {
    const options = optionsOf(archive);
    for (const file of filesOf(archive)) {
      if (isTemplate(file)) checkDiagnosticsInCarriers(file.text, options);
      else checkDiagnostics(file, options);
    }
  });
});

describe('completion', () => {
  test.each(fixtures('completion'))('$name', ({ archive }) => {
    const expected = linesOf(archive, '@completion');
    for (const file of filesOf(archive)) {
      if (isTemplate(file)) checkCompletionInCarriers(file.text, expected, optionsOf(archive));
      else checkCompletion(file, expected, optionsOf(archive));
    }
  });
});

describe('hover', () => {
  test.each(fixtures('hover'))('$name', ({ archive }) => {
    const expected = linesOf(archive, '@hover');
    for (const file of filesOf(archive)) {
      if (isTemplate(file)) checkHoverInCarriers(file.text, expected, optionsOf(archive));
      else checkHover(file, expected, optionsOf(archive));
    }
  });
});

function isTemplate({ name }: Section): boolean {
  return name === 'template.vtl';
}

function linesOf(archive: Archive, name: string): readonly string[] {
  const text = sectionOf(archive, name);
  if (text === undefined) throw new Error(`the fixture has no section ${name}`);
  return text.split('\n').filter((line) => line !== '');
}

/**
 * Of `-- @options --`: JSON with the phase and the media type that carriers use; of
 * `-- @operation --`: JSON with what the operation around the template holds; of
 * `-- @scenarios --`: JSON with a list of scenarios that were saved for it.
 */
function optionsOf(archive: Archive): CheckOptions {
  const read = (name: string): unknown => JSON.parse(sectionOf(archive, name) ?? 'null');
  const options = (read('@options') ?? {}) as CheckOptions;
  const operation = read('@operation');
  const scenarios = read('@scenarios');
  return {
    ...options,
    ...(operation !== null && { operation: operation as Record<string, unknown> }),
    ...(scenarios !== null && { scenarios: scenarios as readonly Scenario[] }),
  };
}
