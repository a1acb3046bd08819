/** The documents name only files that are there, so that they stay true. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, fromRoot, root } from './sources.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...filesUnder(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map(fromRoot),
];

test.each(documents)('%s links to files that exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const lost = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !existsSync(join(root, dirname(document), link)));
  expect(lost).toEqual([]);
});

test('ARCHITECTURE.md names only files that exist', () => {
  const text = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');
  const named = [
    ...text.matchAll(
      /`((?:core|protocol|server|client|webview|cli|syntaxes|scripts|test|docs|examples|schemas)\/[\w./-]+)`/g,
    ),
  ];
  const lost = named.map((match) => match[1] ?? '').filter((path) => !existsSync(join(root, path)));
  expect(named.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});
