/**
 * `test/fixtures/parser`: what Velocity 1.7 itself makes of a template (`@velocity`, recorded by
 * `record-velocity.mjs`) against our tree, and where our errors stand (`@errors`, one a line:
 * `code: the text under it`). A template's last line end is the file's and not the template's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/src/vtl/parser.ts';
import { readArchive, sectionOf } from '../support/archive.ts';
import { notation } from './velocity-notation.ts';

const folder = new URL('../fixtures/parser/', import.meta.url);

describe('a template is what Velocity 1.7 makes of it', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const archive = readArchive(readFileSync(new URL(name, folder), 'utf8'));
    const text = (sectionOf(archive, 'template.vtl') ?? '').replace(/\n$/, '');
    const { root, errors } = parse(text);
    const velocity = (sectionOf(archive, '@velocity') ?? '').trimEnd();
    if (errors.length === 0) expect(`A ${notation(root.children)}`).toBe(velocity);
    else expect(velocity).toMatch(/^R /);
    const found = errors.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}\n`);
    expect(found.join('')).toBe(sectionOf(archive, '@errors') ?? '');
  });
});

test('random templates are accepted or refused as recorded, with the same tree', () => {
  const lines = readFileSync(new URL('recorded.jsonl', folder), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1000);
  for (const line of lines) {
    const { template, velocity } = JSON.parse(line) as { template: string; velocity: string };
    const { root, errors } = parse(template);
    const ours = errors.length === 0 ? `A ${notation(root.children)}` : 'R';
    expect(ours, JSON.stringify(template)).toBe(velocity);
  }
});
