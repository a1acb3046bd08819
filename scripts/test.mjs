// `npm test`: everything that can tell whether the project works; `npm run check`: its fast part.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.mjs';
import { installDependencies } from './dependencies.mjs';

const usage = `Runs every test: types, lint, unit and fixture tests, and the end-to-end tests in real VS Codes.

  npm test                what a change must pass
  npm run check           the same without VS Code, in under a minute
  npm run test:e2e -- …   the end-to-end part alone (--help tells its options)
  npx vitest run PATH     single unit tests`;

const { fast } = readArguments({ fast: { type: 'boolean', default: false } }, usage);
const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const unitResults = join(results, 'unit.json');
const e2eResults = join(results, 'e2e.json');

installDependencies();
mkdirSync(results, { recursive: true });
// Counts of an earlier run must not be taken for those of this one.
for (const file of [unitResults, e2eResults]) rmSync(file, { force: true });

const parts = [
  part('types', ['node_modules/typescript/bin/tsc', '-b']),
  part('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  part('build', ['esbuild.mjs']),
  part('unit, fixture and server tests', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitResults}`,
  ]),
  ...(fast ? [] : [part('end-to-end tests', ['scripts/test-e2e.mjs'])]),
];
const broken = parts.filter(({ ok }) => !ok).map(({ title }) => title);
const counts = [unitCounts(), ...(fast ? [] : [e2eCounts()])];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
if (broken.length > 0) console.log(`\nNot well: ${broken.join(', ')}.`);
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exit(broken.length === 0 && sum('failed') === 0 ? 0 : 1);

/** Runs one part to its end with its own output; a broken one does not stop the others. */
function part(title, args) {
  console.log(`\n— ${title}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(
    `  ${status === 0 ? 'ok' : 'failed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return { title, ok: status === 0 };
}

/** What vitest counted; a file that could not even be loaded is one failure. */
function unitCounts() {
  if (!existsSync(unitResults)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(unitResults, 'utf8'),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What the end-to-end runner counted. */
function e2eCounts() {
  if (!existsSync(e2eResults)) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed } = JSON.parse(readFileSync(e2eResults, 'utf8'));
  return { passed, failed, skipped: 0 };
}
