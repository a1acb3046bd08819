import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readArchive, sectionOf, writeArchive, type Archive } from './archive.ts';

/**
 * Compares an outcome with an `@…` section of a fixture file. With `UPDATE_GOLDEN=1` it writes the
 * outcome there instead: read what you commit. The last line end does not count.
 */
export function expectGolden(file: string, name: `@${string}`, actual: string): void {
  const archive = readArchive(readFileSync(file, 'utf8'));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, writeArchive(withSection(archive, name, `${actual}\n`)));
    return;
  }
  const expected = sectionOf(archive, name);
  if (expected === undefined) throw new Error(`${file} has no section ${name}`);
  expect(actual.trimEnd(), archive.reason).toBe(expected.trimEnd());
}

/** The same for a whole file. */
export function expectText(file: string, actual: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  expect(readFileSync(file, 'utf8')).toBe(actual);
}

function withSection(archive: Archive, name: string, text: string): Archive {
  const index = archive.sections.findIndex((section) => section.name === name);
  const sections = [...archive.sections];
  if (index < 0) sections.push({ name, text });
  else sections[index] = { name, text };
  return { ...archive, sections };
}

/** The fixtures of a folder, by name: a new file is a new test. */
export function fixturesOf(
  folder: string,
): readonly { name: string; file: string; archive: Archive }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return { name, file, archive: readArchive(readFileSync(file, 'utf8')) };
    });
}
