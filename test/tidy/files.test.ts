/** Names and sizes of files, so that a newcomer can place each by its name. */
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const sources = readSources();

/** Files above 250 lines, each with the reason why it is one thing. */
const longFiles: Record<string, string> = {
  'core/src/vtl/ast.ts': 'the tree is one closed union, read as a whole',
};

/** Tables of data, which are as long as their subject. */
const dataTables = /^core\/src\/gateway\/catalogue\/|^core\/src\/openapi\/known-keys/;

test('a file of more than 250 lines gives a reason', () => {
  const complaints = sources
    .filter(({ path, text }) => !dataTables.test(path) && text.split('\n').length > 251)
    .filter(({ path }) => longFiles[path] === undefined)
    .map(
      ({ path, text }) =>
        `${path} has ${text.split('\n').length} lines: split it, or give the reason in files.test.ts`,
    );
  expect(complaints).toEqual([]);
});

test('every reason still belongs to a long file', () => {
  const long = new Set(
    sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path),
  );
  expect(Object.keys(longFiles).filter((path) => !long.has(path))).toEqual([]);
});

test('file names are kebab-case and say what is inside', () => {
  const complaints = sources
    .map(({ path }) => path)
    .filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      // '$util' is AWS's own name for the thing that the gateway's files are about.
      const vague = path.startsWith('core/src/gateway/')
        ? /(^|[-/])(utils|helpers?|managers?|common|misc)\b/
        : /(^|[-/])(utils?|helpers?|managers?|common|misc)\b/;
      return !/^[a-z0-9]+(-[a-z0-9]+)*\.(ts|css)$/.test(name) || vague.test(path);
    });
  expect(complaints).toEqual([]);
});

test('every exported function says what it does', () => {
  const bare = /(?<!\*\/\n)(?<!^)^export (?:async )?function\*? (\w+)/gm;
  const complaints = sources.flatMap(({ path, text }) =>
    [...text.matchAll(bare)].map((match) => `${path}: '${match[1] ?? ''}' has no docstring`),
  );
  expect(complaints).toEqual([]);
});
